import { align, type Alignment } from './align';
import { fromSteps } from './from-steps';
import type { Placed } from './merge';
import { allNamed, waitingFrom, type WindowRow } from './rows';
import { lastShownOf, withRemovedBelow } from './sight';
import { isStale } from './stale';
import type { Step } from './trace';
import type { LedgerState, ThreadSnapshot } from './types';
import { judgeUnplaced } from './unplaced';

/** First sight: everything is history but what a waiting buyer said since the last reply of a person. */
function firstSight(rows: readonly WindowRow[], snapshot: ThreadSnapshot): Placed[] {
  const from = snapshot.waitingSince ? waitingFrom(rows) : rows.length;
  return rows.map((row, w) => {
    const waiting = w >= from && row.message.side === 'buyer';
    return { row, w, place: 'below', presence: waiting ? 'away' : 'history', uncertain: false };
  });
}

/** Whether an own row with a new id could be a known one that was delivered, and got it, out of sight. */
function mayHoldKnown({ tail }: LedgerState, rows: readonly WindowRow[]): boolean {
  const own = new Set(rows.filter(({ message }) => message.side === 'agent').map(({ signature }) => signature));
  return tail.some(({ signature, gone }) => !gone && own.has(signature));
}

/** A window that overlaps nothing and is the newest: seen once, with a gap before it, and uncertain but for ids never seen. */
function afterGap(state: LedgerState, rows: readonly WindowRow[], grownFrom: number, uncertain: boolean): Placed[] {
  const fresh = rows.map((row, w): Placed => {
    const presence = w >= grownFrom ? 'live' : 'away';
    return { row, w, place: 'below', presence, uncertain, gapBefore: w === 0 };
  });
  return [...state.tail.map((known): Placed => ({ known })), ...fresh];
}

/** In an opening the newest rows are shown: a part of the tail that ends in a hole just there is the newest part. */
function withNewestLast(state: LedgerState, steps: Step[], opening: boolean): LedgerState | null {
  const lastShown = steps.findLastIndex(({ w }) => w !== null);
  const last = steps[lastShown];
  if (!opening || last?.k !== null || last.place !== 'hole') return null;
  const cut = steps.slice(0, lastShown).filter(({ k }) => k !== null).length;
  const older = state.tail.slice(cut);
  const newer = state.tail.slice(0, cut).map((known, index) => (index === 0 ? { ...known, gapBefore: true } : known));
  return { ...state, tail: [...older, ...newer] };
}

/** Where each row of a reading stands to what is known. */
export type Place = Pick<Alignment, 'doubtful' | 'unsure' | 'anchored'> & { placed: Placed[] };

/** Places a reading's rows among what is known of the conversation; null when they overlap nothing and may be old. */
export function place(state: LedgerState, rows: readonly WindowRow[], snapshot: ThreadSnapshot): Place | null {
  const { opening } = snapshot;
  if (state.tail.length === 0)
    return { placed: firstSight(rows, snapshot), doubtful: false, unsure: false, anchored: true };
  const found = align(state.tail, rows, { opening, lastShown: lastShownOf(state) });
  if (!found) {
    const verdict = judgeUnplaced(state, rows, opening);
    if (!verdict.newest) return null;
    const unsure = !allNamed(rows) || mayHoldKnown(state, rows);
    return { placed: afterGap(state, rows, verdict.grownFrom, unsure), doubtful: unsure, unsure, anchored: !unsure };
  }
  const as = { opening, stale: isStale(state, snapshot.seenAt) };
  const reordered = withNewestLast(state, found.steps, opening);
  const again = reordered && align(reordered.tail, rows, { opening, lastShown: lastShownOf(reordered) });
  const [from, by] = again
    ? [reordered, { ...again, doubtful: true, doubtfulAbove: true, unsure: true, anchored: false }]
    : [state, found];
  return { ...by, placed: withRemovedBelow(state, fromSteps(from, rows, by, as), snapshot) };
}
