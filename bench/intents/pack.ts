import { putNumber } from '@/bench/packed-numbers';
import type { Trained } from './train';

/** Weights less than this are left out; the rest is kept in steps of `STEP`. */
const LEAST = 0.22;
const STEP = 1 / 16;

/**
 * The model as one line of JSON; `utils/search/intents/unpack.ts` tells the form of its bytes: for each feature, rising, the distance
 * from the one before, how many weights it has, and for each the distance of its intent from the one before and the weight itself.
 */
export function packModel(names: readonly string[], trained: Trained): string {
  const count = names.length;
  const bytes: number[] = [];
  let before = 0;
  let features = 0;
  const order = trained.features.map((feature, place) => ({ feature, place })).sort((a, b) => a.feature - b.feature);
  for (const { feature, place } of order) {
    const kept: [intent: number, weight: number][] = [];
    for (let intent = 0; intent < count; intent += 1) {
      const weight = trained.weights[place * count + intent] ?? 0;
      if (Math.abs(weight) >= LEAST) kept.push([intent, Math.max(-127, Math.min(127, Math.round(weight / STEP)))]);
    }
    if (kept.length === 0) continue;
    features += 1;
    putNumber(bytes, feature - before);
    putNumber(bytes, kept.length);
    before = feature;
    let last = 0;
    for (const [intent, weight] of kept) {
      putNumber(bytes, intent - last);
      bytes.push(weight & 255);
      last = intent;
    }
  }
  const bias = [...trained.bias].map((value) => Number(value.toFixed(3)));
  const model = Buffer.from(bytes).toString('base64');
  return `${JSON.stringify({ form: 1, names, features, scale: STEP, bias, model })}\n`;
}
