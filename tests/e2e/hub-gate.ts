import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal } from '@/utils/sync/protocol';

/**
 * What stands between a browser and its hub: `through` passes everything on; `silent` breaks every connection;
 * `answersLost` hands the request to the hub and breaks the connection before its answer; a refusal is answered with 426.
 */
type Mode = 'through' | 'silent' | 'answersLost' | Extract<Refusal, 'protocolTooOld' | 'protocolTooNew'>;

/** A stretch of network in front of a hub, which a test can spoil. */
export class HubGate {
  mode: Mode = 'through';
  /** Answers of the hub that were broken off. */
  lost = 0;
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  static async before(hubUrl: string): Promise<HubGate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gate = new HubGate(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) =>
      gate.#serve(hubUrl, incoming, outgoing),
    );
    return gate;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(hubUrl: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { mode } = this;
    if (mode === 'silent') {
      incoming.socket.destroy();
      return;
    }
    if (mode === 'protocolTooOld' || mode === 'protocolTooNew') {
      outgoing.writeHead(426, { 'content-type': 'application/json' }).end(JSON.stringify({ refusal: mode }));
      return;
    }
    const onward = request(`${hubUrl}${incoming.url ?? ''}`, { method: incoming.method, headers: incoming.headers });
    onward.on('error', () => incoming.socket.destroy());
    onward.on('response', (answer) => {
      if (mode === 'answersLost') {
        this.lost += 1;
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  }
}
