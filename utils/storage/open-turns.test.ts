import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyLedger } from '@/utils/ledger/observe';
import { defaultClockProfile } from '@/utils/timing/profile-for';
import { GIVEN_UP_MS } from '@/utils/timing/waive';
import { DeskmateDatabase, type ThreadRow } from './database';
import { Keeper } from './keeper';
import { giveUpOldTurns } from './open-turns';

const ASKED_MS = Date.parse('2026-03-02T10:00:00+08:00');
const NOW_MS = ASKED_MS + GIVEN_UP_MS + 1;
const desk = { agentId: 'a', threadSalt: 's', profile: defaultClockProfile };

const waiting = (threadId: string, readMs: number): ThreadRow => ({
  threadId,
  threadKey: `key-${threadId}`,
  consoleId: 'demo',
  shop: '南橙',
  buyerName: '小鱼',
  ledger: emptyLedger,
  timing: {
    open: {
      messageId: `${threadId}-1`,
      askedAt: { wallMs: ASKED_MS, monoMs: 0, life: 'one' },
      errorMs: 0,
      known: true,
      asks: 1,
      first: true,
    },
    lastSpokenAt: null,
  },
  changedAtMs: readMs,
});

let db: DeskmateDatabase;
beforeEach(() => {
  db = new DeskmateDatabase(`open-turns-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const sweep = (nowMs: number) => giveUpOldTurns(db, new Keeper(db, () => nowMs), () => Promise.resolve(desk), nowMs);

describe('giveUpOldTurns', () => {
  it('ends what waited a day, each turn once: unanswered where it was read again, else unknown', async () => {
    const later = ASKED_MS + defaultClockProfile.contactGapMs + 1;
    await db.threads.bulkPut([waiting('read', later), waiting('left', ASKED_MS), waiting('young', NOW_MS)]);
    await db.threads.update('young', (row) => {
      if (row.timing.open) row.timing.open.askedAt.wallMs = NOW_MS - 60_000;
    });
    expect(await sweep(NOW_MS)).toBe(2);
    expect(await sweep(NOW_MS + 3_600_000)).toBe(0);
    const facts = await db.facts.toArray();
    expect(facts.map((fact) => fact.kind === 'turn' && [fact.threadKey, fact.outcome, fact.at]).sort()).toEqual([
      ['key-left', 'unknown', ASKED_MS],
      ['key-read', 'unanswered', ASKED_MS],
    ]);
    expect(await db.outbox.count()).toBe(2);
    expect((await db.threads.get('young'))?.timing.open).not.toBeNull();
  });

  it('finds the open turns of a database made before the index was', async () => {
    const old = new Dexie(db.name);
    old.version(1).stores({
      facts: 'id, at, [kind+at], threadKey',
      outbox: '++seq, &factId, agentId',
      threads: 'threadId, changedAtMs',
    });
    await old.table('threads').bulkPut([waiting('old', ASKED_MS), { ...waiting('calm', 1), timing: { open: null } }]);
    old.close();
    expect(await sweep(NOW_MS)).toBe(1);
    expect(await db.threads.count()).toBe(2);
  });
});
