import { randomBytes, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createApp } from '@/hub/src/app';
import type { Database } from '@/hub/src/database/database';
import { migrate, readMigrations } from '@/hub/src/database/migrate';
import type { HubEnv, Parts } from '@/hub/src/parts';
import { saltFrom } from '@/hub/src/secrets';
import { invite } from '@/hub/src/store/invitations';
import { addTeam } from '@/hub/src/store/teams';
import type { HubAnswer, HubTransport, JoinResponse } from '@/utils/sync/hub';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, type Role } from '@/utils/sync/protocol';
import { createTransport } from '@/utils/sync/transport';

/** Opens an empty, migrated database; both kinds are handed to the same suites. */
export type OpenDatabase = () => Promise<Database>;

export async function migrated(db: Database): Promise<Database> {
  await migrate(db, await readMigrations(), new Date());
  return db;
}

/** A hub in this process with a clock that only a test moves, and everything it logged. */
export type TestHub = {
  app: Hono<HubEnv>;
  parts: Parts;
  logs: string[];
  /** Moves the clock, ms. */
  pass(ms: number): void;
  /** A browser that speaks to this hub through the extension's own transport. */
  browser(token?: string, address?: string): HubTransport;
  /** A bare request with the right protocol header. */
  ask(path: string, init?: Asked): Promise<Response>;
};
export type Asked = {
  method?: string;
  token?: string;
  body?: string;
  headers?: Record<string, string>;
  address?: string;
};

export const START = new Date('2026-11-02T02:00:00.000Z');

export function testHub(db: Database, limits: Parts['limits'] = {}): TestHub {
  let now = START.getTime();
  const logs: string[] = [];
  const parts: Parts = {
    db,
    now: () => new Date(now),
    newId: randomUUID,
    newSecret: randomBytes,
    log: (line) => logs.push(line),
    limits,
  };
  const app = createApp(parts);
  const environment = (address: string) => ({ incoming: { socket: { remoteAddress: address } } });
  return {
    app,
    parts,
    logs,
    pass: (ms) => {
      now += ms;
    },
    browser: (token, address = '192.0.2.1') =>
      createTransport({
        hubUrl: 'http://hub.test',
        ...(token === undefined ? {} : { token }),
        fetch: async (url, init) => app.request(url instanceof URL ? url.href : url, init, environment(address)),
      }),
    ask: async (path, { token, headers, address = '192.0.2.1', ...init } = {}) =>
      app.request(
        path,
        {
          ...init,
          headers: {
            [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
        },
        environment(address),
      ),
  };
}

/** The value of an answer that must be good. */
export function valueOf<T>(answer: HubAnswer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal} ${answer.detail ?? ''}`);
  return answer.value;
}

export type Member = JoinResponse & { hub: HubTransport };
export type TestTeam = {
  teamId: string;
  lead: Member;
  join(role: Role, name?: string, number?: string): Promise<Member>;
};

/** A team of its own with one lead: tests on one database do not see each other. */
export async function testTeam(hub: TestHub, name = '甲组'): Promise<TestTeam> {
  const teamId = randomUUID();
  await addTeam(hub.parts.db.query, { teamId, name, threadSalt: saltFrom(hub.parts.newSecret) }, hub.parts.now());
  const join = async (role: Role, agentName = '小王', agentNumber = ''): Promise<Member> => {
    const { code } = await invite(hub.parts, hub.parts.db.query, { teamId, role, uses: 1, days: 7 });
    const joined = valueOf(await hub.browser().join({ code, agentName, agentNumber, deviceName: '收银台' }));
    return { ...joined, hub: hub.browser(joined.token) };
  };
  return { teamId, lead: await join('lead', '李主管'), join };
}

/** The id of a member's only device, as the lead sees it. */
export async function deviceOf(lead: Member, member: Member): Promise<string> {
  const team = valueOf(await lead.hub.team());
  const [device, ...more] = team.agents.find(({ agentId }) => agentId === member.agentId)?.devices ?? [];
  if (device === undefined || more.length > 0) throw new Error('the member has not one device');
  return device.deviceId;
}
