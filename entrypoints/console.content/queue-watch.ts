import type { QueueEntry } from '@/utils/consoles/reading';
import type { Instant, WaitingSince } from '@/utils/ledger/types';

/** A buyer in the console's list who is waiting, since when as well as we know, and when the console says the reply is due, wall ms. */
export type Waiter = { entry: QueueEntry; since: WaitingSince; dueAtMs?: number };

/** A page that is refilled for another buyer is read as theirs after at most so long, ms. */
const READ_MS = 6_000;
/** So many new entries at once above the others are buyers who came; more are a list that is being filled. */
const MOST_COMING = 3;

/**
 * Follows the console's list: remembers when each buyer began to wait. That is known where the change from not waiting to waiting
 * was seen, and as well as the console's label tells where it does; whoever is found waiting began nobody knows when.
 */
export class QueueWatch {
  readonly #since = new Map<string, WaitingSince>();
  readonly #due = new Map<string, number>();
  /** Buyers who were shown waiting until lately: since when, and until when. */
  readonly #read = new Map<string, { since: WaitingSince; now: Instant }>();
  /** Who was in the list at the last look, and whether they waited. */
  #shown = new Map<string, boolean>();

  update(queue: readonly QueueEntry[], now: Instant): Waiter[] {
    for (const entry of queue) this.#rename(entry, queue);
    const waiting = queue.filter((entry) => entry.waiting !== null);
    const keys = new Set(waiting.map((entry) => entry.buyerKey));
    for (const [key, since] of this.#since) if (!keys.has(key)) this.#forget(key, since, now);
    for (const key of this.#due.keys()) if (!keys.has(key)) this.#due.delete(key);
    const came = cameOnTop(this.#shown, queue);
    const waiters = waiting.map((entry) => {
      const since = this.#sinceNow(entry, came.has(entry.buyerKey), now);
      this.#since.set(entry.buyerKey, since);
      const dueAtMs = this.#dueAt(entry, now.wallMs);
      return { entry, since, ...(dueAtMs !== undefined && { dueAtMs }) };
    });
    this.#shown = new Map(queue.map((entry) => [entry.buyerKey, entry.waiting !== null]));
    return waiters;
  }

  /** The page was out of sight: whoever waits at the next look and did not before began unseen. */
  lookedAway(): void {
    this.#shown = new Map();
  }

  #sinceNow({ buyerKey, waiting }: QueueEntry, came: boolean, now: Instant): WaitingSince {
    const begins = came || this.#shown.get(buyerKey) === false;
    const known = this.#since.get(buyerKey) ?? (begins ? undefined : this.sinceOf(buyerKey, now));
    const { waitedMs, stepMs = 0 } = waiting ?? {};
    if (!waitedMs) return known ?? (begins ? now : { ...now, unknown: true });
    const told = { ...back(now, waitedMs), errorMs: stepMs };
    if (!known || known.unknown) return told;
    // A label that lags behind tells too late a start, never too early a one.
    return known.errorMs === undefined || told.monoMs >= known.monoMs ? known : sharpened(known, told.monoMs);
  }

  /** An entry that told a name only has the id of its conversation once that is open: it is the same buyer who waits. */
  #rename({ buyerKey, name }: QueueEntry, queue: readonly QueueEntry[]): void {
    if (buyerKey === name || queue.some((other) => other.buyerKey === name)) return;
    rename(this.#since, name, buyerKey);
    rename(this.#due, name, buyerKey);
    rename(this.#read, name, buyerKey);
    rename(this.#shown, name, buyerKey);
  }

  /** Opening a conversation takes the mark off its entry, often before its messages are there. */
  #forget(key: string, since: WaitingSince, now: Instant): void {
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
  sinceOf(buyerKey: string, now: Instant): WaitingSince | undefined {
    const read = this.#read.get(buyerKey);
    const lately = read?.now.life === now.life && now.monoMs - read.now.monoMs <= READ_MS;
    return this.#since.get(buyerKey) ?? (lately ? read.since : undefined);
  }
}

/** New entries above everybody shown before, all of whom are still there: a list scrolled, filtered or filled shows others too. */
function cameOnTop(before: ReadonlyMap<string, boolean>, queue: readonly QueueEntry[]): ReadonlySet<string> {
  const first = queue.findIndex(({ buyerKey }) => before.has(buyerKey));
  const kept = queue.filter(({ buyerKey }) => before.has(buyerKey)).length;
  if (first < 1 || first > MOST_COMING || kept < before.size) return new Set();
  return new Set(queue.slice(0, first).map(({ buyerKey }) => buyerKey));
}

/** The start is at `monoMs` at the latest; what it may be at the earliest stays. */
function sharpened(known: WaitingSince, monoMs: number): WaitingSince {
  const earlierMs = known.monoMs - monoMs;
  return { ...back(known, earlierMs), errorMs: Math.max(0, (known.errorMs ?? 0) - earlierMs) };
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
