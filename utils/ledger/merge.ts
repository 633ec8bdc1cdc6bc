import { knownOf, messageIdOf, waitingFrom, type WindowRow } from './rows';
import { isStale } from './stale';
import {
  LEDGER_TAIL,
  type Instant,
  type KnownMessage,
  type LedgerEvent,
  type LedgerState,
  type Presence,
  type SeenMessage,
  type ThreadSnapshot,
} from './types';

type Fresh = {
  row: WindowRow;
  w: number;
  place: 'above' | 'between' | 'hole' | 'below';
  presence: Presence;
  uncertain: boolean;
  gapBefore?: boolean;
};

type Known = { known: KnownMessage } | { known: KnownMessage; row: WindowRow; w: number; doubt?: boolean };

/** One place of the merged page order: known and not shown, known and shown, or new. */
export type Placed = Known | Fresh;

type Entry = { known: KnownMessage; fresh?: Fresh };

/** Numbers new rows in page order: upwards from `nextSeq`, those above everything known downwards from the lowest. */
function numberer(state: LedgerState, placed: readonly Placed[]) {
  const above = placed.filter((item) => 'place' in item && item.place === 'above').length;
  let next = state.nextSeq;
  let high = Math.min(0, ...state.tail.map(({ seq }) => seq)) - above;
  return {
    take: (place: Fresh['place']) => (place === 'above' ? high++ : next++),
    next: () => next,
  };
}

/** A row with another directly above it in the window has nothing missing before it; nor has what the window skips. */
function gapAt(item: Placed, previous: Placed | undefined, following: Placed | undefined, skipped: boolean): boolean {
  if (!previous || skipped || ('w' in item && item.w > 0)) return false;
  if ('known' in item) return item.known.gapBefore === true;
  return item.gapBefore === true || (item.place === 'hole' && following !== undefined);
}

/** What a reading says of one known message; `skipped` when it shows its neighbours without it. An older reading says nothing new of it. */
function rereadOf(item: Known, skipped: boolean, stale: boolean): KnownMessage {
  if (stale) return item.known;
  if (!('row' in item)) return skipped ? { ...item.known, gone: true } : item.known;
  // An id shown again settles what stands here, but not whether a message that got a new id in doubt is still the one it was.
  const { platformId, messageId } = item.known;
  const settled = platformId !== undefined && platformId === messageId;
  const doubtful = item.doubt === true || (item.known.doubtful === true && !settled);
  return { ...knownOf(item.row, item.known, item.known), ...(doubtful && { doubtful }) };
}

function entriesOf(state: LedgerState, placed: readonly Placed[], seenAt: Instant) {
  const stale = isStale(state, seenAt);
  const numbers = numberer(state, placed);
  const isShown = (item: Placed) => 'w' in item;
  const [first, last] = [placed.findIndex(isShown), placed.findLastIndex(isShown)];
  const entries = placed.map((item, index): Entry => {
    const skipped = index > first && index < last && !isShown(item);
    const gap = gapAt(item, placed[index - 1], placed[index + 1], skipped) && { gapBefore: true };
    if ('known' in item) {
      const known = { ...rereadOf(item, skipped, stale), ...gap };
      if (!gap) delete known.gapBefore;
      return { known };
    }
    const seq = numbers.take(item.place);
    const messageId = messageIdOf(item.row, seq, seenAt.wallMs);
    return { known: { ...knownOf(item.row, { messageId, seq }), ...gap }, fresh: item };
  });
  return { entries, nextSeq: numbers.next() };
}

/** The list's "waiting since" belongs to the buyer's last unanswered stretch and to what was not seen arriving. */
function waitingSinceOf(fresh: Fresh, snapshot: ThreadSnapshot, from: number) {
  const applies = fresh.presence === 'away' && fresh.w >= from && fresh.row.message.side === 'buyer';
  return applies && snapshot.waitingSince ? { waitingSince: snapshot.waitingSince } : {};
}

function eventOf(entry: { known: KnownMessage; fresh: Fresh }, snapshot: ThreadSnapshot, from: number): LedgerEvent {
  const { known, fresh } = entry;
  const { side, kind, origin, text, pageTime } = fresh.row.message;
  return {
    type: 'message',
    messageId: known.messageId,
    seq: known.seq,
    side,
    kind,
    origin,
    length: kind === 'text' ? Array.from(text.trim()).length : 0,
    presence: fresh.presence,
    seenAt: snapshot.seenAt,
    ...(pageTime && { pageTime }),
    ...waitingSinceOf(fresh, snapshot, from),
    uncertain: fresh.uncertain,
    ...(fresh.gapBefore && { gapBefore: true }),
  };
}

/**
 * Writes a placed window into the state and makes its events. The tail keeps its newest `LEDGER_TAIL` messages; a row above
 * everything known that finds no room there gives no event, or it would be new again at the next reading.
 */
export function merge(
  state: LedgerState,
  placed: readonly Placed[],
  rows: readonly WindowRow[],
  snapshot: ThreadSnapshot,
): { state: LedgerState; events: LedgerEvent[]; fresh: SeenMessage[] } {
  const { entries, nextSeq } = entriesOf(state, placed, snapshot.seenAt);
  const firstKept = Math.max(0, entries.length - LEDGER_TAIL);
  const from = waitingFrom(rows);
  const told = entries.flatMap(({ known, fresh }, index) =>
    fresh && (index >= firstKept || fresh.place !== 'above') ? [{ known, fresh }] : [],
  );
  return {
    state: { tail: entries.slice(firstKept).map(({ known }) => known), nextSeq },
    events: told.map((entry) => eventOf(entry, snapshot, from)),
    fresh: told.map(({ fresh }) => fresh.row.message),
  };
}
