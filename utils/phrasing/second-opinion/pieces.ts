import type { View } from '../canonical';
import { BREAK, SPACE, type Stream } from '../stream';
import { DIGIT, kindOf, LETTER } from '../units';

/** Feature numbers run from 0 to below this; two features on one number are rare enough to do little harm. */
export const FEATURE_SPACE = 2 ** 22;
const LONGEST_GRAM = 5;
/** Stretches of so many letters within a Latin word, its ends among them: refund, refunds and refunding share most of theirs. */
const LETTERS = 4;
/** Two words with others between them, up to so many words apart: 先……再, 保证……天. */
const FARTHEST_PAIR = 4;
const SEED = 0x811c9dc5;
const PAIR_SEED = 0x2f0b4c47;
const STRETCH_SEED = 0x77777;
const PRIME = 0x01000193;

/** A hanzi, a Latin word or a number; `first` and `last` are units of the stream, `stretches` are those of a Latin word's letters. */
export type Word = { code: number; first: number; last: number; stretches?: readonly number[] };

/** A clause, or two neighbouring ones of a sentence. */
export type Piece = { words: readonly Word[]; clauses: readonly number[] };

/** A clause by its number, its first unit, a number that only a clause of the same units has, and the clause behind it if that is of its sentence. */
export type Mark = { clause: number; first: number; key: number; next: { clause: number; key: number } | undefined };

/** A feature and the words that it was made from, by their place in the piece. */
export type Feature = { number: number; from: number; to: number };

const mixed = (before: number, code: number): number => Math.imul(before ^ code, PRIME);
const numberOf = (hash: number): number => (hash ^ (hash >>> 13)) & (FEATURE_SPACE - 1);

/** Ends of a piece are words too: much is told by how one begins. */
const EDGE = 0x110000;
const DIGITS = 0x110001;
const MOST_DIGITS = 12;

/** Stretches of a Latin word's letters, its ends among them. */
function stretchesOf(units: Uint16Array, first: number, end: number): number[] {
  const unitAt = (at: number): number => (at < first || at >= end ? EDGE : (units[at] ?? 0));
  const stretches: number[] = [];
  for (let from = first - 1; from + LETTERS <= end + 1; from += 1) {
    let hash = STRETCH_SEED;
    for (let at = from; at < from + LETTERS; at += 1) hash = mixed(hash, unitAt(at));
    stretches.push(hash);
  }
  return stretches;
}

/** Words of each clause, by its number; `view` is the draft with its disguises undone, undefined where it holds none. */
type Clauses = ReadonlyMap<number, readonly Word[]>;

/** The words of every clause. */
export function wordsOf(stream: Stream, view: View | undefined): Clauses {
  const { units, length } = view ?? stream;
  const found = new Map<number, Word[]>();
  for (let at = 0; at < length;) {
    const unit = units[at] ?? 0;
    const kind = kindOf(unit);
    let end = at + 1;
    if (unit !== BREAK && unit !== SPACE) {
      let code = unit;
      for (; (kind === LETTER || kind === DIGIT) && end < length && kindOf(units[end] ?? 0) === kind; end += 1)
        code = mixed(code, units[end] ?? 0);
      // A number tells by its length only.
      if (kind === DIGIT) code = DIGITS + Math.min(MOST_DIGITS, end - at);
      const first = view?.first[at] ?? at;
      const clause = stream.clauses[first] ?? 0;
      const word: Word = { code, first, last: view?.last[end - 1] ?? end - 1 };
      if (kind === LETTER && end - at >= LETTERS) word.stretches = stretchesOf(units, at, end);
      const words = found.get(clause);
      if (words === undefined) found.set(clause, [word]);
      else words.push(word);
    }
    at = end;
  }
  return found;
}

const KEY_HALF = 2 ** 21;

/** The clauses of a stream in its order; a few microseconds, since it is asked at every key. */
export function marksOf({ units, clauses, sentences, length }: Stream): Mark[] {
  const marks: Mark[] = [];
  let before: (Mark & { sentence: number }) | undefined;
  for (let at = 0; at < length;) {
    const [clause, sentence] = [clauses[at] ?? 0, sentences[at] ?? 0];
    const first = at;
    let [one, other] = [SEED, PAIR_SEED];
    for (; at < length && clauses[at] === clause; at += 1) {
      const unit = units[at] ?? 0;
      one = mixed(one, unit);
      other = Math.imul(other ^ unit, 0x85ebca6b) + (other >>> 15);
    }
    const mark = { clause, first, sentence, key: (one >>> 0) * KEY_HALF + (other & (KEY_HALF - 1)), next: undefined };
    if (before?.sentence === sentence) before.next = mark;
    marks.push((before = mark));
  }
  return marks;
}

/** What is judged by itself: every clause, and every two neighbouring ones of one sentence. */
export function piecesOf(stream: Stream, view: View | undefined): Piece[] {
  const words = wordsOf(stream, view);
  return marksOf(stream).flatMap((mark) => [
    alone(words, mark),
    ...(mark.next ? [joined(words, mark, mark.next)] : []),
  ]);
}

type Numbered = Pick<Mark, 'clause'>;
export const alone = (words: Clauses, { clause }: Numbered): Piece => ({
  words: words.get(clause) ?? [],
  clauses: [clause],
});
export const joined = (words: Clauses, { clause }: Numbered, next: Numbered): Piece => ({
  words: [...(words.get(clause) ?? []), ...(words.get(next.clause) ?? [])],
  clauses: [clause, next.clause],
});

/** What each of so many known features counts for: less of each the more there are, so that a long piece is not judged by its length. */
export const shareOf = (known: number): number => Math.max(1, known) ** -0.4;

/**
 * The features of a piece, each once: one to five neighbouring words, its ends among them, pairs of words a little apart and stretches of
 * letters. `wanted` says which are asked for; else all are.
 */
export function featuresOf({ words }: Piece, wanted: (number: number) => boolean = () => true): Feature[] {
  const features = new Map<number, Feature>();
  const add = (hash: number, from: number, to: number): void => {
    const number = numberOf(hash);
    if (wanted(number) && !features.has(number)) features.set(number, { number, from, to });
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
    for (const stretch of words[at]?.stretches ?? []) add(stretch, at, at);
  }
  return [...features.values()];
}
