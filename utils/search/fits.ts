import { BOUNDARY, COST } from '@/utils/search/align';
import { rowOf, shortcutOf, titleLengthOf, type PreparedLibrary } from '@/utils/search/library';
import type { Asked, Ranking } from '@/utils/search/ranking';
import { namesPart } from '@/utils/search/scope';
import { SCORE } from '@/utils/search/weights';

/** A title or tag fitting this well need not be looked for in the text. */
export const GOOD_ENOUGH = 0.9;
/** Typed weight up to which nothing is told by how much of a title was said: one or two letters, one character. */
const SHORT = 2;
/** A term of several words that is found less well than this was not found. */
const TERM_LEAST = 0.5;

/** How well a field fits, 1 being a perfect fit. */
export function fitOf(
  library: PreparedLibrary,
  { typed, aligner }: Asked,
  field: 'names' | 'texts',
  slot: number,
): number {
  return aligner.score(rowOf(library, field, slot)) / typed.weight;
}

/** How well terms fit that are found one by one. */
export function termsFit({ library, terms, typed, words }: Ranking, slot: number, inText: boolean): number {
  const part = library.scripts[slot]?.part;
  const fits = terms.map((term, at) => {
    if (part !== undefined && namesPart(part, words[at] ?? '')) return SCORE.category;
    const named = fitOf(library, term, 'names', slot);
    const told = inText && named < SCORE.text ? SCORE.text * fitOf(library, term, 'texts', slot) : 0;
    return Math.max(named, told);
  });
  if (Math.min(...fits) < TERM_LEAST) return 0;
  const sum = fits.reduce((total, fit, at) => total + fit * (terms[at]?.typed.weight ?? 0), 0);
  return (SCORE.scattered * sum) / typed.weight;
}

/** The share of the title that was typed, and whether from its start: what was said more fully was meant. */
export function titleBonus({ aligner, library, typed }: Ranking, slot: number): number {
  const length = titleLengthOf(library, slot);
  const places = aligner.matched().filter((place) => place < length);
  if (places.length === 0) return 0;
  const atEnd = places.length > 1 && places.at(-1) === length - 1;
  const share = typed.weight > SHORT ? (SCORE.titleShare * places.length) / length : 0;
  return share + Math.max(places[0] === 0 ? SCORE.titleStart : 0, atEnd ? SCORE.titleEnd : 0);
}

/** What a tag adds when it holds what was typed about as well as `fit`, most when it holds nothing else. */
export function tagBonus({ aligner, library, typed }: Ranking, slot: number, fit: number): number {
  const { codes, from, to } = rowOf(library, 'names', slot);
  const start = from + titleLengthOf(library, slot);
  if (start >= to || aligner.score({ codes, from: start, to }) + COST.tag < GOOD_ENOUGH * fit * typed.weight) return 0;
  const places = aligner.matched();
  const first = start + (places[0] ?? 0);
  const last = start + (places.at(-1) ?? 0);
  const isWhole = codes[first - 1] === BOUNDARY && (last + 1 === to || codes[last + 1] === BOUNDARY);
  return isWhole ? SCORE.wholeTag : SCORE.tag;
}

/** How well a shortcut fits that begins with what was typed. */
export function shortcutFit({ library, whole }: Ranking, slot: number): number {
  const shortcut = shortcutOf(library, slot);
  if (shortcut === '' || !shortcut.startsWith(whole)) return 0;
  if (shortcut === whole) return SCORE.shortcut;
  return SCORE.shortcutStart + (SCORE.shortcutRest * whole.length) / shortcut.length;
}

/** Whether several Chinese characters were typed and the last alignment met not one of them. */
export function areAllHomophones({ isAllHan, aligner, hanCodes, library }: Ranking, slot: number): boolean {
  if (!isAllHan) return false;
  const { codes, from } = rowOf(library, 'names', slot);
  return !aligner.matched().some((place) => hanCodes.has(codes[from + place] ?? 0));
}
