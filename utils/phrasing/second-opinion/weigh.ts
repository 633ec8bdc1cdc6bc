import { featuresOf, type Piece, shareOf } from './pieces';
import { type OpinionModel, placeOf } from './unpack';

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
export function wordWeights(model: OpinionModel, piece: Piece, best: number): Float32Array {
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
export function strongestStretch(weights: Float32Array): { from: number; to: number } {
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
