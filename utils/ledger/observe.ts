import { merge } from './merge';
import { place, type Place } from './place';
import { rowsOf, windowHash } from './rows';
import { sightAfter } from './sight';
import { isStale } from './stale';
import type { LedgerEvent, LedgerState, SeenMessage, ThreadSnapshot } from './types';
import { strayOf } from './unplaced';

/** The ledger of a conversation never seen. */
export const emptyLedger: LedgerState = { tail: [], nextSeq: 0 };

export type Observation = {
  state: LedgerState;
  events: LedgerEvent[];
  /** The row behind each event. */
  fresh: SeenMessage[];
  /** True when the page did not show enough to tell what became of each row. */
  uncertain: boolean;
  /** False when the window overlapped nothing known and was held back: nothing was counted from it. */
  placed: boolean;
};

/** A doubt that no event tells is kept, until one does or an anchored reading shows the newest message. */
function doubtAfter(state: LedgerState, found: Place, outOfSight: boolean): Pick<LedgerState, 'doubt'> {
  const told = found.placed.some((item) => 'place' in item && item.place === 'below');
  const settled = told || (found.anchored && !outOfSight);
  return !settled && (found.doubtful || state.doubt) ? { doubt: true } : {};
}

/** A container still empty after the switch: what fills it was not seen arriving, and the buyer has waited as long as then. */
function pending(state: LedgerState, { waitingSince }: ThreadSnapshot): LedgerState {
  return { ...state, openingPending: waitingSince ? { waitingSince } : {} };
}

/** An older reading does not stand for what the page shows last. */
function readLast(state: LedgerState, { seenAt }: ThreadSnapshot, hash: string) {
  if (!isStale(state, seenAt)) return { lastWindow: hash };
  const { lastWindow, stray } = state;
  return { ...(lastWindow !== undefined && { lastWindow }), ...(stray && { stray }) };
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
  const nothing = { events: [], fresh: [], uncertain: false };
  if (rows.length === 0)
    return { ...nothing, state: snapshot.opening ? pending(state, snapshot) : state, placed: true };
  const lastWindow = windowHash(rows);
  const { openingPending, ...settled } = state;
  const toldByOpening = snapshot.opening && state.stray !== undefined;
  if (lastWindow === state.lastWindow && !toldByOpening) return { ...nothing, state: settled, placed: !state.stray };
  const reading = openingPending ? { ...openingPending, ...snapshot, opening: true } : snapshot;
  const found = place(state, rows, reading);
  if (!found) return { ...nothing, state: { ...settled, lastWindow, stray: strayOf(rows) }, placed: false };
  const { state: merged, events, fresh } = merge(state, found.placed, rows, reading);
  const sight = sightAfter(state, found, merged.tail, reading);
  const doubt = doubtAfter(state, found, sight.endOutOfSight === true);
  return {
    state: { ...merged, ...readLast(state, reading, lastWindow), ...sight, ...doubt },
    events,
    fresh,
    uncertain: found.unsure,
    placed: true,
  };
}
