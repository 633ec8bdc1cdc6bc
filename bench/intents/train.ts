import { seededRandom } from '@/bench/library';
import { featuresOf } from '@/utils/search/intents/features';
import type { Intent } from './bank';
import { noisy, noisyEnglish } from './noise';

/** A softmax regression over the features of `features.ts`, before it is packed. Weights lie by feature, then intent. */
export type Trained = { features: number[]; weights: Float32Array; bias: Float32Array };

type Example = { intent: number; features: Int32Array };

const SETTINGS = {
  turns: 5,
  rate: 0.4,
  decay: 2e-6,
  seed: 5,
  titles: 6,
  noisy: 1,
  smooth: 0.05,
  least: 2e-3,
  seldom: 3,
} as const;

/** All phrases with their noisy doubles; a title counts as often as some phrases, so that it is not outshouted. */
export function examplesOf(bank: readonly Intent[]): { text: string; intent: number }[] {
  const draw = seededRandom(SETTINGS.seed);
  return bank.flatMap(({ titles, zh, en }, intent) => {
    const texts = [...zh, ...en];
    for (let turn = 0; turn < SETTINGS.noisy; turn += 1) {
      texts.push(...zh.map((phrase) => noisy(phrase, draw)), ...en.map((phrase) => noisyEnglish(phrase, draw)));
    }
    for (let turn = 0; turn < SETTINGS.titles; turn += 1) texts.push(...titles.map((title) => title));
    return texts.map((text) => ({ text, intent }));
  });
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]; // both are inside
  }
  return mixed;
}

/** One step down the slope for one example; AdaGrad keeps the step of each weight. */
function step(example: Example, count: number, weight: number, model: Model): void {
  const share = 1 / Math.sqrt(example.features.length);
  const logits = Float64Array.from(model.bias);
  for (const feature of example.features) {
    const from = feature * count;
    for (let intent = 0; intent < count; intent += 1) logits[intent]! += model.weights[from + intent]! * share;
  }
  const most = Math.max(...logits);
  let sum = 0;
  for (let intent = 0; intent < count; intent += 1) sum += logits[intent] = Math.exp(logits[intent]! - most);
  const aim = 1 - SETTINGS.smooth;
  for (let intent = 0; intent < count; intent += 1) {
    const wanted = (intent === example.intent ? aim : 0) + SETTINGS.smooth / count;
    logits[intent] = weight * (logits[intent]! / sum - wanted);
  }
  for (let intent = 0; intent < count; intent += 1) {
    const slope = logits[intent]!;
    if (Math.abs(slope) < SETTINGS.least) continue;
    model.biasSquares[intent]! += slope * slope;
    model.bias[intent]! -= (0.1 * SETTINGS.rate * slope) / Math.sqrt(model.biasSquares[intent]!);
    for (const feature of example.features) {
      const at = feature * count + intent;
      const each = slope * share + SETTINGS.decay * model.weights[at]!;
      model.squares[at]! += each * each;
      model.weights[at]! -= (SETTINGS.rate * each) / Math.sqrt(model.squares[at]! + 1e-6);
    }
  }
}

type Model = {
  weights: Float32Array;
  squares: Float32Array;
  bias: Float32Array;
  biasSquares: Float32Array;
};

/** Learns the bank. Some seconds; the same bank gives the same weights. */
export function train(bank: readonly Intent[]): Trained {
  const raw = examplesOf(bank).map(({ text, intent }) => ({ intent, cut: featuresOf(text) }));
  const seen = new Map<number, number>();
  for (const { cut } of raw) for (const feature of cut) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const features = [...seen].filter(([, times]) => times >= SETTINGS.seldom).map(([feature]) => feature);
  const places = new Map(features.map((feature, place) => [feature, place]));
  const examples = raw
    .map(({ intent, cut }) => ({ intent, features: Int32Array.from(cut.flatMap((each) => places.get(each) ?? [])) }))
    .filter((example) => example.features.length > 0);
  const count = bank.length;
  const sizes = new Float64Array(count);
  for (const { intent } of examples) sizes[intent]! += 1;
  const mean = examples.length / count;
  const model: Model = {
    weights: new Float32Array(features.length * count),
    squares: new Float32Array(features.length * count).fill(0.05),
    bias: new Float32Array(count),
    biasSquares: new Float32Array(count).fill(1),
  };
  const draw = seededRandom(SETTINGS.seed);
  for (let turn = 0; turn < SETTINGS.turns; turn += 1) {
    for (const example of shuffled(examples, draw))
      step(example, count, Math.sqrt(mean / sizes[example.intent]!), model);
  }
  return { features, weights: model.weights, bias: model.bias };
}
