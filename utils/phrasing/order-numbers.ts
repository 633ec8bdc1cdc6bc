import type { DraftSpan } from './placeholders';

/** Digits, of which some may stand behind dashes, with up to two letters before them. */
const NUMBER = /(?<![\da-z-])[a-z]{0,2}\d(?:-?\d){9,25}(?![\da-z-])/giu;
const CLAUSE_END = /[，。,！!？?；;\n]|\.\s+(?=[A-Z])/u;
/** What the number is called, the nearest word counts: a parcel's number is no order's, and a shop sends it to everybody. */
const CALLED =
  /(?:快递|物流|运单|包裹|面单|揽收|顺丰|[中圆申]通|韵达|极兔|邮政|tracking|waybill|parcel|shipment|courier|awb)的?(?:单?号)?|(?<order>订单|单号|order)/giu;
/** How far before a number its name may stand, UTF-16 units. */
const NAME_REACH = 24;
/** 已经发出了，单号是…: who speaks of sending says a parcel's number with the word that order and parcel share. */
const SENDING = /发货|发出|寄出|寄回|补发|揽|快递|物流|运单|派送|签收/u;

/** The look of a number: which of its signs are letters, digits, dashes. */
const shapeOf = (number: string): string => number.replace(/\d/gu, '9').replace(/[a-z]/giu, 'A');

function isCalledOrder(clause: string, sentence: string): boolean | undefined {
  const name = Array.from(clause.matchAll(CALLED)).at(-1);
  if (name === undefined) return undefined;
  if (name.groups?.order === undefined) return false;
  return name[0] !== '单号' || !SENDING.test(sentence);
}

/**
 * Order numbers in a draft that are none of the conversation's.
 *
 * @param known the conversation's own; none known, none is foreign
 * @returns numbers that the draft calls an order's, and those it does not name but that look exactly like the console's (its letters, dashes and length)
 */
export function foreignOrders(draft: string, known: readonly string[]): DraftSpan[] {
  if (known.length === 0) return [];
  const shapes = new Set(known.map(shapeOf));
  return Array.from(draft.matchAll(NUMBER)).flatMap(({ 0: found, index: start }) => {
    if (known.some((number) => number.endsWith(found) || found.endsWith(number))) return [];
    const before = draft.slice(Math.max(0, start - NAME_REACH), start);
    const clause = before.split(CLAUSE_END).at(-1) ?? '';
    // Bare digits of the same length are too often a parcel's; letters and dashes in the same places are the console's own.
    const named = isCalledOrder(clause, before) ?? (/\D/u.test(found) && shapes.has(shapeOf(found)));
    return named ? [{ start, end: start + found.length }] : [];
  });
}
