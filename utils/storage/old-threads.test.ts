import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyLedger } from '@/utils/ledger/observe';
import { emptyTiming } from '@/utils/timing/advance';
import { DeskmateDatabase, type ThreadRow } from './database';
import { FORGOTTEN_MS, forgetOldThreads } from './old-threads';

const NOW_MS = Date.parse('2026-11-23T10:00:00+08:00');
const row = (threadId: string, changedAtMs: number, open = false): ThreadRow => ({
  threadId,
  threadKey: `key-${threadId}`,
  consoleId: 'demo',
  shop: '',
  buyerName: '小鱼',
  ledger: emptyLedger,
  timing: open
    ? {
        open: {
          messageId: 'm',
          askedAt: { wallMs: changedAtMs, monoMs: 0, life: 'one' },
          errorMs: 0,
          known: true,
          asks: 1,
          first: true,
        },
        lastSpokenAt: null,
      }
    : emptyTiming,
  changedAtMs,
});

let db: DeskmateDatabase;
beforeEach(() => {
  db = new DeskmateDatabase(`old-threads-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

it('forgets conversations not read for sixty days, none with an open turn, and touches nothing else', async () => {
  const old = NOW_MS - FORGOTTEN_MS - 1;
  await db.threads.bulkPut([row('old', old), row('waiting', old, true), row('just', old + 1), row('new', NOW_MS)]);
  await db.handbooks.put({ slot: 'kept-1-v1', handbook: {} as never, storedAtMs: old });
  expect(await forgetOldThreads(db, NOW_MS)).toBe(1);
  expect(await db.threads.orderBy('threadId').primaryKeys()).toEqual(['just', 'new', 'waiting']);
  expect(await db.handbooks.count()).toBe(1);
  expect(await forgetOldThreads(db, NOW_MS)).toBe(0);
});

it('forgets what stands behind many old ones that stay', async () => {
  const old = NOW_MS - FORGOTTEN_MS - 1;
  const staying = Array.from({ length: 2_100 }, (_, n) => row(`waiting-${n}`, old - 1, true));
  await db.threads.bulkPut([...staying, row('old', old)]);
  expect(await forgetOldThreads(db, NOW_MS)).toBe(1);
});
