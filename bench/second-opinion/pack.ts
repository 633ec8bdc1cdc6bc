import { putNumber } from '@/bench/packed-numbers';
import { CATEGORIES } from './examples';
import { CLASSES, type Trained } from './train';

/** Weights less than this are left out; the rest is kept in steps of `STEP`. */
const STEP = 1 / 8;
const LEAST = 0.25;

/** The model as one line of JSON; `utils/phrasing/second-opinion/unpack.ts` tells the form of its bytes. */
export function packOpinion(trained: Trained, bar: number, least = LEAST): string {
  const bytes: number[] = [];
  let before = 0;
  let features = 0;
  const order = trained.features.map((feature, place) => ({ feature, place })).sort((a, b) => a.feature - b.feature);
  for (const { feature, place } of order) {
    const kept: number[] = [];
    let held = 0;
    for (let at = 0; at < CLASSES; at += 1) {
      const weight = trained.weights[place * CLASSES + at] ?? 0;
      if (Math.abs(weight) < least) continue;
      held |= 1 << at;
      kept.push(Math.max(-127, Math.min(127, Math.round(weight / STEP))) & 255);
    }
    if (kept.length === 0) continue;
    features += 1;
    putNumber(bytes, feature - before);
    putNumber(bytes, held);
    bytes.push(...kept);
    before = feature;
  }
  const bias = [...trained.bias].map((value) => Number(value.toFixed(3)));
  const model = Buffer.from(bytes).toString('base64');
  return `${JSON.stringify({ form: 2, categories: CATEGORIES, bar, features, scale: STEP, bias, model })}\n`;
}
