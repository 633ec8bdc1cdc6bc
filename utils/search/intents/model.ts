import { featuresOf } from './features';

/**
 * What was learnt from the phrase bank: how strongly each feature of a message speaks for each intent. Weights lie by feature:
 * those of feature `f` of `keys` are `[starts[f], starts[f + 1])` in `intents` and `weights`.
 */
export type IntentModel = {
  /** Names of the intents, e.g. `ship.when`; what begins with `none.` asks for no reply. */
  readonly names: readonly string[];
  /** For each feature number one more than its place, or zero for an unknown one. */
  readonly places: Uint16Array;
  readonly starts: Uint32Array;
  readonly intents: Uint16Array;
  readonly weights: Int8Array;
  /** What one step of a weight is worth. */
  readonly scale: number;
  readonly bias: Float32Array;
};

/** Probability of each intent, by its number; sums to one. */
export type IntentShares = Float32Array;

/** Logits and then shares of a text's intents. A text without a known feature is told nothing: all shares are zero. */
export function intentsOf(model: IntentModel, text: string): IntentShares {
  return sharesOf(model, featuresOf(text));
}

/** As `intentsOf`, from features cut before. */
export function sharesOf(model: IntentModel, features: readonly number[]): IntentShares {
  const { places, starts, intents, weights } = model;
  const shares = new Float32Array(model.names.length);
  const worth = model.scale / Math.sqrt(features.length);
  let known = 0;
  for (const feature of features) {
    const place = (places[feature] ?? 0) - 1;
    if (place < 0) continue;
    known += 1;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const intent = intents[at] ?? 0;
      shares[intent] = (shares[intent] ?? 0) + (weights[at] ?? 0) * worth;
    }
  }
  if (known === 0) return shares;
  return softmax(shares, model.bias);
}

/** Logits this far below the greatest are as good as none. */
const FAR = 12;

function softmax(logits: Float32Array, bias: Float32Array): Float32Array {
  let most = -Infinity;
  for (let at = 0; at < logits.length; at += 1) {
    const logit = (logits[at] ?? 0) + (bias[at] ?? 0);
    logits[at] = logit;
    if (logit > most) most = logit;
  }
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) {
    const below = (logits[at] ?? 0) - most;
    const power = below < -FAR ? 0 : Math.exp(below);
    logits[at] = power;
    sum += power;
  }
  for (let at = 0; at < logits.length; at += 1) logits[at] = (logits[at] ?? 0) / sum;
  return logits;
}
