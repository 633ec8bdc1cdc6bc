import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { DeskmateDatabase, type ThreadRow } from './database';
import { Keeper } from './keeper';

const fact = (id: string, agentId = 'team-agent'): Fact => ({
  v: FACT_VERSION,
  id,
  kind: 'scriptUse',
  at: 1,
  agentId,
  consoleId: 'demo',
  shop: '',
  threadKey: 'k',
  scriptId: 'hello',
  source: 'palette',
  rank: 1,
});

const row = (seen: number): ThreadRow => ({
  threadId: 't',
  threadKey: 'k',
  consoleId: 'demo',
  shop: '',
  buyerName: '',
  ledger: { tail: [], nextSeq: seen },
  timing: { open: null, lastSpokenAt: null },
  changedAtMs: seen,
});

let db: DeskmateDatabase;
let keeper: Keeper;

beforeEach(() => {
  db = new DeskmateDatabase(`keeper-${crypto.randomUUID()}`);
  keeper = new Keeper(db, () => 7);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

/** The disk refuses every write, as a full one does. */
function fillDisk(): void {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(db.facts, 'bulkAdd').mockImplementation(() => Dexie.Promise.reject(new Dexie.QuotaExceededError('full')));
}

const countUp = () =>
  keeper.changeThread('t', (known) => {
    const seen = (known?.ledger.nextSeq ?? 0) + 1;
    return { change: { thread: row(seen), facts: [fact(`f${seen}`)] }, result: seen };
  });

describe('Keeper', () => {
  it('writes a fact handed over twice once, and counts its script once', async () => {
    expect(await keeper.change({ facts: [fact('a')] })).toBe('disk');
    expect(await keeper.change({ facts: [fact('a'), fact('a')] })).toBe('disk');
    expect(await db.facts.count()).toBe(1);
    expect(await db.outbox.count()).toBe(1);
    expect(await db.uses.get('hello')).toEqual({ scriptId: 'hello', count: 1, lastMs: 7 });
  });

  it('keeps work done without a team out of the outbox', async () => {
    await keeper.change({ facts: [fact('a', 'local-1')] });
    expect(await db.facts.count()).toBe(1);
    expect(await db.outbox.count()).toBe(0);
  });

  it('builds on what is in memory while the disk refuses, and writes all of it in order afterwards', async () => {
    await countUp();
    fillDisk();
    expect(await countUp()).toEqual({ result: 2, kept: 'memory' });
    expect(await countUp()).toEqual({ result: 3, kept: 'memory' });
    expect(await db.facts.count()).toBe(1);
    vi.restoreAllMocks();
    expect(await keeper.retry()).toBe('disk');
    expect((await db.facts.toCollection().primaryKeys()).sort()).toEqual(['f1', 'f2', 'f3']);
    expect((await db.threads.get('t'))?.ledger.nextSeq).toBe(3);
    expect(keeper.waiting).toBe(0);
  });

  it('leaves no half of a change behind when the disk refuses in the middle', async () => {
    fillDisk();
    await countUp();
    expect(await db.threads.count()).toBe(0);
    expect(await db.outbox.count()).toBe(0);
  });

  it('serves calls one after another, so that two tabs on one conversation never overwrite each other', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, countUp));
    expect(results.map((each) => each.result)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await db.facts.count()).toBe(20);
  });
});
