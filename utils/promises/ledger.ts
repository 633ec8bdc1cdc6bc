import type { PromiseState } from '@/utils/facts/kinds';
import type { PromiseRow } from './row';

/**
 * The promise ledger: what may become of a promise.
 *
 * offered → open | declined; open → kept | late | broken | declined | handedOver; handedOver → open, by whoever takes it over.
 * Each function gives the row back unchanged (the same object) where its step is not allowed. Times are wall ms.
 */

const SETTLED: readonly PromiseState[] = ['kept', 'late', 'broken', 'declined'];
const DAY_MS = 86_400_000;
/** After that nobody waits for it: it is broken without anybody saying so. */
export const LAPSE_MS = 3 * DAY_MS;

/** True when nothing can change a promise any more. */
export function isSettled({ state }: PromiseRow): boolean {
  return SETTLED.includes(state);
}

function step(row: PromiseRow, from: readonly PromiseState[], state: PromiseState, nowMs: number): PromiseRow {
  return from.includes(row.state) ? { ...row, state, changedAtMs: nowMs } : row;
}

/** The agent owes it from now on. */
export function accept(row: PromiseRow, nowMs: number): PromiseRow {
  return step(row, ['offered'], 'open', nowMs);
}

/** It was no promise after all, or fell away: the buyer no longer wants it. */
export function decline(row: PromiseRow, nowMs: number): PromiseRow {
  return step(row, ['offered', 'open'], 'declined', nowMs);
}

/** It was done at `doneAtMs`: `kept` at or before its time, `late` after it. */
export function fulfil(row: PromiseRow, doneAtMs: number): PromiseRow {
  return step(row, ['open'], doneAtMs <= row.dueAtMs ? 'kept' : 'late', doneAtMs);
}

/** It will not be done. */
export function giveUp(row: PromiseRow, nowMs: number): PromiseRow {
  return step(row, ['open'], 'broken', nowMs);
}

/** It is left for a colleague; no reminders until somebody takes it over. */
export function handOver(row: PromiseRow, nowMs: number): PromiseRow {
  return step(row, ['open'], 'handedOver', nowMs);
}

/** A colleague owes it from now on. */
export function takeOver(row: PromiseRow, nowMs: number): PromiseRow {
  const taken = step(row, ['handedOver'], 'open', nowMs);
  if (taken === row) return row;
  const mine: PromiseRow = { ...taken, reminded: [] };
  delete mine.handoverId;
  return mine;
}

/**
 * Another due time, as agreed with the buyer. Of an open promise only while the old one has not passed: a promise that is late
 * stays late. The reminders begin anew.
 */
export function withDue(row: PromiseRow, dueAtMs: number, nowMs: number): PromiseRow {
  const movable = row.state === 'offered' || (row.state === 'open' && nowMs <= row.dueAtMs);
  if (!movable || dueAtMs < nowMs || dueAtMs === row.dueAtMs) return row;
  const moved: PromiseRow = { ...row, dueAtMs, basis: 'chosen', reminded: [] };
  delete moved.snoozedUntilMs;
  return moved;
}

/** No reminder before `untilMs`, one then; the due time stays. */
export function snooze(row: PromiseRow, untilMs: number): PromiseRow {
  if (row.state !== 'open') return row;
  return { ...row, snoozedUntilMs: untilMs, reminded: row.reminded.filter((kind) => kind !== 'later') };
}

/** What time alone does: an offer that nobody took by its due time is declined; an open promise three days after it is broken. */
export function lapse(row: PromiseRow, nowMs: number): PromiseRow {
  if (row.state === 'offered' && nowMs > row.dueAtMs) return decline(row, nowMs);
  return nowMs > row.dueAtMs + LAPSE_MS ? giveUp(row, nowMs) : row;
}

/** What the agent is about to leave; the same words as for notes. */
type Leaving = 'conversation' | 'tab' | 'shift';

/**
 * The open promises to warn of when something is left, the one due first first.
 *
 * @param rows for a conversation its own, for a tab or a shift all of it
 * @returns leaving a conversation or a tab: those that are due and not snoozed; going off shift: all
 */
export function promisesOnLeaving(rows: readonly PromiseRow[], leaving: Leaving, nowMs: number): PromiseRow[] {
  return rows
    .filter(({ state }) => state === 'open')
    .filter(({ dueAtMs, snoozedUntilMs = 0 }) => leaving === 'shift' || (dueAtMs <= nowMs && snoozedUntilMs <= nowMs))
    .sort((left, right) => left.dueAtMs - right.dueAtMs);
}
