import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskmateDatabase } from '@/utils/storage/database';
import { readKept, writeKept } from '@/utils/storage/kept';
import { gapsOf, takeTurn } from '@/utils/storage/learning';
import { PROTOCOL_HEADER } from '@/utils/sync/protocol';
import { leaveTeam, settleWritten, teamHandlers } from './team-desk';

const desk = { from: 'desk' } as const;
const MEMBERSHIP = {
  ...{ hubUrl: 'https://hub.example.com', token: 't'.repeat(40), teamId: 't', teamName: '队', threadSalt: 's' },
  ...{ agentId: 'a1', agentName: '小暖', role: 'agent' as const },
};

const SCRIPT = { id: 'a', part: 'talk', title: '左手剪刀', text: '没有左手款', language: 'zh' } as const;

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

  it('carries words that the agent changed, redacted again, each once and none that is empty', async () => {
    await writeKept(db, 'membership', MEMBERSHIP);
    await send(['左手剪刀 微信号abc12345', '左手剪刀 微信号abc12345', '  ']);
    expect(asked[0]?.body).toMatchObject({ gap: { texts: ['左手剪刀 微信号***'] } });
  });

  it('refuses an unknown one and one without words, and sends nothing', async () => {
    await writeKept(db, 'membership', MEMBERSHIP);
    await expect(send([' '])).rejects.toThrow('texts: no words are left');
    await expect(teamHandlers({ db })['gaps:send']({ id: 'other', texts: ['左手剪刀'] }, desk)).rejects.toThrow(
      'no such missing script',
    );
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

it('a handbook that answers what was sent up settles it, and nothing else', async () => {
  await writeKept(db, 'membership', { ...MEMBERSHIP, role: 'lead' });
  const gap = (id: string, words: string) => ({
    item: { kind: 'gap', gap: { id, texts: [words], counts: { quiet: 1, passedOver: 0, rewritten: 0 }, lastMs: 3 } },
    ...{ agentId: 'agent-1', agentName: '周倩', givenAt: '2026-06-01T00:00:00.000Z', state: 'open', images: 0 },
  });
  const items = [gap('gap-1', '左手剪刀有没有卖'), gap('gap-2', '可以开两个抬头的发票吗')];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const { pathname } = new URL(url);
    if (init.method === 'POST') asked.push({ path: pathname, body: JSON.parse(init.body as string) });
    return Promise.resolve(Response.json(init.method === 'POST' ? { done: true } : { items }));
  });
  await settleWritten(db, { scripts: [{ ...SCRIPT, id: 'other' }] });
  expect(asked).toEqual([]);
  await settleWritten(db, { scripts: [{ ...SCRIPT, id: 'team-gap-1-agent-1' }] });
  const settled = { kind: 'gap', id: 'gap-1', agentId: 'agent-1' };
  expect(asked).toEqual([{ path: '/api/inbox/settle', body: { items: [settled], state: 'taken' } }]);
});

it('a hub that is away when a script is written for a gap fails nothing', async () => {
  await writeKept(db, 'membership', { ...MEMBERSHIP, role: 'lead' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
  await expect(settleWritten(db, { scripts: [SCRIPT] })).resolves.toBeUndefined();
});
