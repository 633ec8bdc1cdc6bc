import { areNeighbours } from '@/utils/search/keyboard';
import { slipOf, type Slip } from '@/utils/search/near';
import { blurIdOf, blurIdOfLetters, syllableText } from '@/utils/search/readings';
import { isAsciiLetter, type Typed } from '@/utils/search/typed';

/** Ways in which something eats a piece of what was typed, flat: from, to, gain, from, to, gain, … */
export type Edges = readonly number[];

/** How well typed letters stand for a syllable, 0–1. */
export const QUALITY = {
  whole: 1,
  initial: 0.8,
  /** Breaks off at the end of what was typed: still being typed. */
  unfinished: 0.92,
  partial: 0.64,
} as const;

/**
 * What a slip of the finger costs, in letters: swapped neighbours, a key beside the right one, and a key pressed twice are the commonest; in two
 * letters alone hardly anything is left to go by. A sound that is blurred is one mistake too, however long the syllable.
 */
export const SLIP_COST = { swap: 0.5, beside: 0.5, twice: 0.5, left: 0.6, other: 1.1, blur: 0.35 } as const;
/** The same in a syllable of two letters. */
const SHORT_COST = { swap: 0.8, beside: 0.8, twice: 1.3, left: 1.3, other: 1.3 } as const satisfies Record<
  Slip,
  number
>;

const LONGEST_PIECE = 7;
const NO_EDGES: Edges = [];

/** The letters from one place on, cut to the longest piece a syllable can eat, and the blur number of each beginning. */
type Run = { letters: string; blurs: readonly number[] };

function runFrom(typed: Typed, from: number): Run {
  let letters = '';
  while (letters.length < LONGEST_PIECE && isAsciiLetter(typed.chars[from + letters.length] ?? '')) {
    letters += typed.chars[from + letters.length] ?? '';
  }
  const blurs = Array.from({ length: letters.length + 1 }, (_, length) =>
    length < 2 ? 0 : blurIdOfLetters(letters.slice(0, length)),
  );
  return { letters, blurs };
}

function startQuality(length: number, syllable: string, isEnd: boolean): number {
  if (length === syllable.length) return QUALITY.whole;
  if (length === 1 || (length === 2 && syllable[1] === 'h')) return QUALITY.initial;
  return isEnd ? QUALITY.unfinished : QUALITY.partial;
}

/** Slips keep the first letter or hit the key beside it; a long syllable may also lose it or swap it with the second. */
function mayBeSlip(letters: string, syllable: string): boolean {
  const first = syllable.charAt(0);
  if (letters.startsWith(first) || (syllable.length >= 4 && letters.startsWith(syllable.charAt(1)))) return true;
  return syllable.length >= 3 && letters.startsWith(syllable.slice(1), 1) && areNeighbours(letters.charAt(0), first);
}

function slipGain(piece: string, syllable: string): number {
  const slip = slipOf(piece, syllable);
  if (slip === undefined) return 0;
  if (syllable.length > 2) return piece.length - SLIP_COST[slip];
  return piece.length === 2 ? 2 - SHORT_COST[slip] : 0;
}

/** Adds the pieces beginning at `from` that stand for the syllable. */
function eatAt(run: Run, from: number, last: number, syllable: { text: string; blur: number }, edges: number[]): void {
  const { letters, blurs } = run;
  const { text, blur } = syllable;
  let same = 0;
  while (same < text.length && letters[same] === text[same]) same += 1;
  for (let length = 1; length <= same; length += 1) {
    edges.push(from, from + length, length * startQuality(length, text, from + length === last));
  }
  const slips = mayBeSlip(letters, text);
  for (let length = Math.max(2, text.length - 1); length <= text.length + 1 && length <= letters.length; length += 1) {
    if (length === text.length && length === same) continue;
    const slipped = slips ? slipGain(letters.slice(0, length), text) : 0;
    const gain = blurs[length] === blur ? length - SLIP_COST.blur : slipped;
    if (gain > 0) edges.push(from, from + length, gain);
  }
}

/** Edges by syllable id for one typed text, each computed when first asked for. */
export function createSoundEdges(typed: Typed): (syllable: number) => Edges {
  const runs = typed.chars.map((_, from) => runFrom(typed, from));
  const hasLetters = runs.some((run) => run.letters !== '');
  const known = new Map<number, Edges>();
  return (id) => {
    if (!hasLetters) return NO_EDGES;
    let edges = known.get(id);
    if (edges === undefined) {
      const fresh: number[] = [];
      const syllable = { text: syllableText(id), blur: blurIdOf(id) };
      for (const [from, run] of runs.entries()) {
        if (run.letters !== '') eatAt(run, from, typed.chars.length, syllable, fresh);
      }
      edges = fresh;
      known.set(id, edges);
    }
    return edges;
  };
}
