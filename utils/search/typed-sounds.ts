import { isOneSlip, isSwap } from '@/utils/search/near';
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
  partial: 0.68,
  blurred: 0.82,
} as const;

/** What a slip of the finger costs, in letters: swapping two is the commonest, and in two letters alone hardly anything is left to go by. */
export const SLIP_COST = { swap: 0.5, other: 0.75, short: 1.1 } as const;

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

/** Slips keep the first letter; a long syllable may also lose it or swap it with the second. */
function mayBeSlip(letters: string, syllable: string): boolean {
  return letters.startsWith(syllable.charAt(0)) || (syllable.length >= 4 && letters.startsWith(syllable.charAt(1)));
}

function slipGain(piece: string, syllable: string): number {
  if (!isOneSlip(piece, syllable)) return 0;
  if (syllable.length <= 2) return piece.length === 2 ? 2 - SLIP_COST.short : 0;
  return piece.length - (isSwap(piece, syllable) ? SLIP_COST.swap : SLIP_COST.other);
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
    const gain = blurs[length] === blur ? length * QUALITY.blurred : slipped;
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
