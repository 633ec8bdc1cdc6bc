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
const [ONE, BANG, L, N] = ['1', '!', 'l', 'n'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number];
const VOWELS = Array.from('aeiou', (vowel) => vowel.charCodeAt(0));
/** Marks that hide a letter of a word. A hyphen, an apostrophe or a dot belongs to plain writing. */
const MASKS = new Uint8Array(65536);
for (const mark of '*#_^~%') MASKS[mark.charCodeAt(0)] = 1;
const SHORT_WORDS = new Set(['not', 'you', 'low', 'how', 'for', 'top', 'dot', 'cod', 'com', 'now']);

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
  (MEANT[folded.units[at] ?? 0] !== 0 && standsForLetter(folded, at) && hasWord(folded, at)) || shortZero(folded, at);

/** A zero for the o of a word too short to have two letters in a row: n0t, y0u. */
function shortZero(folded: Folded, at: number): boolean {
  if (folded.units[at] !== ZERO || !isLetter(folded, at - 1) || isWord(folded, at - 2)) return false;
  const ends = !isWord(folded, at + 1) && folded.units[at - 1] === N;
  return ends || (isLetter(folded, at + 1) && !isWord(folded, at + 2) && SHORT_WORDS.has(around(folded, at)));
}

const around = ({ units }: Folded, at: number): string =>
  String.fromCharCode(units[at - 1] ?? 0, O, units[at + 1] ?? 0);

/** A star or other mark between letters, or between letters and one more mark, hides the letter that stands there: wh*tsapp, m*ron. */
function hidesLetter(folded: Folded, at: number): boolean {
  if (MASKS[folded.units[at] ?? 0] !== 1 || !isLetter(folded, at - 1) || !isLetter(folded, at + 1)) return false;
  return isLetter(folded, at - 2) || isLetter(folded, at + 2);
}

/** The draft read in another way. Offsets are those of the folded draft that was given; `changed` are the places where it reads otherwise. */
export type Reading = { folded: Folded; changed: ReadonlySet<number> };

function reading(folded: Folded, signs: readonly number[], meant: (unit: number) => number): Reading {
  const changed = new Set(signs);
  const read: Folded = { ...folded, units: folded.units.slice(0, folded.length) };
  for (const at of signs) read.units[at] = meant(read.units[at] ?? 0);
  return { folded: read, changed };
}

function places(folded: Folded, stands: (folded: Folded, at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < folded.length; at += 1) if (stands(folded, at)) found.push(at);
  return found;
}

/** One reading for each vowel a mark may hide. */
const maskReadings = (folded: Folded): Reading[] => {
  const hidden = places(folded, hidesLetter);
  return hidden.length === 0 ? [] : VOWELS.map((vowel) => reading(folded, hidden, () => vowel));
};

/**
 * The draft with such signs read as letters, and letters in numbers as digits; where a 1 or a ! is among them once as i and once as l, and
 * once for each vowel that a star may hide.
 *
 * @returns none when nothing reads otherwise
 */
export function readings(folded: Folded): Reading[] {
  const first = unleeted(folded);
  const masked = any(folded, hidesLetter) ? maskReadings(first?.folded ?? folded) : [];
  if (first === undefined) return masked;
  const strokes = [...first.changed].filter((at) => folded.units[at] === ONE || folded.units[at] === BANG);
  if (strokes.length === 0) return [first, ...masked];
  const second = reading(first.folded, strokes, () => L);
  return [first, { ...second, changed: first.changed }, ...masked];
}

/**
 * The draft with signs read as letters, and letters in numbers as digits.
 *
 * @returns undefined when there are none; else the draft's offsets are shared with the folded draft that was given
 */
export function unleeted(folded: Folded): Reading | undefined {
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
