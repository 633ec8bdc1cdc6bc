import { compareDials, dialOf, type Dial } from './clock-label';
import { signatureParts } from './signature';
import type { KnownMessage } from './types';

/** What alignment needs to know of a row or of a known message. */
export type Comparable = Pick<KnownMessage, 'signature' | 'platformId' | 'timeLabel' | 'gapBefore' | 'gone'> &
  Partial<Pick<KnownMessage, 'messageId'>>;

/** Ids under which a message may be shown. Its name is the first id it had: an older reading may still show that one. */
export function idsOf({ platformId, messageId }: Comparable): string[] {
  return [platformId, messageId].filter((id) => id !== undefined);
}

/** How one row of the window and one known message may stand for the same message. */
export type Likeness = {
  kind: 'id' | 'same' | 'changed' | 'none';
  score: number;
  /** One time of day, in both labels. */
  agreed?: 'minute' | 'second';
  /** Perhaps another message in this one's place: its words or time changed, or its id did, lately or out of sight. */
  doubt?: 'words' | 'id' | 'oldId';
};

/*
 * Weights. An id decides. A match counts 10, and dropping or adding a row costs more than a match brings, so that
 * a shorter clean overlap beats a longer one with holes. An edit costs less than a match: a lone edited last row still hangs on its neighbour.
 */
const ID = 1000;
const SAME = 10;
const SAME_AND_LABEL = 11;
/** Two clock labels that contradict each other: hardly evidence, because some consoles regroup their labels. */
const SAME_BUT_LABEL = -3;
const IN_PLACE = 1;
/** In a hole a recalled line may as well be a message never seen. */
const RECALLED = -0.5;
const REREAD = -1;
const EDITED = -9;
const UNMATCHED = -12;
const UNMATCHED_SYSTEM = -2;

// Made once: a full comparison asks for tens of thousands.
const none: Likeness = { kind: 'none', score: Number.NEGATIVE_INFINITY };
const byId: Likeness = { kind: 'id', score: ID };
const same: Likeness = { kind: 'same', score: SAME };
const agreed: Likeness = { kind: 'same', score: SAME_AND_LABEL, agreed: 'minute' };
const toTheSecond: Likeness = { kind: 'same', score: SAME_AND_LABEL, agreed: 'second' };
const contradicted: Likeness = { kind: 'changed', score: SAME_BUT_LABEL, doubt: 'words' };
/** Beats a row slipped in above it, but is no evidence. */
const stillRecalled: Likeness = { kind: 'changed', score: SAME - 1 };
const inPlace: Likeness = { kind: 'changed', score: RECALLED, doubt: 'words' };
const reread: Likeness = { kind: 'changed', score: REREAD };
/** Removed and back, or said once more. */
const cameBack: Likeness = { kind: 'changed', score: IN_PLACE, doubt: 'words' };
const edited: Likeness = { kind: 'changed', score: EDITED, doubt: 'words' };
const delivered: Likeness = { kind: 'changed', score: IN_PLACE, doubt: 'id' };
/** An own row without id got one; with new rows beside it, it may be another that says the same. */
const named: Likeness = { kind: 'same', score: SAME, doubt: 'id' };
/** An own row shows no id any more: a page seldom takes one away. */
const idLost: Likeness = { kind: 'changed', score: REREAD, doubt: 'oldId' };
const deliveredUnseen: Likeness = { kind: 'changed', score: REREAD, doubt: 'oldId' };

/** An item taken apart once, for many comparisons. `idTaken`: its id has its true partner elsewhere, which forbids any other. */
export type Prepared = {
  ids: string[];
  shownId: string | undefined;
  idTaken: boolean;
  signature: number;
  side: string;
  recalled: boolean;
  gone: boolean;
  /** Shown by the reading before: such a message's id is known to have changed just now. */
  fresh: boolean;
  hash: number;
  dial: Dial | null;
};

/** Takes items apart; numbers in place of equal strings make comparing cheap. One `numbers` map for both sides of an alignment. */
export function prepare(
  item: Comparable,
  partnerIds: ReadonlySet<string>,
  numbers: Map<string, number>,
  fresh = false,
): Prepared {
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const { side, kind, hash } = signatureParts(item.signature);
  const ids = idsOf(item);
  return {
    ids,
    shownId: item.platformId,
    idTaken: ids.some((id) => partnerIds.has(id)),
    signature: numberOf(item.signature),
    side,
    recalled: kind === 'recalled',
    gone: item.gone === true,
    fresh,
    hash: numberOf(hash),
    dial: dialOf(item.timeLabel),
  };
}

function bySignature(row: Prepared, known: Prepared): Likeness {
  // A recalled message stands where it stood, whatever it says now and whoever seems to say it; and all such lines look alike.
  if (row.recalled) return known.recalled ? stillRecalled : inPlace;
  if (known.recalled) return edited;
  const labels = compareDials(row.dial, known.dial);
  if (row.signature === known.signature) {
    if (known.gone) return labels === 'differ' ? none : cameBack;
    if (labels === 'agree') return row.dial?.exact && known.dial?.exact ? toTheSecond : agreed;
    return labels === 'differ' ? contradicted : same;
  }
  const sides = row.side === known.side || row.side === 'unknown' || known.side === 'unknown';
  if (row.hash === known.hash && sides) return reread;
  // Other words at another time: another message, in the place of one that was removed.
  if (labels === 'differ' || known.gone) return none;
  return sides ? edited : none;
}

/** Compares a row of the window with a known message. */
export function likenessOf(row: Prepared, known: Prepared): Likeness {
  if (row.idTaken || known.idTaken) {
    return row.shownId !== undefined && known.ids.includes(row.shownId) ? byId : none;
  }
  if ((row.shownId === undefined) !== (known.shownId === undefined) && row.side === 'buyer') return none;
  if (row.shownId === undefined || known.shownId === undefined) {
    const like = bySignature(row, known);
    if (like.kind !== 'same' || row.shownId === known.shownId) return like;
    return row.shownId === undefined ? idLost : named;
  }
  // A message just sent gets the server's id in place of its temporary one; a buyer's had it before we saw it.
  if (row.signature !== known.signature || row.side !== 'agent' || known.gone) return none;
  return known.fresh ? delivered : deliveredUnseen;
}

/** What it costs to leave a row without a partner. System lines come and go, so they cost little; what went before costs nothing. */
export function unmatchedCost(item: Comparable): number {
  if (item.gone) return 0;
  return isSystemLine(item) ? UNMATCHED_SYSTEM : UNMATCHED;
}

/** A line that nobody said; not one that stands where a message was taken back. */
export function isSystemLine(item: Comparable): boolean {
  return item.signature.startsWith('system/') && !item.signature.startsWith('system/recalled/');
}
