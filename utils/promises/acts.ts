import type { BareFact } from '@/utils/facts/fact';
import { promiseFacts } from './facts';
import { accept, decline, fulfil, giveUp, handOver, snooze, takeOver, withDue } from './ledger';
import type { PromiseRow } from './row';

/** What an agent does with a promise. Times are wall ms. */
export type PromiseAct =
  /** They owe it, by another time where one is given. */
  | { type: 'accept'; dueAtMs?: number }
  | { type: 'decline' }
  /** Done: when a later message seemed to keep it, at that moment, else now. */
  | { type: 'kept' }
  | { type: 'broken' }
  | { type: 'due'; dueAtMs: number }
  | { type: 'snooze'; untilMs: number }
  | { type: 'handOver' }
  | { type: 'takeOver' }
  /** The reminder was read. */
  | { type: 'seen' }
  /** The later message did not keep it. */
  | { type: 'notKept' }
  | { type: 'undo' };

/** A promise after something happened to it, and the facts that are sure by now. */
export type Changed = { row: PromiseRow; facts: BareFact[] };

/** How long an act can be taken back, ms. */
export const UNDO_MS = 15_000;
/** Settled promises are kept that long, then they go with their words. */
export const KEPT_FOR_MS = 30 * 86_400_000;

function withoutUndo(row: PromiseRow): PromiseRow {
  const rest = { ...row };
  delete rest.undo;
  return rest;
}

function withoutReminder(row: PromiseRow): PromiseRow {
  const rest = { ...row };
  delete rest.bringUp;
  return rest;
}

function withoutQuestion(row: PromiseRow): PromiseRow {
  const rest = { ...row };
  delete rest.seemsKeptAtMs;
  return rest;
}

function stepOf(row: PromiseRow, act: PromiseAct, nowMs: number): PromiseRow {
  switch (act.type) {
    case 'accept':
      return accept(act.dueAtMs === undefined ? row : withDue(row, act.dueAtMs, nowMs), nowMs);
    case 'decline':
      return decline(row, nowMs);
    case 'kept':
      return fulfil(row, row.seemsKeptAtMs ?? nowMs);
    case 'broken':
      return giveUp(row, nowMs);
    case 'due':
      return withDue(row, act.dueAtMs, nowMs);
    case 'handOver':
      return handOver(row, nowMs);
    case 'takeOver':
      return takeOver(row, nowMs);
    default:
      return row;
  }
}

/** What changes no state: it makes no fact, and there is nothing to take back. */
function quietStep(row: PromiseRow, act: PromiseAct): PromiseRow | undefined {
  if (act.type === 'snooze') return withoutReminder(snooze(row, act.untilMs));
  if (act.type === 'seen') return row.bringUp === undefined ? row : withoutReminder(row);
  if (act.type === 'notKept') return row.seemsKeptAtMs === undefined ? row : withoutQuestion(row);
  return undefined;
}

/**
 * The promise after an act. The same act a second time changes nothing (the same row comes back).
 *
 * @param nowMs wall ms
 * @returns facts of the act before this one, which cannot be taken back any more; those of this act come from `sure`
 */
export function actOn(row: PromiseRow, act: PromiseAct, nowMs: number): Changed {
  if (act.type === 'undo') return { row: row.undo && nowMs <= row.undo.untilMs ? row.undo.before : row, facts: [] };
  const quiet = quietStep(row, act);
  if (quiet) return { row: quiet, facts: [] };
  const before = withoutUndo(row);
  const next = stepOf(before, act, nowMs);
  if (next === before) return { row, facts: [] };
  const facts = row.undo ? promiseFacts(row.undo.before, row) : [];
  return { row: { ...withoutQuestion(withoutReminder(next)), undo: { before, untilMs: nowMs + UNDO_MS } }, facts };
}

/** Ends the time in which the last act could be taken back; the words of a promise that was none go. The same row where there is nothing to end. */
export function sure(row: PromiseRow, nowMs: number): Changed {
  if (!row.undo || nowMs <= row.undo.untilMs) return { row, facts: [] };
  const done = withoutUndo(row);
  return { row: done.state === 'declined' ? { ...done, text: '' } : done, facts: promiseFacts(row.undo.before, row) };
}
