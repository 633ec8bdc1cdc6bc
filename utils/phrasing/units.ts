/** What kind of sign a folded unit is. Hanzi, kana and hangul need no space between words; letters and digits do. */
export const HAN = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const GAP = 4;
/** `,` ends a clause, `;` `!` `?` `。` and a line end a sentence. A full stop depends on what follows it. */
export const COMMA = 5;
export const STOP = 6;
export type UnitKind = 0 | typeof HAN | typeof LETTER | typeof DIGIT | typeof GAP | typeof COMMA | typeof STOP;

const kinds = new Uint8Array(65536);
const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]$/u;

function classify(unit: number): UnitKind {
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN;
  if (unit >= 0x61 && unit <= 0x7a) return LETTER;
  const sign = String.fromCharCode(unit);
  if (sign === ',') return COMMA;
  if (/^[;!?。\n\r\u2028\u2029]$/u.test(sign)) return STOP;
  if (/^\d$/.test(sign)) return DIGIT;
  if (SPACELESS.test(sign)) return HAN;
  return /^[\p{L}\p{N}]$/u.test(sign) ? LETTER : GAP;
}

/** Kind of a folded unit, regardless of its neighbours. */
export function kindOf(unit: number): UnitKind {
  const known = kinds[unit] ?? 0;
  // The table holds nothing but kinds.
  return (known === 0 ? (kinds[unit] = classify(unit)) : known) as UnitKind;
}

export const isWordUnit = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === LETTER || kind === DIGIT;
};

const DOT = 0x2e;
const PERCENT = 0x25;

/**
 * Kind of a unit where it stands: a full stop ends a sentence before a space that no digit follows, or at the end;
 * a comma within a number is no comma; a percent sign behind a digit belongs to the number.
 */
export function kindAt(units: Uint16Array, at: number, length: number): UnitKind {
  const unit = units[at] ?? 0;
  const kind = kindOf(unit);
  if (unit === DOT) return endsSentence(units, at, length) ? STOP : GAP;
  if (kind === COMMA) return digitAt(units, at - 1, length) && digitAt(units, at + 1, length) ? GAP : COMMA;
  if (unit === PERCENT) return digitAt(units, at - 1, length) ? HAN : GAP;
  return kind;
}

function digitAt(units: Uint16Array, at: number, length: number): boolean {
  return at >= 0 && at < length && kindOf(units[at] ?? 0) === DIGIT;
}

/** Mr. and its like end no sentence. */
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'no', 'st', 'vs']);

function isAbbreviation(units: Uint16Array, dot: number): boolean {
  let start = dot;
  while (start > 0 && dot - start < 4 && kindOf(units[start - 1] ?? 0) === LETTER) start -= 1;
  return ABBREVIATIONS.has(String.fromCharCode(...units.subarray(start, dot)));
}

function endsSentence(units: Uint16Array, at: number, length: number): boolean {
  if (at + 1 >= length) return true;
  const next = units[at + 1] ?? 0;
  if (kindOf(next) === STOP) return true;
  return next === 0x20 && !digitAt(units, at + 2, length) && !isAbbreviation(units, at);
}
