import { createServer, type Server } from 'node:http';
import { fixturePage } from '../fixtures/pages';

export type ConsoleServer = { url: string; close(): Promise<void> };

/** Serves the demo seller console on this machine only. `port` 0 takes any free one. */
export async function startConsoleServer(port: number): Promise<ConsoleServer> {
  const { html } = fixturePage('demo');
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/demo-console')) {
      response.writeHead(302, { location: '/demo-console' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/demo-console`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The console server has no port.');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
