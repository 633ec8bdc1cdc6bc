import type { QueueEntry } from '@/utils/consoles/reading';
import type { Instant } from '@/utils/ledger/types';

/** A buyer in the console's list who is waiting, since when as well as we know, and when the console says the reply is due, wall ms. */
export type Waiter = { entry: QueueEntry; since: Instant; dueAtMs?: number };

/** A page that is refilled for another buyer is read as theirs after at most so long, ms. */
const READ_MS = 6_000;

/**
 * Follows the console's list: remembers when each buyer began to wait. Where the console says how long a buyer has
 * waited already, its word counts; otherwise the moment we saw it.
 */
export class QueueWatch {
  readonly #since = new Map<string, Instant>();
  readonly #due = new Map<string, number>();
  /** Buyers who were shown waiting until lately: since when, and until when. */
  readonly #read = new Map<string, { since: Instant; now: Instant }>();

  update(queue: readonly QueueEntry[], now: Instant): Waiter[] {
    for (const entry of queue) this.#rename(entry, queue);
    const waiting = queue.filter((entry) => entry.waiting !== null);
    const keys = new Set(waiting.map((entry) => entry.buyerKey));
    for (const [key, since] of this.#since) if (!keys.has(key)) this.#forget(key, since, now);
    for (const key of this.#due.keys()) if (!keys.has(key)) this.#due.delete(key);
    return waiting.map((entry) => {
      const known = this.#since.get(entry.buyerKey);
      const since = known ?? back(now, entry.waiting?.waitedMs ?? 0);
      this.#since.set(entry.buyerKey, since);
      const dueAtMs = this.#dueAt(entry, now.wallMs);
      return { entry, since, ...(dueAtMs !== undefined && { dueAtMs }) };
    });
  }

  /** An entry that told a name only has the id of its conversation once that is open: it is the same buyer who waits. */
  #rename({ buyerKey, name }: QueueEntry, queue: readonly QueueEntry[]): void {
    if (buyerKey === name || queue.some((other) => other.buyerKey === name)) return;
    rename(this.#since, name, buyerKey);
    rename(this.#due, name, buyerKey);
    rename(this.#read, name, buyerKey);
  }

  /** Opening a conversation takes the mark off its entry, often before its messages are there. */
  #forget(key: string, since: Instant, now: Instant): void {
    this.#since.delete(key);
    this.#read.set(key, { since, now });
    for (const [other, { now: at }] of this.#read)
      if (at.life !== now.life || now.monoMs - at.monoMs > READ_MS) this.#read.delete(other);
  }

  /** A countdown tells it anew each time; "overdue" without a figure only that it lies behind, so the last known moment stays. */
  #dueAt({ buyerKey, waiting }: QueueEntry, nowMs: number): number | undefined {
    if (waiting?.remainingMs === undefined) return undefined;
    const told = nowMs + waiting.remainingMs;
    const due = waiting.remainingMs > 0 ? told : Math.min(told, this.#due.get(buyerKey) ?? told);
    this.#due.set(buyerKey, due);
    return due;
  }

  /** When this buyer began to wait, if the list shows them waiting, or did until a moment before `now`. */
  sinceOf(buyerKey: string, now: Instant): Instant | undefined {
    const read = this.#read.get(buyerKey);
    const lately = read?.now.life === now.life && now.monoMs - read.now.monoMs <= READ_MS;
    return this.#since.get(buyerKey) ?? (lately ? read.since : undefined);
  }
}

function back(instant: Instant, ms: number): Instant {
  return { ...instant, wallMs: instant.wallMs - ms, monoMs: instant.monoMs - ms };
}

function rename<V>(map: Map<string, V>, from: string, to: string): void {
  const value = map.get(from);
  if (value === undefined) return;
  map.delete(from);
  if (!map.has(to)) map.set(to, value);
}
