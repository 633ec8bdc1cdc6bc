import * as z from 'zod/mini';
import { bytesOf } from '@/utils/handbook/images';
import { PackedNumbers } from '@/utils/search/packed-numbers';
import { FLAG_CATEGORIES, type FlagCategory } from '@/utils/facts/kinds';
import type { View } from '../canonical';
import type { Stream } from '../stream';
import { alone, FEATURE_SPACE, featuresOf, joined, type Mark, marksOf, type Piece, shareOf, wordsOf } from './pieces';

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
};

/** Twice as many as there may be features: an unknown one, as most are, is then mostly told at the first look. */
const SLOTS = 2 ** 16;
const MOST_FEATURES = SLOTS / 2;

const packedSchema = z.object({
  form: z.literal(2),
  /** What the classes after the first, which is clean, stand for. */
  categories: z.array(z.enum(FLAG_CATEGORIES)),
  /** Odds from which a piece is worth a word. */
  bar: z.number(),
  features: z.number().check(z.minimum(0), z.maximum(MOST_FEATURES)),
  scale: z.number(),
  bias: z.array(z.number()),
  model: z.string(),
});

/**
 * Weights by feature: those of place `p` run from `starts[p]` up to `starts[p + 1]`; place 0 is that of unknown features. `places` has a
 * feature's place in the slot of its last bits or the next free one behind it, and `slots` tells whose it is.
 */
export type OpinionModel = {
  categories: readonly FlagCategory[];
  bar: number;
  scale: number;
  bias: Float32Array;
  slots: Uint32Array;
  places: Uint16Array;
  starts: Uint32Array;
  classes: Uint8Array;
  weights: Int8Array;
};

/**
 * Reads what `bench/second-opinion/pack.ts` wrote: for each feature, rising, the distance from the one before, the classes it has a weight
 * for, one bit each, the first class the lowest, and those weights.
 *
 * @throws Error that says what is wrong, for a text of another form or one cut short
 */
export function unpackOpinion(packed: string): OpinionModel {
  const { categories, bar, features, scale, bias, model } = packedSchema.parse(JSON.parse(packed));
  const raw = bytesOf(model);
  const bytes = new PackedNumbers(raw);
  const slots = new Uint32Array(SLOTS);
  const places = new Uint16Array(SLOTS);
  const starts = new Uint32Array(features + 2);
  const classes = new Uint8Array(raw.length);
  const weights = new Int8Array(raw.length);
  let feature = 0;
  let end = 0;
  for (let place = 1; place <= features; place += 1) {
    feature += bytes.number();
    const held = bytes.number();
    if (feature >= FEATURE_SPACE) throw new Error('the packed second opinion names an unknown feature');
    const slot = slotOf({ slots, places }, feature);
    slots[slot] = feature;
    places[slot] = place;
    starts[place] = end;
    for (let at = 0; held >> at > 0; at += 1) {
      if (((held >> at) & 1) === 0) continue;
      classes[end] = at;
      weights[end++] = bytes.byte();
    }
    if (bytes.left < 0) throw new Error('the packed second opinion is cut short');
    starts[place + 1] = end;
  }
  const kept = { classes: classes.slice(0, end), weights: weights.slice(0, end) };
  return { categories, bar, scale, bias: Float32Array.from(bias), slots, places, starts, ...kept };
}

/** A feature's slot; that of an unknown one is free. */
function slotOf({ slots, places }: Pick<OpinionModel, 'slots' | 'places'>, feature: number): number {
  let slot = feature & (SLOTS - 1);
  while (places[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** 0 for an unknown feature. */
const placeOf = (model: OpinionModel, feature: number): number => model.places[slotOf(model, feature)] ?? 0;

/** Sums by class, and the share by which each weight counts. */
function sums(
  model: OpinionModel,
  piece: Piece,
): { totals: Float64Array; known: ReturnType<typeof featuresOf>; share: number } {
  const known = featuresOf(piece, (number) => placeOf(model, number) > 0);
  const share = model.scale * shareOf(known.length);
  const totals = Float64Array.from(model.bias);
  for (const { number } of known) {
    const place = placeOf(model, number);
    for (let at = model.starts[place] ?? 0; at < (model.starts[place + 1] ?? 0); at += 1)
      totals[model.classes[at] ?? 0] = (totals[model.classes[at] ?? 0] ?? 0) + (model.weights[at] ?? 0) * share;
  }
  return { totals, known, share };
}

/** What each word of a piece adds to a class against clean, a feature shared out among its words. */
function wordWeights(model: OpinionModel, piece: Piece, best: number): Float32Array {
  const { known, share } = sums(model, piece);
  const added = new Float32Array(piece.words.length);
  for (const { number, from, to } of known) {
    const place = placeOf(model, number);
    let weight = 0;
    for (let at = model.starts[place] ?? 0; at < (model.starts[place + 1] ?? 0); at += 1) {
      if (model.classes[at] === best) weight += model.weights[at] ?? 0;
      else if (model.classes[at] === 0) weight -= model.weights[at] ?? 0;
    }
    for (let word = from; word <= to; word += 1) added[word] = (added[word] ?? 0) + (weight * share) / (to - from + 1);
  }
  return added;
}

/** The stretch of words that adds most. */
function strongestStretch(weights: Float32Array): { from: number; to: number } {
  let [most, from, to] = [-Infinity, 0, 0];
  let [sum, start] = [0, 0];
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) [sum, start] = [0, at];
    sum += weight;
    if (sum > most) [most, from, to] = [sum, start, at];
  }
  return { from, to };
}

/** Odds of breaching to clean, and the likeliest breach; 0 where clean is all there is. */
export function oddsOf(model: OpinionModel, piece: Piece): { best: number; odds: number } {
  const { totals } = sums(model, piece);
  const [clean = 0] = totals;
  let [best, sum] = [1, 0];
  for (let at = 1; at < totals.length; at += 1) {
    sum += Math.exp((totals[at] ?? 0) - clean);
    if ((totals[at] ?? 0) > (totals[best] ?? 0)) best = at;
  }
  return { best, odds: Math.log(sum) };
}

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
  };
}
