import { featuresOf } from './features';

/**
 * What was learnt from the phrase bank: how strongly each feature of a message speaks for each intent. Weights lie by feature:
 * those of feature `f` of `keys` are `[starts[f], starts[f + 1])` in `intents` and `weights`.
 */
export type IntentModel = {
  /** Names of the intents, e.g. `ship.when`; what begins with `none.` asks for no reply. */
  readonly names: readonly string[];
  readonly places: ReadonlyMap<number, number>;
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
  const shares = new Float32Array(model.names.length);
  const known = features.flatMap((feature) => model.places.get(feature) ?? []);
  if (known.length === 0) return shares;
  const share = model.scale / Math.sqrt(features.length);
  for (const place of known) {
    for (let at = model.starts[place] ?? 0; at < (model.starts[place + 1] ?? 0); at += 1) {
      const intent = model.intents[at] ?? 0;
      shares[intent] = (shares[intent] ?? 0) + (model.weights[at] ?? 0) * share;
    }
  }
  return softmax(shares, model.bias);
}

function softmax(logits: Float32Array, bias: Float32Array): Float32Array {
  let most = -Infinity;
  for (let at = 0; at < logits.length; at += 1) {
    const logit = (logits[at] ?? 0) + (bias[at] ?? 0);
    logits[at] = logit;
    if (logit > most) most = logit;
  }
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) {
    const power = Math.exp((logits[at] ?? 0) - most);
    logits[at] = power;
    sum += power;
  }
  for (let at = 0; at < logits.length; at += 1) logits[at] = (logits[at] ?? 0) / sum;
  return logits;
}
