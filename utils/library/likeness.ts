/**
 * Which text of a library is the same as another but for a few signs. Two texts are alike when three quarters of their pieces are the
 * same (words of Latin script, pairs of neighbouring signs of others) and their numbers are the same: 减5元 and 减10元 are two replies.
 *
 * Only texts that share one of their rarest pieces are compared: with a share of t of n pieces in common, one of the n − ⌈t·n⌉ + 1 rarest
 * must be common (prefix filtering, Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
export type Likeness = {
  /** The place, in the list it was built from, of the text most like this one; undefined when none is alike. */
  nearest(text: string, but?: number): number | undefined;
};

/** Share of common pieces from which two texts are alike. */
export const ALIKE = 0.75;
/** Shorter texts are alike only when they are the same. */
const FEWEST = 5;
/** Texts looked at for one question at most: bounded work, whatever the library. */
const MOST_COMPARED = 400;
/** How many texts are taken in between two breaths. */
const CHUNK = 2_000;

type Known = { pieces: Set<number>; numbers: string };

/** A text without what makes no difference: width, case, white space, punctuation, signs, marks that nobody sees. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
}

/** The pieces of a text as numbers: a word of Latin letters or a pair of neighbouring signs each. */
export function piecesOf(text: string): Set<number> {
  const pieces = new Set<number>();
  let before = 0;
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{Script=Latin}\p{Nd}]+|[\p{L}\p{M}]/gu)) {
    const code = run.codePointAt(0) ?? 0;
    const word = /^[\p{Script=Latin}\p{Nd}]/u.test(run);
    if (word) pieces.add(hashOf(run));
    else pieces.add(((before * 31 + code) * 2 + 1) >>> 0);
    before = word ? 0 : code;
  }
  return pieces;
}

/** FNV-1a, even numbers only: pairs of signs are the odd ones. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash << 1) >>> 0;
}

const numbersOf = (text: string): string => (text.normalize('NFKC').match(/\p{Nd}+(?:\.\p{Nd}+)?/gu) ?? []).join(' ');

/** Takes a library in, in pieces: yields how many texts were taken in, returns the likeness. */
export function* buildLikeness(texts: readonly string[]): Generator<number, Likeness, void> {
  const known: Known[] = [];
  const often = new Map<number, number>();
  for (const [at, text] of texts.entries()) {
    if (at > 0 && at % CHUNK === 0) yield at;
    const pieces = piecesOf(text);
    known.push({ pieces, numbers: numbersOf(text) });
    for (const piece of pieces) often.set(piece, (often.get(piece) ?? 0) + 1);
  }
  const byPiece = new Map<number, number[]>();
  for (const [at, { pieces }] of known.entries()) {
    if (at > 0 && at % CHUNK === 0) yield at;
    for (const piece of rarest(pieces, often)) {
      const list = byPiece.get(piece);
      if (list) list.push(at);
      else byPiece.set(piece, [at]);
    }
  }
  return { nearest: (text, but) => nearest(text, but, { known, often, byPiece }) };
}

type Index = { known: Known[]; often: Map<number, number>; byPiece: Map<number, number[]> };

function nearest(text: string, but: number | undefined, { known, often, byPiece }: Index): number | undefined {
  const pieces = piecesOf(text);
  const numbers = numbersOf(text);
  const seen = new Set<number>();
  let best: { at: number; share: number } | undefined;
  for (const piece of rarest(pieces, often)) {
    for (const at of byPiece.get(piece) ?? []) {
      if (at === but || seen.has(at)) continue;
      if (seen.size >= MOST_COMPARED) return best?.at;
      seen.add(at);
      const other = known[at];
      if (other?.numbers !== numbers) continue;
      const share = shareOf(pieces, other.pieces);
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { at, share };
    }
  }
  return best?.at;
}

function rarest(pieces: ReadonlySet<number>, often: ReadonlyMap<number, number>): number[] {
  if (pieces.size < FEWEST) return [];
  const count = pieces.size - Math.ceil(ALIKE * pieces.size) + 1;
  return [...pieces].sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || a - b).slice(0, count);
}

/** Common pieces over all pieces of both (Jaccard). */
function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < ALIKE * many.size) return 0;
  let common = 0;
  for (const piece of few) if (many.has(piece)) common += 1;
  return common / (a.size + b.size - common);
}

/** Runs a generator to its end at once. */
export function atOnce<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
