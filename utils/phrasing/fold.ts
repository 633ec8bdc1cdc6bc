import { TRADITIONAL_PAIRS } from '@/utils/search/data/traditional';
import { LOOKALIKES } from './lookalikes';

/** A draft with every disguise of single characters undone, and the way back to it. */
export type Folded = {
  /** Folded UTF-16 units; only the first `length` count. */
  units: Uint16Array;
  /** Offset in the draft at which the character behind a unit starts, and the offset after its end. */
  starts: Int32Array;
  ends: Int32Array;
  length: number;
  /** Which of `SIGNS` are among the units, as bits: looks that need one of them are spared where there is none. */
  signs: number;
};

/** `digit`: hanzi and letters for one included; `number`: 0 to 9; `blank`: a sign that placeholders are made of. */
export const SIGNS = { digit: 1, number: 2, at: 4, letter: 8, blank: 16 } as const;

const signsOf = new Uint8Array(65536);
for (const [sign, units] of [
  [SIGNS.digit | SIGNS.number, '0123456789'],
  [SIGNS.at, '@'],
  [SIGNS.letter, 'abcdefghijklmnopqrstuvwxyz'],
  [SIGNS.digit, '洞两拐勾零〇一壹幺弌二贰弍三叁弎四肆五伍六陆七柒八捌九玖zotfsend'],
  [SIGNS.blank, '{【〔[<《#_x×(「'],
] as const)
  for (const unit of units) signsOf[unit.charCodeAt(0)] = (signsOf[unit.charCodeAt(0)] ?? 0) | sign;

const DELETED = 1;
const MANY = 0xffff;
/** What a symbol or picture without a meaning of its own becomes: one separator. */
const SYMBOL = '\u25a0';

const INVISIBLE = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u2800\u180e]$/u;
const LATIN_WITH_MARK = /^[a-z]\p{M}+$/u;
/** NFKC would break these apart or make spaces of them. */
const KEPT = /^[…⋯\u00a8\u00b4]$/u;

/** Traditional hanzi → simplified: the search's short list until the whole table is loaded. */
const simplified = new Map<string, string>();

function lookalike(text: string): string {
  return LOOKALIKES.get(text) ?? simplified.get(text) ?? text;
}

/** ASCII but capitals, and common hanzi: nothing to undo but a look-alike. */
function isPlain(character: string): boolean {
  const code = character.length === 1 ? character.charCodeAt(0) : 0;
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x7f && (code < 0x41 || code > 0x5a));
}

/** Squared and negative circled capitals, which NFKC leaves alone. Regional letters stay: two of them are a flag. */
function boxedLetter(code: number): string | undefined {
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  return undefined;
}

/**
 * One character folded: invisible characters vanish; compatibility shapes (full-width, circled, mathematical, Roman numerals, radicals),
 * look-alike letters, traditional hanzi, capitals and accents become the plain character.
 *
 * @param character one code point
 * @returns zero or more UTF-16 units, never a surrogate
 */
export function foldCharacter(character: string): string {
  if (isPlain(character)) return lookalike(character);
  if (INVISIBLE.test(character)) return '';
  const known = LOOKALIKES.get(character);
  if (known !== undefined) return known;
  const boxed = boxedLetter(character.codePointAt(0) ?? 0);
  if (boxed !== undefined) return boxed;
  if (KEPT.test(character)) return character;
  const plain = character.normalize('NFKC').toLowerCase();
  const folded = Array.from(plain, (part) => {
    const decomposed = part.normalize('NFD');
    const bare = LATIN_WITH_MARK.test(decomposed) ? decomposed.charAt(0) : part;
    if (INVISIBLE.test(bare)) return '';
    const meant = lookalike(bare);
    if (meant.length === 1 || !/[\ud800-\udfff]/.test(meant)) return meant;
    return /^[\p{L}\p{N}]$/u.test(meant) ? '\u3400' : SYMBOL;
  }).join('');
  return /[\ud800-\udfff]/.test(folded) ? SYMBOL : folded;
}

/** Folding of the basic plane, filled at first sight of a character: 0 not seen yet, `DELETED`, `MANY` (see `long`), else the unit. */
const table = new Uint16Array(65536);
/** Folding of characters that become several units, and of all characters beyond the basic plane. */
const long = new Map<number, string>();

function learn(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  const unit = folded === '' ? DELETED : folded.length === 1 ? folded.charCodeAt(0) : MANY;
  if (unit === MANY) long.set(code, folded);
  table[code] = unit;
  return unit;
}

function tableUnit(code: number): number {
  const known = table[code] ?? 0;
  return known === 0 ? learn(code) : known;
}

/**
 * Gives folding its traditional hanzi. Handed in, because the script in a console page must stay small: there the table comes by message,
 * elsewhere `data/load-traditional.ts` brings it.
 *
 * @param pairs traditional and simplified characters by turns
 */
export function loadTraditional(pairs: string): void {
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
    table[pairs.charCodeAt(at)] = 0;
  }
}
loadTraditional(TRADITIONAL_PAIRS);

function longFolding(code: number): string {
  let folded = long.get(code);
  if (folded === undefined) long.set(code, (folded = foldCharacter(String.fromCodePoint(code))));
  return folded;
}

/** Empty buffers for `fold` to write into; they grow when needed. */
export function emptyFolded(size: number): Folded {
  return {
    units: new Uint16Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    length: 0,
    signs: 0,
  };
}

function enlarge(folded: Folded, size: number): void {
  const { units, starts, ends } = folded;
  Object.assign(folded, emptyFolded(size), { length: folded.length, signs: folded.signs });
  folded.units.set(units);
  folded.starts.set(starts);
  folded.ends.set(ends);
}

function put(folded: Folded, unit: number, start: number, end: number): void {
  const at = folded.length++;
  folded.units[at] = unit;
  folded.starts[at] = start;
  folded.ends[at] = end;
  folded.signs |= signsOf[unit] ?? 0;
}

/**
 * Folds a draft, in time linear in its length.
 *
 * @param draft any string, lone surrogates included
 * @param folded buffers to write over; given again and again they save the garbage
 * @returns folded units with the offsets of the draft's characters behind them
 */
export function fold(draft: string, folded: Folded = emptyFolded(draft.length + 32)): Folded {
  folded.length = 0;
  folded.signs = 0;
  for (let at = 0; at < draft.length; at += 1) {
    const code = draft.charCodeAt(at);
    const low = code >= 0xd800 && code < 0xdc00 ? draft.charCodeAt(at + 1) : 0;
    const astral = low >= 0xdc00 && low < 0xe000;
    const unit = astral ? MANY : tableUnit(code);
    if (unit === DELETED) continue;
    const room = folded.units.length - folded.length;
    // No character becomes more than 18 units (U+FDFA).
    if (room < 20) enlarge(folded, folded.units.length * 2 + 64);
    const end = astral ? at + 2 : at + 1;
    if (unit !== MANY) put(folded, unit, at, end);
    else {
      for (const part of longFolding(draft.codePointAt(at) ?? code)) put(folded, part.charCodeAt(0), at, end);
      at = end - 1;
    }
  }
  return folded;
}

/** The single unit that a code unit folds to; 0 when it vanishes or becomes several. */
export function foldedUnit(code: number): number {
  const unit = tableUnit(code);
  return unit === DELETED || unit === MANY ? 0 : unit;
}
