import { BREAK, SPACE, type Stream } from '../stream';
import { DIGIT, kindOf, LETTER } from '../units';
import type { View } from '../canonical';

/** Feature numbers run from 0 to below this; two features on one number are rare enough to do little harm. */
export const FEATURE_SPACE = 2 ** 18;
const LONGEST_GRAM = 4;
/** Two words with others between them, up to so many words apart: 先……再, 保证……天. */
const FARTHEST_PAIR = 4;
const SEED = 0x811c9dc5;
const PAIR_SEED = 0x2f0b4c47;
const PRIME = 0x01000193;

/** A hanzi, a Latin word or a number; `first` and `last` are units of the stream. */
export type Word = { code: number; first: number; last: number };

/** A clause, or two neighbouring ones of a sentence. `text`: what it says, the same for pieces of the same features. */
export type Piece = { words: readonly Word[]; clauses: readonly number[]; text: string };

/** A feature and the words that it was made from, by their place in the piece. */
export type Feature = { number: number; from: number; to: number };

const mixed = (before: number, code: number): number => Math.imul(before ^ code, PRIME);
const numberOf = (hash: number): number => (hash ^ (hash >>> 13)) & (FEATURE_SPACE - 1);

/** Ends of a piece are words too: much is told by how one begins. */
const EDGE = 0x110000;
const DIGITS = 0x110001;
const MOST_DIGITS = 12;

type Clause = { words: Word[]; clause: number; sentence: number; text: string };
/** The draft with its disguises undone, or as written where it holds none. */
type Reading = { stream: Stream; view: View | undefined };

function readClauses({ stream, view }: Reading): Clause[] {
  const { units, length } = view ?? stream;
  const found: Clause[] = [];
  let here: Clause | undefined;
  for (let at = 0; at < length;) {
    const unit = units[at] ?? 0;
    const kind = kindOf(unit);
    let end = at + 1;
    let code = unit;
    if (unit === BREAK || unit === SPACE) {
      at = end;
      continue;
    }
    for (; (kind === LETTER || kind === DIGIT) && end < length && kindOf(units[end] ?? 0) === kind; end += 1)
      code = mixed(code, units[end] ?? 0);
    // A number tells by its length only.
    if (kind === DIGIT) code = DIGITS + Math.min(MOST_DIGITS, end - at);
    const first = view?.first[at] ?? at;
    const clause = stream.clauses[first] ?? 0;
    if (here?.clause !== clause)
      found.push((here = { words: [], clause, sentence: stream.sentences[first] ?? 0, text: '' }));
    here.words.push({ code, first, last: view?.last[end - 1] ?? end - 1 });
    here.text += `${String.fromCharCode(...units.subarray(at, Math.min(end, at + 40)))}${kind === LETTER || kind === DIGIT ? ' ' : ''}`;
    at = end;
  }
  return found;
}

/**
 * What is judged by itself: every clause, and every two neighbouring ones of one sentence.
 *
 * @param view the stream with its disguises undone, as `canonical` gives it
 */
export function piecesOf(stream: Stream, view: View | undefined): Piece[] {
  const all = readClauses({ stream, view });
  return all.flatMap(({ words, clause, sentence, text }, at): Piece[] => {
    const alone = { words, clauses: [clause], text };
    const next = all[at + 1];
    if (next?.sentence !== sentence) return [alone];
    const both = { words: [...words, ...next.words], clauses: [clause, next.clause], text: `${text}|${next.text}` };
    return [alone, both];
  });
}

/** The features of a piece, each once: one to four neighbouring words, its ends among them, and pairs of words a little apart. */
export function featuresOf({ words }: Piece): Feature[] {
  const features = new Map<number, Feature>();
  const add = (hash: number, from: number, to: number): void => {
    const number = numberOf(hash);
    if (!features.has(number)) features.set(number, { number, from, to });
  };
  const codeAt = (at: number): number => words[at]?.code ?? EDGE;
  const last = words.length - 1;
  for (let at = -1; at <= words.length; at += 1) {
    let hash = SEED;
    for (let end = at; end < at + LONGEST_GRAM && end <= words.length; end += 1) {
      hash = mixed(hash, codeAt(end));
      add(hash, Math.max(at, 0), Math.min(end, last));
    }
    if (at < 0) continue;
    for (let other = at + 2; other <= Math.min(at + FARTHEST_PAIR, last); other += 1)
      add(mixed(mixed(PAIR_SEED, codeAt(at)), codeAt(other)), at, other);
  }
  return [...features.values()];
}
