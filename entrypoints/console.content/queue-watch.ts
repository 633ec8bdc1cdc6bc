import type { QueueEntry } from '@/utils/consoles/reading';
import type { Instant } from '@/utils/ledger/types';

/** A buyer in the console's list who is waiting, since when as well as we know, and when the console says the reply is due, wall ms. */
export type Waiter = { entry: QueueEntry; since: Instant; dueAtMs?: number };

/**
 * Follows the console's list: remembers when each buyer began to wait. Where the console says how long a buyer has
 * waited already, its word counts; otherwise the moment we saw it.
 */
export class QueueWatch {
  readonly #since = new Map<string, Instant>();
  readonly #due = new Map<string, number>();

  update(queue: readonly QueueEntry[], now: Instant): Waiter[] {
    const waiting = queue.filter((entry) => entry.waiting !== null);
    const keys = new Set(waiting.map((entry) => entry.buyerKey));
    for (const key of this.#since.keys()) if (!keys.has(key)) this.#since.delete(key);
    for (const key of this.#due.keys()) if (!keys.has(key)) this.#due.delete(key);
    return waiting.map((entry) => {
      const known = this.#since.get(entry.buyerKey);
      const since = known ?? back(now, entry.waiting?.waitedMs ?? 0);
      this.#since.set(entry.buyerKey, since);
      const dueAtMs = this.#dueAt(entry, now.wallMs);
      return { entry, since, ...(dueAtMs !== undefined && { dueAtMs }) };
    });
  }

  /** A countdown tells it anew each time; "overdue" without a figure only that it lies behind, so the last known moment stays. */
  #dueAt({ buyerKey, waiting }: QueueEntry, nowMs: number): number | undefined {
    if (waiting?.remainingMs === undefined) return undefined;
    const told = nowMs + waiting.remainingMs;
    const due = waiting.remainingMs > 0 ? told : Math.min(told, this.#due.get(buyerKey) ?? told);
    this.#due.set(buyerKey, due);
    return due;
  }

  /** When this buyer began to wait, if the list shows them waiting. */
  sinceOf(buyerKey: string): Instant | undefined {
    return this.#since.get(buyerKey);
  }
}

function back(instant: Instant, ms: number): Instant {
  return { ...instant, wallMs: instant.wallMs - ms, monoMs: instant.monoMs - ms };
}
