import type { FlagCategory } from '@/utils/facts/kinds';
import type { View } from '../canonical';
import type { Stream } from '../stream';
import { alone, joined, type Mark, marksOf, type Piece, wordsOf } from './pieces';
import type { OpinionModel } from './unpack';
import { oddsOf, strongestStretch, wordWeights } from './weigh';

/**
 * What a piece of a draft reads like, by learned weights alone. `odds`: natural logarithm of breaching to clean. `start` and `end` are
 * units of the stream, both inclusive, round the words that weighed most. `parts`: words with what each of them added to the odds.
 */
export type Judgement = {
  category: FlagCategory;
  odds: number;
  start: number;
  end: number;
  parts: readonly { start: number; end: number; weight: number }[];
};

/**
 * A second look at what no rule found. `held`: 1 for each clause that is not to be looked at. `undisguised` gives the stream with its
 * disguises undone; it is asked for only where something is new.
 */
export type SecondOpinion = {
  judge(stream: Stream, undisguised: () => View | undefined, held: Uint8Array): Judgement[];
  /** For each clause with a 1 in `asked` the highest odds, natural logarithm, of the pieces that hold it; -Infinity for the others. */
  odds(stream: Stream, undisguised: () => View | undefined, asked: Uint8Array): Float64Array;
  /** The odds of each stretch with the few words round it: a long clause says little of one place in it. */
  oddsAround(stream: Stream, undisguised: () => View | undefined, stretches: readonly Stretch[]): number[];
};

/** Units of a stream, both ends inclusive. */
export type Stretch = { start: number; end: number };

/** Words on either side of a stretch that is judged by itself. */
const WORDS_AROUND = 5;

/** What is thought of a piece; `judgement` is null where it is not worth a word. */
type Verdict = { odds: number; judgement: Judgement | null };

function verdictOn(model: OpinionModel, piece: Piece, first: number): Verdict {
  const { best, odds } = oddsOf(model, piece);
  const category = model.categories[best - 1];
  if (odds < model.bar || category === undefined) return { odds, judgement: null };
  return { odds, judgement: judgementOn(model, piece, first, { best, odds, category }) };
}

/** Places by their distance from `first`. */
function judgementOn(
  model: OpinionModel,
  piece: Piece,
  first: number,
  { best, odds, category }: { best: number; odds: number; category: FlagCategory },
): Judgement {
  const weights = wordWeights(model, piece, best);
  const { from, to } = strongestStretch(weights);
  const parts = piece.words.map((word, at) => ({ start: word.first, end: word.last, weight: weights[at] ?? 0 }));
  const [start, end] = [parts[from]?.start ?? first, parts[to]?.end ?? first];
  return moved({ category, odds, start, end, parts }, -first);
}

function moved({ start, end, parts, ...rest }: Judgement, by: number): Judgement {
  const move = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  return { ...rest, ...move({ start, end }), parts: parts.map(move) };
}

/** A stretch with the few words on either side of it, within its clauses. */
function pieceAround(words: ReturnType<typeof wordsOf>, stream: Stream, { start, end }: Stretch): Piece {
  const clauses = [...new Set([stream.clauses[start] ?? 0, stream.clauses[end] ?? 0])];
  const all = clauses.flatMap((clause) => words.get(clause) ?? []);
  const from = all.findIndex(({ last }) => last >= start);
  const to = all.findLastIndex(({ first }) => first <= end);
  return { words: all.slice(Math.max(0, from - WORDS_AROUND), to + WORDS_AROUND + 1), clauses };
}

/** Pieces whose verdict is kept: a draft is judged again at every key, and all but one clause of it was judged before. */
const MOST_KEPT = 400;

/** Judges pieces by a model; linear in the draft's length, and what was judged before costs next to nothing. */
export function createSecondOpinion(model: OpinionModel): SecondOpinion {
  // Places are kept as distances from the piece's first unit: the same clause may stand elsewhere next time.
  const kept = new Map<number, Verdict>();
  const judged = (key: number, first: number, piece: () => Piece): Verdict => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = verdictOn(model, piece(), first);
    kept.set(key, found);
    return found;
  };
  /** The verdict on every piece of which `wanted` wants all clauses, or one, in their order. */
  const each = (
    [stream, undisguised]: [Stream, () => View | undefined],
    wanted: (clause: number, next?: number) => boolean,
    tell: (verdict: Verdict, mark: Mark, next?: number) => void,
  ): void => {
    let known: ReturnType<typeof wordsOf> | undefined;
    const words = () => (known ??= wordsOf(stream, undisguised()));
    for (const mark of marksOf(stream)) {
      const { clause, first, key, next } = mark;
      if (wanted(clause))
        tell(
          judged(key, first, () => alone(words(), mark)),
          mark,
        );
      if (next !== undefined && wanted(clause, next.clause))
        tell(
          judged(-(key + next.key * 3), first, () => joined(words(), mark, next)),
          mark,
          next.clause,
        );
    }
  };
  return {
    judge(stream, undisguised, held) {
      const said: Judgement[] = [];
      const free = (clause: number, next = clause): boolean => held[clause] !== 1 && held[next] !== 1;
      each([stream, undisguised], free, ({ judgement }, { first }) => {
        if (judgement !== null) said.push(moved(judgement, first));
      });
      return said;
    },
    odds(stream, undisguised, asked) {
      const highest = new Float64Array(asked.length).fill(-Infinity);
      const raise = (clause: number, odds: number): void => {
        if (asked[clause] === 1) highest[clause] = Math.max(highest[clause] ?? -Infinity, odds);
      };
      const any = (clause: number, next = clause): boolean => asked[clause] === 1 || asked[next] === 1;
      each([stream, undisguised], any, ({ odds }, { clause }, next = clause) => {
        raise(clause, odds);
        raise(next, odds);
      });
      return highest;
    },
    oddsAround(stream, undisguised, stretches) {
      if (stretches.length === 0) return [];
      const words = wordsOf(stream, undisguised());
      return stretches.map((stretch) => oddsOf(model, pieceAround(words, stream, stretch)).odds);
    },
  };
}
