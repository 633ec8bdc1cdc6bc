import type { Folded } from './fold';
import { kindOf, LETTER } from './units';

/** Signs that stand for letters inside a Latin word: sh1t, st4rs, r3view, f@ck. Outside of words they stay what they are. */
const MEANT = new Uint8Array(65536);
for (const pair of ['0o', '1i', '3e', '4a', '5s', '7t', '8b', '@a', '$s', '!i', '|l', '€e', '£l'])
  MEANT[pair.charCodeAt(0)] = pair.charCodeAt(1);

const isLetter = ({ units, length }: Folded, at: number): boolean =>
  at >= 0 && at < length && (units[at] ?? 0) < 0x80 && kindOf(units[at] ?? 0) === LETTER;
const isLeet = ({ units, length }: Folded, at: number): boolean =>
  at >= 0 && at < length && MEANT[units[at] ?? 0] !== 0;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isWord = (folded: Folded, at: number): boolean =>
  isLetter(folded, at) || (at < folded.length && isDigit(folded.units[at] ?? 0));

/** A digit at the very end of a word of three letters or more: cur3, fre3. A mark that ends a sentence stays one. */
function endsWord(folded: Folded, at: number): boolean {
  const digit = isDigit(folded.units[at] ?? 0);
  return digit && !isWord(folded, at + 1) && [1, 2, 3].every((back) => isLetter(folded, at - back));
}

/** A lone sign between letters, before two of them at the start of a word, or a digit at its end: $hit, 5tars. Digits in a row are a number. */
function standsForLetter(folded: Folded, at: number): boolean {
  if (!isLeet(folded, at) || isLeet(folded, at - 1) || isLeet(folded, at + 1)) return false;
  if (!isLetter(folded, at + 1)) return endsWord(folded, at);
  return isLetter(folded, at - 1) || (isLetter(folded, at + 2) && (folded.units[at - 1] ?? 0x20) === 0x20);
}

const O = 'o'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);

/** The letter o within a number, or between one and its percent sign, is a zero: 1oo%. What was changed to its left stands already. */
function standsForZero({ units, length }: Folded, at: number): boolean {
  if (at === 0 || at + 1 >= length || !isDigit(units[at - 1] ?? 0)) return false;
  const next = units[at + 1] ?? 0;
  return next === O || next === PERCENT || isDigit(next);
}

/** Two letters in a row beside the sign make a word of it, and so do signs and letters by turns; V8X is none. */
function hasWord(folded: Folded, at: number): boolean {
  const after = isLetter(folded, at + 1) && isLetter(folded, at + 2);
  return after || (isLetter(folded, at - 1) && isLetter(folded, at - 2)) || byTurns(folded, at);
}

/** m0r0n: a second sign two places on, with letters around both. */
function byTurns(folded: Folded, at: number): boolean {
  const around = isLetter(folded, at - 1) && isLetter(folded, at + 1);
  return around && [-2, 2].some((step) => isLeet(folded, at + step) && isLetter(folded, at + step * 1.5));
}

/** Whether any sign of a kind stands for another; most drafts hold none. */
function any(folded: Folded, stands: (folded: Folded, at: number) => boolean): boolean {
  for (let at = 0; at < folded.length; at += 1) if (stands(folded, at)) return true;
  return false;
}

const isZero = (folded: Folded, at: number): boolean => folded.units[at] === O && standsForZero(folded, at);
const isSign = (folded: Folded, at: number): boolean =>
  MEANT[folded.units[at] ?? 0] !== 0 && standsForLetter(folded, at) && hasWord(folded, at);

/**
 * The draft with such signs read as letters, and letters in numbers as digits.
 *
 * @returns undefined when there are none; else the draft's offsets are shared with the folded draft that was given
 */
export function unleeted(folded: Folded): { folded: Folded; changed: ReadonlySet<number> } | undefined {
  if (!any(folded, isZero) && !any(folded, isSign)) return undefined;
  const changed = new Set<number>();
  const read: Folded = { ...folded, units: folded.units.slice(0, folded.length) };
  for (let at = 0; at < read.length; at += 1) {
    if (!isZero(read, at)) continue;
    read.units[at] = ZERO;
    changed.add(at);
  }
  // Signs are judged by what stood beside them, not by what their neighbours became.
  const signs: number[] = [];
  for (let at = 0; at < read.length; at += 1) if (isSign(read, at)) signs.push(at);
  for (const at of signs) {
    read.units[at] = MEANT[read.units[at] ?? 0] ?? 0;
    changed.add(at);
  }
  return changed.size === 0 ? undefined : { folded: read, changed };
}
