import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { threadIdOf } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { UNDO_MS } from '@/utils/promises/acts';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import type { LooseWords } from '@/utils/promises/words';
import { DeskmateDatabase } from './database';
import { Keeper } from './keeper';
import { PromiseBook, threadIdOfKey } from './promises';
import { threadKeyOf } from './thread-key';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 2);
const place: ThreadPlace = { consoleId: 'demo', shop: '小店', buyerKey: 'b1', buyerName: '张三' };
const profile = starterHandbook('zh').clockProfiles[0]!;

let db: DeskmateDatabase;
let book: PromiseBook;
let now: number;
let told: PromiseRow[][];
let words: LooseWords;

const open = (): PromiseBook =>
  new PromiseBook({
    db,
    keeper: new Keeper(db, () => now),
    now: () => now,
    deskOf: () => Promise.resolve({ agentId: 'a1', threadSalt: 's', profile: { ...profile, windows: [] } }),
    holidays: () => Promise.resolve(new Set<string>()),
    words: {
      read: () => Promise.resolve(words),
      write: (next) => {
        words = next;
        return Promise.resolve();
      },
    },
    onChange: (live) => {
      told.push(live);
      return Promise.resolve();
    },
  });

beforeEach(() => {
  now = START;
  told = [];
  words = {};
  db = new DeskmateDatabase(`promises-${crypto.randomUUID()}`);
  book = open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

const say = (text: string, messageId = 'm1') => book.sent({ place, messageId, text, atMs: now });
const facts = async () =>
  (await db.facts.toArray())
    .filter((fact) => fact.kind === 'promise')
    .map(({ state }) => state)
    .sort();

describe('PromiseBook', () => {
  it('offers what a sent message promises, once however often it is handed over, and tells it without a word of the text', async () => {
    expect(await say('亲，明天下午3点前给您答复')).toEqual({ kept: 'disk' });
    await say('亲，明天下午3点前给您答复');
    const [row, ...rest] = await book.live();
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ state: 'offered', kind: 'reply', buyerName: '张三', saidAtMs: START });
    expect(await facts()).toEqual(['offered']);
    const [fact] = await db.facts.toArray();
    const key = await threadKeyOf(threadIdOf('demo', '小店', 'b1'), 's');
    expect(fact).toMatchObject({ agentId: 'a1', threadKey: key, shop: '小店' });
    expect(JSON.stringify(fact)).not.toContain('答复');
    expect(await db.outbox.count()).toBe(1);
  });

  it('keeps silent about a message that promises nothing', async () => {
    expect(await say('您好,在的')).toEqual({ kept: 'disk' });
    expect(told).toEqual([]);
  });

  it('asks whether a later message kept it, and is kept at that message’s time', async () => {
    await say('稍等我核实一下');
    const [row] = await book.live();
    await book.act(row!.id, { type: 'accept' });
    now += 60_000;
    await book.sent({ place, messageId: 'm2', text: '亲，帮您查过了，昨天已经到网点', atMs: now });
    expect((await book.live())[0]?.seemsKeptAtMs).toBe(now);
    now += HOUR;
    await book.act(row!.id, { type: 'kept' });
    expect((await book.live())[0]).toMatchObject({ state: 'kept', changedAtMs: START + 60_000 });
    now += UNDO_MS + 1;
    await book.tick();
    expect(await book.live()).toEqual([]);
    expect(await facts()).toEqual(['kept', 'offered', 'open']);
  });

  it('takes an act back, also in the next life of the worker', async () => {
    await say('明天给您答复');
    const [row] = await book.live();
    await book.act(row!.id, { type: 'decline' });
    book = open();
    await book.act(row!.id, { type: 'undo' });
    now += UNDO_MS + 1;
    await book.tick();
    expect((await book.live())[0]).toMatchObject({ state: 'offered', text: '明天给您答复' });
    expect(await facts()).toEqual(['offered']);
  });

  it('writes a follow-up down once, due at the end of a day', async () => {
    const chosen = { id: 'f1', place, kind: 'followUp' as const, text: '', due: { days: 3 } };
    await book.add(chosen);
    await book.add(chosen);
    const live = await book.live();
    expect(live).toHaveLength(1);
    expect(new Date(live[0]!.dueAtMs).toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(await facts()).toEqual(['open']);
  });

  it('keeps everything in memory while the disk refuses, builds on it, and writes it afterwards', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(db.facts, 'bulkAdd').mockImplementation(() => Dexie.Promise.reject(new Dexie.QuotaExceededError('full')));
    expect(await say('明天给您答复')).toEqual({ kept: 'memory' });
    const [row] = await book.live();
    expect(await book.act(row!.id, { type: 'accept' })).toEqual({ kept: 'memory' });
    expect(await db.promises.count()).toBe(0);
    vi.restoreAllMocks();
    expect(await say('明天给您答复')).toEqual({ kept: 'disk' });
    expect((await db.promises.toArray())[0]?.state).toBe('open');
    expect(await facts()).toEqual(['offered']);
  });

  it('adopts a colleague’s promise under the conversation’s key, once', async () => {
    await say('明天给您答复');
    const given: PromiseRow = {
      ...(await book.live())[0]!,
      id: 'theirs',
      threadId: threadIdOfKey('k9'),
      state: 'open',
      text: '',
    };
    await book.adopt([given]);
    await book.adopt([given]);
    expect((await book.live()).map(({ id }) => id).sort()).toHaveLength(2);
    expect((await db.facts.toArray()).find(({ threadKey }) => threadKey === 'k9')).toMatchObject({ shop: '小店' });
  });
});

describe('a conversation known by its key alone', () => {
  it('finds its promises and notes when it is opened here, under the buyer’s whole name', async () => {
    const threadId = threadIdOf('demo', '小店', 'b1');
    const byKey = threadIdOfKey(await threadKeyOf(threadId, 's'));
    await say('明天给您答复');
    const [row] = await book.live();
    await book.adopt([{ ...row!, id: 'theirs', threadId: byKey, buyerName: '张**', state: 'open' }]);
    await db.notes.put({ id: 'n', threadId: byKey, buyerName: '张**', changedAtMs: 1 } as Note);
    await book.relink(place);
    expect(await db.promises.get('theirs')).toMatchObject({ threadId, buyerName: '张三' });
    expect(await db.notes.get('n')).toMatchObject({ threadId, buyerName: '张三' });
  });

  it('is handed over for good once a colleague may take it, and named by the handover', async () => {
    await say('明天给您答复');
    const [row] = await book.live();
    await book.act(row!.id, { type: 'accept' });
    await book.handOver([row!.id], 'handover-1');
    const [given] = await book.live();
    expect(given).toMatchObject({ state: 'handedOver', handoverId: 'handover-1' });
    expect(given?.undo).toBeUndefined();
    expect(await facts()).toEqual(['handedOver', 'offered', 'open']);
    await book.act(row!.id, { type: 'takeOver' });
    expect((await book.live())[0]?.handoverId).toBeUndefined();
  });
});

describe('the words of a promise', () => {
  const SAID = '明天下午3点前给您答复';
  const disk = async () => JSON.stringify(await db.promises.toArray());

  it('are not on the disk while it is only offered, live through the death of the worker, and come onto the disk when it is taken down', async () => {
    await say(`亲，${SAID}`);
    expect(await disk()).not.toContain('答复');
    book = open();
    const [row] = await book.live();
    expect(row?.text).toContain('答复');
    await book.act(row!.id, { type: 'accept' });
    expect(await disk()).toContain('答复');
    expect(words).toEqual({});
  });

  it('leave the disk again when the taking down is taken back, and end with a no for good', async () => {
    await say(SAID);
    const [row] = await book.live();
    await book.act(row!.id, { type: 'accept' });
    await book.act(row!.id, { type: 'undo' });
    expect(await disk()).not.toContain('答复');
    await book.act(row!.id, { type: 'decline' });
    expect(await disk()).not.toContain('答复');
    await book.act(row!.id, { type: 'undo' });
    expect((await book.live())[0]?.text).toContain('答复');
    await book.act(row!.id, { type: 'decline' });
    now += UNDO_MS + 1;
    await book.tick();
    expect(words).toEqual({});
    expect(await disk()).not.toContain('答复');
  });

  it('go with the browser: nobody is asked about such an offer any more, and it lapses', async () => {
    await say(SAID);
    words = {};
    book = open();
    expect(await book.live()).toEqual([]);
    now += 3 * 24 * HOUR;
    await book.tick();
    expect(await facts()).toEqual(['declined', 'offered']);
  });

  it('of an offer that a version before wrote to the disk are taken off it', async () => {
    await say(SAID);
    const [row] = await db.promises.toArray();
    await db.promises.put({ ...row!, text: SAID });
    words = {};
    await book.tick();
    expect(await disk()).not.toContain('答复');
    expect((await book.live())[0]?.text).toBe(SAID);
  });
});

describe('the database', () => {
  it('keeps what a version-1 database holds and takes promises', async () => {
    const name = `old-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      facts: 'id, at, [kind+at], threadKey',
      outbox: '++seq, &factId, agentId',
      refused: 'factId',
      threads: 'threadId, changedAtMs',
      notes: 'id, threadId, changedAtMs',
      handbooks: 'slot',
      personalScripts: 'id',
      uses: 'scriptId',
      kept: 'key',
    });
    await old.table('notes').add({ id: 'n1', threadId: 't', changedAtMs: 1 });
    old.close();
    const now = new DeskmateDatabase(name);
    expect(await now.notes.get('n1')).toMatchObject({ threadId: 't' });
    expect(await now.promises.count()).toBe(0);
    await now.delete();
  });
});
