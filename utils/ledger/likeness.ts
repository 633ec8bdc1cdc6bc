import { compareDials, dialOf, type Dial } from './clock-label';
import { signatureParts } from './signature';
import type { KnownMessage } from './types';

/** What alignment needs to know of a row or of a known message. */
export type Comparable = Pick<KnownMessage, 'signature' | 'platformId' | 'timeLabel' | 'gapBefore'> &
  Partial<Pick<KnownMessage, 'messageId'>>;

/** Ids under which a message may be shown. Its name is the first id it had: an older reading may still show that one. */
export function idsOf({ platformId, messageId }: Comparable): string[] {
  return [platformId, messageId].filter((id) => id !== undefined);
}

/** How one row of the window and one known message may stand for the same message. */
export type Likeness = { kind: 'id' | 'same' | 'changed' | 'none'; score: number; agreed?: boolean };

/*
 * Weights. An id decides. A match counts 10, and dropping or adding a row costs more than a match brings, so that
 * a shorter clean overlap beats a longer one with holes. An edit costs less than a match: a lone edited last row still hangs on its neighbour.
 */
const ID = 1000;
const SAME = 10;
const SAME_AND_LABEL = 11;
/** Two clock labels that contradict each other: hardly evidence, because some consoles regroup their labels. */
const SAME_BUT_LABEL = 2;
const IN_PLACE = 1;
const REREAD = -1;
const EDITED = -9;
const UNMATCHED = -12;
const UNMATCHED_SYSTEM = -2;

// Made once: a full comparison asks for tens of thousands.
const none: Likeness = { kind: 'none', score: Number.NEGATIVE_INFINITY };
const byId: Likeness = { kind: 'id', score: ID };
const same: Likeness = { kind: 'same', score: SAME };
const agreed: Likeness = { kind: 'same', score: SAME_AND_LABEL, agreed: true };
const contradicted: Likeness = { kind: 'same', score: SAME_BUT_LABEL };
const inPlace: Likeness = { kind: 'changed', score: IN_PLACE };
const reread: Likeness = { kind: 'changed', score: REREAD };
const edited: Likeness = { kind: 'changed', score: EDITED };

/** An item taken apart once, for many comparisons. `idTaken`: its id has its true partner elsewhere, which forbids any other. */
export type Prepared = {
  ids: string[];
  shownId: string | undefined;
  idTaken: boolean;
  signature: number;
  side: string;
  recalled: boolean;
  hash: number;
  dial: Dial | null;
};

/** Takes items apart; numbers in place of equal strings make comparing cheap. One `numbers` map for both sides of an alignment. */
export function prepare(item: Comparable, partnerIds: ReadonlySet<string>, numbers: Map<string, number>): Prepared {
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
    hash: numberOf(hash),
    dial: dialOf(item.timeLabel),
  };
}

function bySignature(row: Prepared, known: Prepared): Likeness {
  if (row.signature === known.signature) {
    const labels = compareDials(row.dial, known.dial);
    if (labels === 'agree') return agreed;
    return labels === 'differ' ? contradicted : same;
  }
  // A recalled message stands where it stood, whatever it says now and whoever seems to say it.
  if (row.recalled || known.recalled) return inPlace;
  if (row.hash === known.hash) return reread;
  return row.side === known.side || row.side === 'unknown' || known.side === 'unknown' ? edited : none;
}

/** Compares a row of the window with a known message. */
export function likenessOf(row: Prepared, known: Prepared): Likeness {
  if (row.idTaken || known.idTaken) {
    return row.shownId !== undefined && known.ids.includes(row.shownId) ? byId : none;
  }
  if (row.shownId === undefined || known.shownId === undefined) return bySignature(row, known);
  // A message just sent gets the server's id in place of its temporary one.
  return row.signature === known.signature ? inPlace : none;
}

/** What it costs to leave a row without a partner. System lines come and go, so they cost little. */
export function unmatchedCost(item: Comparable): number {
  return isSystemLine(item) ? UNMATCHED_SYSTEM : UNMATCHED;
}

export function isSystemLine(item: Comparable): boolean {
  return item.signature.startsWith('system/');
}
