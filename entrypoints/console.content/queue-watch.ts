import type { QueueEntry } from '@/utils/consoles/reading';
import type { Instant } from '@/utils/ledger/types';

/** A buyer in the console's list who is waiting, and since when as well as we know. */
export type Waiter = { entry: QueueEntry; since: Instant };

/**
 * Follows the console's list: remembers when each buyer began to wait. Where the console says how long a buyer has
 * waited already, its word counts; otherwise the moment we saw it.
 */
export class QueueWatch {
  readonly #since = new Map<string, Instant>();

  update(queue: readonly QueueEntry[], now: Instant): Waiter[] {
    const waiting = queue.filter((entry) => entry.waiting !== null);
    const keys = new Set(waiting.map((entry) => entry.buyerKey));
    for (const key of this.#since.keys()) if (!keys.has(key)) this.#since.delete(key);
    return waiting.map((entry) => {
      const known = this.#since.get(entry.buyerKey);
      const since = known ?? back(now, entry.waiting?.waitedMs ?? 0);
      this.#since.set(entry.buyerKey, since);
      return { entry, since };
    });
  }

  /** When this buyer began to wait, if the list shows them waiting. */
  sinceOf(buyerKey: string): Instant | undefined {
    return this.#since.get(buyerKey);
  }
}

function back(instant: Instant, ms: number): Instant {
  return { ...instant, wallMs: instant.wallMs - ms, monoMs: instant.monoMs - ms };
}
