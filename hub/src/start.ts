import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app';
import { openHub, type HubPlace, type OpenHub, type Terms } from './open-hub';
import { forwardedAddress } from './routes/join';
import type { Role } from '@/utils/sync/protocol';

export type HubOptions = HubPlace & {
  /** 0 takes any free port. Default 8787. */
  port?: number;
  /** Default 127.0.0.1: this computer only. */
  host?: string;
  /** A proxy of one's own stands before the hub: addresses are read from X-Forwarded-For. */
  behindProxy?: boolean;
};

export type StartedHub = {
  /** Where it answers, e.g. http://127.0.0.1:8787 */
  url: string;
  teamName: string;
  /** A lead's invitation code, only when nobody was ever invited to the team: at its first start. */
  firstCode?: string;
  /** A new code; by default one use within seven days. */
  invite(role: Role, terms?: Partial<Terms>): Promise<string>;
  /** Finishes what is under way, then stops listening and closes the database. */
  close(): Promise<void>;
};

export const DEFAULT_PORT = 8787;
/** How long requests under way may take before they are cut off, ms. */
const GRACE_MS = 5_000;

/**
 * Starts a hub.
 * @throws what `openHub` throws, or the system's error when the port is taken; nothing is left open then
 */
export async function startHub(options: HubOptions): Promise<StartedHub> {
  const hub = await openHub(options);
  const host = options.host ?? '127.0.0.1';
  try {
    const parts = options.behindProxy === true ? { ...hub.parts, addressOf: forwardedAddress } : hub.parts;
    const server = createAdaptorServer({ fetch: createApp(parts).fetch }) as Server; // http, because no TLS options are given
    const port = await listen(server, options.port ?? DEFAULT_PORT, host);
    const firstCode = (await hub.isUntouched()) ? await hub.invite('lead') : undefined;
    return {
      url: urlOf(host, port),
      teamName: hub.team.name,
      ...(firstCode === undefined ? {} : { firstCode }),
      invite: (role, terms) => hub.invite(role, terms),
      close: once(() => stop(server, hub)),
    };
  } catch (error) {
    await hub.close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function stop(server: Server, hub: OpenHub): Promise<void> {
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
  await hub.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}

/** An address a browser on this computer can open: “every interface” is not one. */
function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
