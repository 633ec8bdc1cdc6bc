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

/** A lone sign between letters, or before two of them at the start of a word: $hit, 5tars. Digits in a row are a number. */
function standsForLetter(folded: Folded, at: number): boolean {
  if (!isLeet(folded, at) || isLeet(folded, at - 1) || isLeet(folded, at + 1)) return false;
  if (!isLetter(folded, at + 1)) return false;
  return isLetter(folded, at - 1) || (isLetter(folded, at + 2) && (folded.units[at - 1] ?? 0x20) === 0x20);
}

const O = 'o'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The letter o within a number, or between one and its percent sign, is a zero: 1oo%. */
function standsForZero({ units, length }: Folded, at: number, changed: ReadonlySet<number> | undefined): boolean {
  if (units[at] !== O || at === 0 || at + 1 >= length) return false;
  if (!isDigit(units[at - 1] ?? 0) && changed?.has(at - 1) !== true) return false;
  const next = units[at + 1] ?? 0;
  return next === O || next === PERCENT || isDigit(next);
}

/** Two letters in a row beside the sign make a word of it; V8X is none. */
function hasWord(folded: Folded, at: number): boolean {
  const after = isLetter(folded, at + 1) && isLetter(folded, at + 2);
  return after || (isLetter(folded, at - 1) && isLetter(folded, at - 2));
}

/**
 * The draft with such signs read as letters.
 *
 * @returns undefined when there are none; else the draft's offsets are shared with the folded draft that was given
 */
export function unleeted(folded: Folded): { folded: Folded; changed: ReadonlySet<number> } | undefined {
  let changed: Set<number> | undefined;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.units[at] ?? 0;
    if (unit === O ? !standsForZero(folded, at, changed) : MEANT[unit] === 0 || !standsForLetter(folded, at)) continue;
    if (unit !== O && !hasWord(folded, at)) continue;
    changed ??= new Set();
    changed.add(at);
  }
  if (changed === undefined) return undefined;
  const units = folded.units.slice(0, folded.length);
  for (const at of changed) units[at] = units[at] === O ? ZERO : (MEANT[units[at] ?? 0] ?? 0);
  return { folded: { ...folded, units }, changed };
}
