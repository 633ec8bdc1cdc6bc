import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { openPostgres } from '@/hub/src/database/pg-database';
import { openHub } from '@/hub/src/open-hub';
import { startHub } from '@/hub/src/start';
import { runMain } from './main-process';
import { migrated, valueOf } from './harness';
import { findPrograms, realPostgres, type RealPostgres } from './postgres';
import { turn } from './samples';
import { hubSuite } from './suites/hub';
import { createTransport } from '@/utils/sync/transport';

describe('the hub on a real PostgreSQL', () => {
  let server: RealPostgres;
  let db: Database;
  const idleErrors: Error[] = [];
  beforeAll(async () => {
    server = await realPostgres();
    db = await migrated(openPostgres(server.url, (error) => idleErrors.push(error)));
  });
  afterAll(async () => {
    await db.close();
    await server.drop();
  });
  hubSuite(() => db);

  it('makes one schema and one team when two hubs start at once on an empty server', async () => {
    await db.query('create database fresh_start');
    const place = { databaseUrl: server.url.replace(/\/[^/]*$/, '/fresh_start'), team: '甲组' };
    const hubs = await Promise.all([openHub(place), openHub(place)]);
    try {
      expect(hubs[0].team).toEqual(hubs[1].team);
      expect(await hubs[0].parts.db.query('select count(*)::int as n from teams')).toEqual([{ n: 1 }]);
    } finally {
      await Promise.all(hubs.map((hub) => hub.close()));
      await db.query('drop database fresh_start with (force)');
    }
  });

  it('makes the first code again when the first start failed before anybody saw it', async () => {
    const options = { databaseUrl: server.url, team: '端口被占', newTeam: true };
    const first = await startHub({ databaseUrl: server.url, team: '先到', newTeam: true, port: 0 });
    const port = Number(new URL(first.url).port);
    await expect(startHub({ ...options, port })).rejects.toThrow('EADDRINUSE');
    await first.close();
    const second = await startHub({ ...options, port });
    expect(second.firstCode).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await second.close();
  });

  it('survives that the server drops its connections', async () => {
    await db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(async () => db.query('select 1 as back')).toEqual([{ back: 1 }]);
  });

  it('starts from the command line, prints one code, takes a fact, invites beside itself and stops on SIGTERM', async () => {
    const team = `命令行 ${process.pid}`;
    const env = { DATABASE_URL: server.url, DESKMATE_TEAM: team, PORT: '0', LANG: 'en_US.UTF-8' };
    const main = runMain(['--new-team'], env);
    const url = await main.line(/(http:\/\/127\.0\.0\.1:\d+)/);
    const code = await main.line(/: ([0-9A-Z]{5}-[0-9A-Z]{5})$/);
    const stranger = createTransport({ hubUrl: url, fetch });
    const joined = valueOf(await stranger.join({ code, agentName: '李主管', agentNumber: '1', deviceName: '' }));
    expect(joined).toMatchObject({ teamName: team, role: 'lead' });
    const lead = createTransport({ hubUrl: url, token: joined.token, fetch });
    expect(valueOf(await lead.push([turn('from-afar')])).kept).toEqual(['from-afar']);

    const second = runMain(['--invite', 'agent', '--uses', '2'], env);
    const invited = await second.line(/: ([0-9A-Z]{5}-[0-9A-Z]{5})$/);
    expect(await second.ended).toBe(0);
    expect(
      valueOf(await stranger.join({ code: invited, agentName: '小王', agentNumber: '', deviceName: '' })).role,
    ).toBe('agent');

    main.stop('SIGTERM');
    expect(await main.ended).toBe(0);
    expect(await lead.hello()).toMatchObject({ refusal: 'unreachable' });
    expect(main.output()).not.toContain(joined.token);
  });

  it('says what is wrong in one line when the database cannot be reached', async () => {
    const main = runMain([], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PORT: '0' });
    expect(await main.ended).toBe(1);
    expect(main.output().trim().split('\n')).toHaveLength(1);
    expect(main.output()).toContain('ECONNREFUSED');
  });
});

describe('findPrograms', () => {
  it('says what to install when there is no PostgreSQL', () => {
    expect(() => findPrograms('/nowhere', ['/nowhere-else'])).toThrow('apt install postgresql');
  });
});
