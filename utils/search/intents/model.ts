import { everydayFeatures } from './everyday';
import type { FeaturePlaces } from './feature-places';
import { featuresOf } from './features';
import { addRows, inPair, logitsOfAside, logitsOfPairs, MOST_ADDED, pairRoom, setAside } from './pair-sums';

/**
 * What was learnt from the phrase bank: how strongly each feature of a message speaks for each intent. Weights lie by feature:
 * those of feature `f` of `keys` are `[starts[f], starts[f + 1])` in `intents` and `weights`.
 */
export type IntentModel = {
  /** Names of the intents, e.g. `ship.when`; what begins with `none.` asks for no reply. */
  readonly names: readonly string[];
  /** The known features. */
  readonly places: FeaturePlaces;
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
  addShares(model, features, 1, shares);
  return shares;
}

/** Room for one text, so that ten thousand texts do not leave ten thousand arrays behind. */
let room = pairRoom(0);

/** Adds the shares of a text's intents, by its features, times `weight`; nothing for a text without a known feature. */
export function addShares(model: IntentModel, features: readonly number[], weight: number, into: Float32Array): void {
  if (room.count !== model.names.length) room = pairRoom(model.names.length);
  const worth = model.scale / Math.sqrt(features.length);
  if (features.length <= MOST_ADDED) {
    if (addWeights(model, features)) addPowers(logitsOfPairs(room, model.bias, worth), weight, into);
    return;
  }
  let known = false;
  for (let from = 0; from < features.length; from += MOST_ADDED) {
    known = addWeights(model, features.slice(from, from + MOST_ADDED)) || known;
    setAside(room);
  }
  if (known) addPowers(logitsOfAside(room, model.bias, worth), weight, into);
}

/** Rows of everyday features that wait to be added. */
const waiting = new Uint16Array(MOST_ADDED);

/** Adds the weights of the known features, at most `MOST_ADDED`; false when none is known. */
function addWeights(model: IntentModel, features: readonly number[]): boolean {
  const { places, starts, intents, weights } = model;
  const everyday = everydayFeatures(model);
  const { pairs } = room;
  let known = false;
  let rows = 0;
  for (const feature of features) {
    const place = places.of(feature);
    if (place < 0) continue;
    known = true;
    const row = everyday.rowOf[place] ?? 0;
    if (row > 0) {
      waiting[rows] = row - 1;
      rows += 1;
      continue;
    }
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const intent = intents[at] ?? 0;
      pairs[intent >> 1] = ((pairs[intent >> 1] ?? 0) + inPair(intent, weights[at] ?? 0)) | 0;
    }
  }
  if (rows > 0) addRows(room, everyday.rows, waiting, rows);
  return known;
}

/** Logits this far below the greatest are as good as none. */
const FAR = 12;
const STEPS = 128;
const powers = Float64Array.from({ length: FAR * STEPS + 2 }, (_, at) => Math.exp(-at / STEPS));

/** `Math.exp` of a number from -FAR to 0, read off a table small enough to stay at hand: less than ten millionths off, and several times as quick. */
function powerOf(below: number): number {
  if (below < -FAR) return 0;
  const place = -below * STEPS;
  const whole = place | 0;
  const before = powers[whole] ?? 0;
  return before + ((powers[whole + 1] ?? 0) - before) * (place - whole);
}

/** Adds the powers of the logits as shares of `weight`. */
function addPowers(most: number, weight: number, into: Float32Array): void {
  const { logits, count } = room;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += logits[at] = powerOf((logits[at] ?? 0) - most);
  const share = weight / sum;
  for (let at = 0; at < count; at += 1) into[at] = (into[at] ?? 0) + (logits[at] ?? 0) * share;
}
