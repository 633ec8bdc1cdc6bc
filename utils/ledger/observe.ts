import { align, type Step } from './align';
import { idsOf } from './likeness';
import { merge, type Placed } from './merge';
import { rowsOf, waitingFrom, windowHash, type WindowRow } from './rows';
import type { LedgerEvent, LedgerState, Presence, ThreadSnapshot } from './types';
import { judgeUnplaced, strayOf } from './unplaced';

/** The ledger of a conversation never seen. */
export const emptyLedger: LedgerState = { tail: [], nextSeq: 0 };

export type Observation = {
  state: LedgerState;
  events: LedgerEvent[];
  /** False when the window overlapped nothing known and was held back: nothing was counted from it. */
  placed: boolean;
};

/** A row that the page slipped in this near to the end came late; further up it is old. */
const LATE_ROWS = 5;

/** First sight: everything is history but what a waiting buyer said since the last reply of a person. */
function firstSight(rows: readonly WindowRow[], snapshot: ThreadSnapshot): Placed[] {
  const from = snapshot.waitingSince ? waitingFrom(rows) : rows.length;
  return rows.map((row, w) => {
    const waiting = w >= from && row.message.side === 'buyer';
    return { row, w, place: 'below', presence: waiting ? 'away' : 'history', uncertain: false };
  });
}

/** A window that overlaps nothing and is the newest: seen once, marked uncertain, with a gap before it. */
function afterGap(state: LedgerState, rows: readonly WindowRow[], grownFrom: number): Placed[] {
  const fresh = rows.map((row, w): Placed => {
    const presence = w >= grownFrom ? 'live' : 'away';
    return { row, w, place: 'below', presence, uncertain: true, gapBefore: w === 0 };
  });
  return [...state.tail.map((known): Placed => ({ known })), ...fresh];
}

type Found = { presence: Presence; uncertain: boolean };

/** Why a row without a partner is new, by where it stands. */
function foundAt(place: string, opening: boolean, doubtful: boolean, below: { known: number; shown: number }): Found {
  const arrived = opening ? 'away' : 'live';
  if (place === 'below') return { presence: arrived, uncertain: doubtful };
  if (place === 'above') return { presence: 'history', uncertain: false };
  if (place === 'between') return { presence: below.known <= LATE_ROWS ? arrived : 'history', uncertain: true };
  // In a hole: with known rows under it in the window it is old; at the window's end nobody can tell.
  return { presence: below.shown > 0 ? 'history' : 'away', uncertain: true };
}

function fromSteps(state: LedgerState, rows: readonly WindowRow[], steps: Step[], doubtful: boolean, opening: boolean) {
  const ids = new Set(state.tail.flatMap(idsOf));
  const placed: Placed[] = [];
  const below = { known: 0, shown: 0 };
  for (const step of steps.toReversed()) {
    const row = step.w === null ? undefined : rows[step.w];
    const known = step.k === null ? undefined : state.tail[step.k];
    if (known) {
      below.known += 1;
      if (row) below.shown += 1;
      placed.push(row && step.w !== null ? { known, row, w: step.w } : { known });
    } else if (row && step.w !== null && step.k === null && !ids.has(row.platformId ?? '')) {
      const found = foundAt(step.place, opening, doubtful, below);
      const presence = row.message.past ? 'history' : found.presence;
      placed.push({ row, w: step.w, place: step.place, ...found, presence });
    }
  }
  return placed.reverse();
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

function place(state: LedgerState, rows: readonly WindowRow[], snapshot: ThreadSnapshot): Placed[] | null {
  if (state.tail.length === 0) return firstSight(rows, snapshot);
  const found = align(state.tail, rows);
  if (!found) {
    const verdict = judgeUnplaced(state, rows, snapshot.opening);
    return verdict.newest ? afterGap(state, rows, verdict.grownFrom) : null;
  }
  const reordered = withNewestLast(state, found.steps, snapshot.opening);
  const again = reordered && align(reordered.tail, rows);
  if (again) return fromSteps(reordered, rows, again.steps, true, true);
  return fromSteps(state, rows, found.steps, found.doubtful, snapshot.opening);
}

/** A container still empty after the switch: what fills it was not seen arriving, and the buyer has waited as long as then. */
function pending(state: LedgerState, { waitingSince }: ThreadSnapshot): LedgerState {
  return { ...state, openingPending: waitingSince ? { waitingSince } : {} };
}

/**
 * What one reading of a conversation adds to what is known of it.
 *
 * In: the thread's state and a snapshot (rows oldest first). Out: the new state and one event for each message never
 * emitted before, in page order. The same snapshot again, or an older one, gives no event; so a retry after a killed worker and a
 * second tab on the same conversation are harmless. Never throws; never reads a clock.
 *
 * Identity is the console's id where rows have one, else alignment (`align`). Rows above the newest `LEDGER_TAIL` known messages are
 * beyond the ledger's memory and give no event: they are history, which nothing counts. Presence follows `Presence`'s own words. A window that
 * overlaps nothing: see `judgeUnplaced`. Rows between known ones that stand near the end came late and count, marked uncertain.
 */
export function observe(state: LedgerState, snapshot: ThreadSnapshot): Observation {
  const rows = rowsOf(snapshot.messages);
  if (rows.length === 0)
    return { state: snapshot.opening ? pending(state, snapshot) : state, events: [], placed: true };
  const lastWindow = windowHash(rows);
  const { openingPending, ...settled } = state;
  if (lastWindow === state.lastWindow) return { state: settled, events: [], placed: !state.stray };
  const reading = openingPending ? { ...openingPending, ...snapshot, opening: true } : snapshot;
  const placed = place(state, rows, reading);
  if (!placed) return { state: { ...settled, lastWindow, stray: strayOf(rows) }, events: [], placed: false };
  const { state: merged, events } = merge(state, placed, rows, reading);
  return { state: { ...merged, lastWindow }, events, placed: true };
}
