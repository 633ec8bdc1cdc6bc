import type { Alignment } from './align';
import { compareDials, dialOf } from './clock-label';
import { idsOf } from './likeness';
import type { Placed } from './merge';
import { allNamed, type WindowRow } from './rows';
import type { Step } from './trace';
import type { KnownMessage, LedgerState, Presence } from './types';

/** A row that the page slipped in this near to the end came late; further up it is old. */
const LATE_ROWS = 5;

type Reading = Pick<Alignment, 'doubtful' | 'doubtfulAbove'> & { arrived: Presence; named: boolean };
type Found = { presence: Presence; uncertain: boolean };

/** Why a row without a partner is new, by where it stands. */
function foundAt(place: string, { arrived, doubtful, doubtfulAbove, named }: Reading, knownBelow: number): Found {
  if (place === 'below') return { presence: arrived, uncertain: doubtful };
  if (place === 'between')
    return { presence: knownBelow <= LATE_ROWS ? arrived : 'history', uncertain: doubtful || !named };
  return { presence: 'history', uncertain: place === 'above' ? doubtfulAbove : doubtful };
}

type Spoken = Pick<KnownMessage, 'signature' | 'timeLabel'>;

function isTwin(row: Spoken, other: Spoken | undefined): boolean {
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

/** How a reading stands to what was known: whether the conversation was just opened, and whether a later one was read before it. */
export type ReadAs = { opening: boolean; stale: boolean };

/** Of each row that stands elsewhere than its id was taken to stand, the index of that known message: the page's order is the truth. */
function movedOf({ tail }: LedgerState, rows: readonly WindowRow[], steps: readonly Step[]): Map<number, number> {
  const byId = new Map(tail.flatMap((known, k) => idsOf(known).map((id): [string, number] => [id, k])));
  const paired = new Set(steps.flatMap(({ w, k }) => (w !== null && k !== null ? [k] : [])));
  const moved = steps.flatMap(({ w, k }): [number, number][] => {
    const from = w === null || k !== null ? undefined : byId.get(rows[w]?.platformId ?? '');
    return w === null || from === undefined || paired.has(from) ? [] : [[w, from]];
  });
  return new Map(moved);
}

/** Known messages that this reading shows changed, or without id skips: a row that says the same may be one of them. */
function displacedOf({ tail }: LedgerState, steps: readonly Step[]): KnownMessage[] {
  const isPair = ({ w, k }: Step) => w !== null && k !== null;
  const [first, last] = [steps.findIndex(isPair), steps.findLastIndex(isPair)];
  return steps.flatMap((step, index) => {
    const known = step.k === null ? undefined : tail[step.k];
    // An id in doubt is as good as none: the row that showed it last may have been another one.
    const nameless = known?.platformId === undefined || known.doubtful === true;
    const skipped = step.w === null && index > first && index < last && nameless;
    return known && !known.gone && (skipped || 'doubt' in step) ? [known] : [];
  });
}

type Context = {
  reading: Reading;
  moved: ReadonlyMap<number, number>;
  displaced: readonly KnownMessage[];
  hidden: (row: WindowRow, place: string) => boolean;
  /** Without an id, what is found above a hole or a doubt may be what was counted already. */
  shaky: boolean;
  /** The first row that is known, and its index. Above a short overlap that begins with the same words: loaded history, or slipped in late below them. */
  top: { row: WindowRow | undefined; w: number };
};

function contextOf(state: LedgerState, rows: readonly WindowRow[], found: Alignment, as: ReadAs): Context {
  const { steps } = found;
  const top = steps.find(({ w, k }) => w !== null && k !== null);
  const doubtfulAbove = found.doubtfulAbove || (top?.k != null && state.tail[top.k]?.doubtful === true);
  const arrived = as.opening || state.endOutOfSight ? 'away' : 'live';
  return {
    reading: { doubtful: found.doubtful, doubtfulAbove, arrived, named: allNamed(rows) },
    moved: as.stale ? new Map() : movedOf(state, rows, steps),
    displaced: displacedOf(state, steps),
    hidden: hiddenOwn(state, steps),
    shaky: state.tail.some(({ gapBefore, doubtful }) => gapBefore === true || doubtful === true),
    top: { row: top?.w == null ? undefined : rows[top.w], w: top?.w ?? 0 },
  };
}

type FreshStep = Extract<Step, { k: null }>;

/** A row that is new: what it is, and whether the page shows enough to say so. */
function freshOf(row: WindowRow, step: FreshStep, knownBelow: number, context: Context): Placed {
  const { reading, top } = context;
  const anchoredAbove = step.place !== 'between' || step.w > top.w;
  const { presence, uncertain } = foundAt(anchoredAbove ? step.place : 'above', reading, knownBelow);
  const nameless = row.platformId === undefined;
  const twin = step.place === 'above' && !reading.named && knownBelow <= LATE_ROWS && isTwin(row, top.row);
  // A buyer's id is the last word; an own message may have got another one.
  const again = (nameless || row.message.side === 'agent') && context.displaced.some((known) => isTwin(row, known));
  const counted = presence === 'history' && context.shaky && nameless;
  return {
    row,
    w: step.w,
    place: step.place,
    uncertain: uncertain || twin || again || counted || context.hidden(row, step.place),
    presence: row.message.past ? 'history' : presence,
  };
}

/** The known message of a step and, where the window shows it, its row. */
function knownAt(known: KnownMessage, row: WindowRow | undefined, step: Step, doubtful: boolean): Placed {
  if (!row || step.w === null) return { known };
  const doubt = doubtful && { doubt: true };
  return { known, row, w: step.w, ...doubt };
}

/** Turns an alignment into places: what is known, known and shown, or new and why. */
export function fromSteps(state: LedgerState, rows: readonly WindowRow[], found: Alignment, as: ReadAs): Placed[] {
  const context = contextOf(state, rows, found, as);
  const { moved } = context;
  const gone = new Set(moved.values());
  const ids = new Set(state.tail.flatMap(idsOf));
  // Beside new rows an own message of another id may be another message that says the same.
  const surely = !as.opening && !found.steps.some((step) => 'place' in step && step.place === 'below');
  const placed: Placed[] = [];
  let knownBelow = 0;
  for (const step of found.steps.toReversed()) {
    const row = step.w === null ? undefined : rows[step.w];
    const k = step.w === null || step.k !== null ? step.k : moved.get(step.w);
    const known = state.tail[k ?? -1];
    if (known && step.k !== null && gone.has(step.k)) passGapOn(placed, known);
    else if (known) {
      if (!known.gone) knownBelow += 1;
      const changed = 'doubt' in step && (step.doubt !== 'id' || !surely);
      placed.push(knownAt(known, row, step, changed || (found.doubtful && row?.platformId === undefined)));
    } else if (row && step.k === null && !ids.has(row.platformId ?? '')) {
      placed.push(freshOf(row, step, knownBelow, context));
    }
  }
  return withDoubtBefore(state, placed.reverse(), found.anchored);
}

/** What stood below a message that moved away has the hole above it that was above that message. */
function passGapOn(placed: Placed[], { gapBefore }: KnownMessage): void {
  const below = placed.at(-1);
  if (gapBefore && below && 'known' in below) {
    placed[placed.length - 1] = { ...below, known: { ...below.known, gapBefore: true } };
  }
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
