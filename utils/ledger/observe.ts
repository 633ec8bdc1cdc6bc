import { align, type Alignment } from './align';
import { compareDials, dialOf } from './clock-label';
import { idsOf } from './likeness';
import { merge, type Placed } from './merge';
import { rowsOf, waitingFrom, windowHash, type WindowRow } from './rows';
import { isStale } from './stale';
import { lastShownOf, sightAfter, withRemovedBelow } from './sight';
import type { Step } from './trace';
import type { LedgerEvent, LedgerState, Presence, SeenMessage, ThreadSnapshot } from './types';
import { judgeUnplaced, strayOf } from './unplaced';

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

function allNamed(rows: readonly WindowRow[]): boolean {
  return rows.every(({ platformId }) => platformId !== undefined);
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

type Reading = Pick<Alignment, 'doubtful' | 'doubtfulAbove'> & { arrived: Presence; named: boolean };
type Found = { presence: Presence; uncertain: boolean };

/** Why a row without a partner is new, by where it stands. */
function foundAt(place: string, { arrived, doubtful, doubtfulAbove, named }: Reading, knownBelow: number): Found {
  if (place === 'below') return { presence: arrived, uncertain: doubtful };
  if (place === 'between')
    return { presence: knownBelow <= LATE_ROWS ? arrived : 'history', uncertain: doubtful || !named };
  return { presence: 'history', uncertain: place === 'above' ? doubtfulAbove : doubtful };
}

function isTwin(row: WindowRow, other: WindowRow | undefined): boolean {
  if (row.signature !== other?.signature) return false;
  return compareDials(dialOf(row.timeLabel), dialOf(other.timeLabel)) !== 'differ';
}

/** What own messages out of sight say, by where they stand to the window: a row with a new id may be one that was delivered there. */
function hiddenOwn({ tail }: LedgerState, steps: readonly Step[]): (row: WindowRow, place: string) => boolean {
  const isPair = ({ w, k }: Step) => w !== null && k !== null;
  const [first, last] = [steps.findIndex(isPair), steps.findLastIndex(isPair)];
  const signatures = (from: number, to: number) =>
    steps.slice(from, to).flatMap(({ w, k }) => {
      const known = w === null ? tail[k] : undefined;
      const own = known?.platformId !== undefined && !known.gone && known.signature.startsWith('agent/');
      return own ? [known.signature] : [];
    });
  const sets = { above: new Set(signatures(0, first)), below: new Set(signatures(last, steps.length)) };
  const anywhere = new Set([...signatures(0, steps.length)]);
  return ({ message, signature, platformId }, place) => {
    if (platformId === undefined) return false;
    const said = place === 'above' ? sets.above : place === 'below' ? sets.below : anywhere;
    return message.kind === 'recalled' ? said.size > 0 : said.has(signature);
  };
}

function fromSteps(state: LedgerState, rows: readonly WindowRow[], found: Alignment, opening: boolean): Placed[] {
  const ids = new Set(state.tail.flatMap(idsOf));
  const arrived = opening || state.endOutOfSight ? 'away' : 'live';
  const top = found.steps.find(({ w, k }) => w !== null && k !== null);
  const doubtfulAbove = found.doubtfulAbove || (top?.k != null && state.tail[top.k]?.doubtful === true);
  const reading: Reading = { doubtful: found.doubtful, doubtfulAbove, arrived, named: allNamed(rows) };
  // Without an id, what is found above a hole or a doubt may be what was counted already.
  const shaky = state.tail.some(({ gapBefore, doubtful }) => gapBefore === true || doubtful === true);
  const hidden = hiddenOwn(state, found.steps);
  // Above a short overlap that begins with the same words: loaded history, or slipped in late below them.
  const topRow = top?.w == null ? undefined : rows[top.w];
  const placed: Placed[] = [];
  let knownBelow = 0;
  for (const step of found.steps.toReversed()) {
    const row = step.w === null ? undefined : rows[step.w];
    const known = step.k === null ? undefined : state.tail[step.k];
    if (known) {
      if (!known.gone) knownBelow += 1;
      const changed = 'doubt' in step && (step.doubt !== 'id' || opening);
      const doubt = changed || (found.doubtful && row !== undefined && row.platformId === undefined);
      placed.push(row && step.w !== null ? { known, row, w: step.w, ...(doubt && { doubt }) } : { known });
    } else if (row && step.w !== null && step.k === null && !ids.has(row.platformId ?? '')) {
      const anchoredAbove = step.place !== 'between' || step.w > (top?.w ?? 0);
      const { presence, uncertain } = foundAt(anchoredAbove ? step.place : 'above', reading, knownBelow);
      const twin = step.place === 'above' && !reading.named && knownBelow <= LATE_ROWS && isTwin(row, topRow);
      const delivered = hidden(row, step.place);
      placed.push({
        row,
        w: step.w,
        place: step.place,
        uncertain: uncertain || delivered || twin || (presence === 'history' && shaky && row.platformId === undefined),
        presence: row.message.past ? 'history' : presence,
      });
    }
  }
  return withDoubtBefore(state, placed.reverse(), found.anchored);
}

/** The first message below what is known says that messages may be missing before it, where a reading was open to doubt there. */
function withDoubtBefore(state: LedgerState, placed: Placed[], anchored: boolean): Placed[] {
  const index = placed.findIndex((item) => 'place' in item && item.place === 'below');
  const [first, above] = [placed[index], placed[index - 1]];
  if (!first || !('place' in first)) return placed;
  const doubtAbove = above && 'known' in above && ('doubt' in above || above.known.doubtful === true);
  if (!doubtAbove && !(state.doubt && !anchored)) return placed;
  return placed.with(index, { ...first, gapBefore: true });
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

type Place = Pick<Alignment, 'doubtful' | 'unsure' | 'anchored'> & { placed: Placed[] };

function place(state: LedgerState, rows: readonly WindowRow[], snapshot: ThreadSnapshot): Place | null {
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
  const reordered = withNewestLast(state, found.steps, opening);
  const again = reordered && align(reordered.tail, rows, { opening, lastShown: lastShownOf(reordered) });
  const [from, by] = again
    ? [reordered, { ...again, doubtful: true, doubtfulAbove: true, unsure: true, anchored: false }]
    : [state, found];
  return { ...by, placed: withRemovedBelow(state, fromSteps(from, rows, by, opening), snapshot) };
}

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
