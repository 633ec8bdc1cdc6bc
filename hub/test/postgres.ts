import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A database of its own on a real PostgreSQL server; `drop` leaves nothing behind. */
export type RealPostgres = { url: string; drop: () => Promise<void> };

const MISSING =
  'No PostgreSQL server programs were found (initdb, postgres). Install them, e.g. "apt install postgresql" or "brew install postgresql", ' +
  'or set DESKMATE_TEST_DATABASE_URL to a server where the user may create databases. The hub is not tested without a real server.';

/**
 * A new database on DESKMATE_TEST_DATABASE_URL, or else on a throw-away server started here from the programs on this computer.
 * @throws with a sentence saying what to install when there is neither
 */
export async function realPostgres(): Promise<RealPostgres> {
  const given = process.env.DESKMATE_TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return newDatabase(given, () => Promise.resolve());
  const server = await startServer(findPrograms());
  try {
    return await newDatabase(server.url, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function newDatabase(url: string, afterDrop: () => Promise<void>): Promise<RealPostgres> {
  const name = `deskmate_test_${randomBytes(6).toString('hex')}`;
  await runOn(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: async () => {
      await runOn(url, `drop database ${name} with (force)`);
      await afterDrop();
    },
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The folder of the server programs: in PATH, or where Debian and Homebrew keep them outside of it; the newest first. */
export function findPrograms(pathVariable = process.env.PATH ?? '', shelves = SHELVES): string {
  const shelved = shelves.flatMap((shelf) =>
    existsSync(shelf)
      ? readdirSync(shelf)
          .sort(byNumber)
          .map((name) => path.join(shelf, name, 'bin'))
      : [],
  );
  const found = [...pathVariable.split(path.delimiter), ...shelved].find(
    (folder) => folder !== '' && existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
  if (found === undefined) throw new Error(MISSING);
  return found;
}

const SHELVES = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

function byNumber(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

/** PostgreSQL refuses to run as root: root hands it to `nobody`. */
function asWhom(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
}

async function startServer(programs: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskmate-pg-'));
  const who = asWhom();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...who, cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...who, cwd: '/', stdio: 'ignore' },
  );
  // A test run that ends early must not leave a server behind; SIGQUIT stops it at once.
  const quit = () => child.kill('SIGQUIT');
  process.once('exit', quit);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    process.removeListener('exit', quit);
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  await untilReady(url, child, stop);
  return { url, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
}

async function untilReady(url: string, child: ChildProcess, stop: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await runOn(url, 'select 1');
      return;
    } catch (error) {
      if (child.exitCode === null && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      await stop();
      throw new Error('The throw-away PostgreSQL server did not start.', { cause: error });
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
