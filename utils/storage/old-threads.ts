import { OPEN_TURN, type DeskmateDatabase } from './database';

/** A conversation that was not read for so long is forgotten, ms: by then it is a new contact on every console. */
export const FORGOTTEN_MS = 60 * 86_400_000;

/** Most conversations forgotten in one go; the others go the next time. */
const AT_ONCE = 2_000;

/**
 * Forgets conversations that were not read for `FORGOTTEN_MS`: buyer's name and key, and what their messages were recognised by. Facts, notes and promises
 * made of them stay. One with an open turn stays until that has ended. When the buyer comes back, what the page shows is history, as at first sight, and
 * nothing is counted twice. Returns how many went.
 */
export function forgetOldThreads(db: DeskmateDatabase, nowMs: number): Promise<number> {
  return db.transaction('rw', db.threads, async () => {
    // Keys only: a conversation may weigh tens of kilobytes.
    const open = new Set(await db.threads.orderBy(OPEN_TURN).primaryKeys());
    const old = await db.threads
      .where('changedAtMs')
      .below(nowMs - FORGOTTEN_MS)
      .primaryKeys();
    const gone = old.filter((threadId) => !open.has(threadId)).slice(0, AT_ONCE);
    await db.threads.bulkDelete(gone);
    return gone.length;
  });
}
