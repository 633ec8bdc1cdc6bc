import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskmateDatabase } from '@/utils/storage/database';
import { readKept, writeKept } from '@/utils/storage/kept';
import { gapsOf, takeTurn } from '@/utils/storage/learning';
import { PROTOCOL_HEADER } from '@/utils/sync/protocol';
import { leaveTeam, teamHandlers } from './team-desk';

const desk = { from: 'desk' } as const;
const MEMBERSHIP = {
  ...{ hubUrl: 'https://hub.example.com', token: 't'.repeat(40), teamId: 't', teamName: '队', threadSalt: 's' },
  ...{ agentId: 'a1', agentName: '小暖', role: 'agent' as const },
};

let db: DeskmateDatabase;
let asked: { path: string; body: unknown }[];

beforeEach(async () => {
  db = new DeskmateDatabase(`team-desk-${crypto.randomUUID()}`);
  asked = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    expect(new Headers(init.headers).get(PROTOCOL_HEADER)).toBe('1');
    asked.push({ path: new URL(url).pathname, body: JSON.parse(typeof init.body === 'string' ? init.body : '') });
    return Promise.resolve(Response.json({ done: true }));
  });
  const turn = { messages: ['左手剪刀有吗 电话13812345678'], scriptId: null, gap: 'quiet' as const };
  await takeTurn(db, turn, { nowMs: 3, gapId: 'gap-1' });
});

afterEach(() => vi.unstubAllGlobals());

describe('sending a missing script up', () => {
  const send = (texts: string[]) => teamHandlers({ db })['gaps:send']({ id: 'gap-1', texts }, desk);

  it('carries the redacted words that were shown, counts and time, and is noted', async () => {
    await writeKept(db, 'membership', MEMBERSHIP);
    expect(await send(['左手剪刀有吗 电话***'])).toEqual({ ok: true, value: null });
    const counts = { quiet: 1, passedOver: 0, rewritten: 0 };
    const gap = { id: 'gap-1', texts: ['左手剪刀有吗 电话***'], counts, lastMs: 3 };
    expect(asked).toEqual([{ path: '/api/inbox', body: { kind: 'gap', gap } }]);
    expect((await gapsOf(db))[0]?.sentMs).toBeGreaterThan(0);
  });

  it('refuses words that were never shown, and sends nothing', async () => {
    await writeKept(db, 'membership', MEMBERSHIP);
    await expect(send(['左手剪刀有吗 电话13812345678'])).rejects.toThrow('no such missing script');
    expect(asked).toEqual([]);
  });

  it('goes nowhere without a team, and is not noted as sent', async () => {
    expect(await send(['左手剪刀有吗 电话***'])).toEqual({ ok: false, refusal: 'notJoined' });
    expect((await gapsOf(db))[0]).not.toHaveProperty('sentMs');
  });
});

it('leaving a team asks the hub to forget one’s picks, and drops what came from it', async () => {
  await writeKept(db, 'membership', MEMBERSHIP);
  await writeKept(db, 'teamUses', { uses: { a: 1 }, atMs: 1 });
  await leaveTeam(db);
  expect(asked.map(({ path }) => path)).toEqual(['/api/picks/forget']);
  expect([await readKept(db, 'membership'), await readKept(db, 'teamUses')]).toEqual([undefined, undefined]);
});
