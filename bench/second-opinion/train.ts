import { seededRandom } from '@/bench/library';
import { shareOf } from '@/utils/phrasing/second-opinion/pieces';
import { CATEGORIES, type Example } from './examples';

/** A softmax regression over the features of `pieces.ts`. Weights lie by feature, then class; class 0 is clean. */
export type Trained = { features: number[]; weights: Float32Array; bias: Float32Array };

export const CLASSES = CATEGORIES.length + 1;
const SETTINGS = {
  turns: 8,
  /** Weights are the mean of those after each of the last turns. */
  averaged: 4,
  rate: 0.3,
  decay: 1e-4,
  smooth: 0.05,
  least: 1e-3,
  seldom: 2,
  features: 20_000,
  seed: 5,
} as const;

type Model = { weights: Float32Array; squares: Float32Array; bias: Float32Array; biasSquares: Float32Array };

/** How far each class is from what it should be, for one example. */
function slopesOf({ features, label, weight }: Example, { weights, bias }: Model, slopes: Float64Array): void {
  const share = shareOf(features.length);
  slopes.set(bias);
  for (const feature of features)
    for (let at = 0; at < CLASSES; at += 1) slopes[at]! += weights[feature * CLASSES + at]! * share;
  const most = Math.max(...slopes);
  let sum = 0;
  for (let at = 0; at < CLASSES; at += 1) sum += slopes[at] = Math.exp(slopes[at]! - most);
  for (let at = 0; at < CLASSES; at += 1) {
    const wanted = (at === label ? 1 - SETTINGS.smooth : 0) + SETTINGS.smooth / CLASSES;
    slopes[at] = weight * (slopes[at]! / sum - wanted);
  }
}

/** One step down the slope; AdaGrad keeps the step of each weight. */
function step(example: Example, model: Model, slopes: Float64Array): void {
  slopesOf(example, model, slopes);
  const share = shareOf(example.features.length);
  for (let at = 0; at < CLASSES; at += 1) {
    const slope = slopes[at]!;
    if (Math.abs(slope) < SETTINGS.least) continue;
    model.biasSquares[at]! += slope * slope;
    model.bias[at]! -= (0.1 * SETTINGS.rate * slope) / Math.sqrt(model.biasSquares[at]!);
    for (const feature of example.features) {
      const place = feature * CLASSES + at;
      const each = slope * share + SETTINGS.decay * model.weights[place]!;
      model.squares[place]! += each * each;
      model.weights[place]! -= (SETTINGS.rate * each) / Math.sqrt(model.squares[place]! + 1e-6);
    }
  }
}

function shuffle(items: Example[], draw: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

/** How often each feature is seen. */
function counts(examples: readonly Example[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return seen;
}

/** The features that tell most: large weights, often seen. */
function mostTelling({ features, weights }: Trained, seen: ReadonlyMap<number, number>): number[] {
  const told = features.map((feature, place) => {
    const own = weights.subarray(place * CLASSES, (place + 1) * CLASSES);
    return { feature, worth: Math.max(...own.map(Math.abs)) * Math.sqrt(seen.get(feature) ?? 0) };
  });
  return told
    .sort((a, b) => b.worth - a.worth)
    .slice(0, SETTINGS.features)
    .map(({ feature }) => feature);
}

/** Learns from examples, once to choose the features and once by those chosen. Some seconds; the same examples give the same weights. */
export function train(examples: readonly Example[]): Trained {
  const seen = counts(examples);
  const features = [...seen].filter(([, times]) => times >= SETTINGS.seldom).map(([feature]) => feature);
  return learn(examples, mostTelling(learn(examples, features), seen));
}

const addShare = (mean: Float32Array, last: Float32Array): void => {
  for (const [at, value] of last.entries()) mean[at]! += value / SETTINGS.averaged;
};

function learn(examples: readonly Example[], features: number[]): Trained {
  const places = new Map(features.map((feature, place) => [feature, place]));
  const data = examples
    .map(({ label, weight, features: all }) => ({
      label,
      weight,
      features: all.flatMap((each) => places.get(each) ?? []),
    }))
    .filter((example) => example.features.length > 0);
  const model: Model = {
    weights: new Float32Array(features.length * CLASSES),
    squares: new Float32Array(features.length * CLASSES).fill(0.05),
    bias: new Float32Array(CLASSES),
    biasSquares: new Float32Array(CLASSES).fill(1),
  };
  const mean = { weights: new Float32Array(model.weights.length), bias: new Float32Array(CLASSES) };
  const draw = seededRandom(SETTINGS.seed);
  const slopes = new Float64Array(CLASSES);
  for (let turn = 0; turn < SETTINGS.turns; turn += 1) {
    shuffle(data, draw);
    for (const example of data) step(example, model, slopes);
    if (turn < SETTINGS.turns - SETTINGS.averaged) continue;
    addShare(mean.weights, model.weights);
    addShare(mean.bias, model.bias);
  }
  return { features, ...mean };
}
