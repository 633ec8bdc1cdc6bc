import * as z from 'zod/mini';
import { bytesOf } from '@/utils/handbook/images';
import { FLAG_CATEGORIES, type FlagCategory } from '@/utils/facts/kinds';
import { PackedNumbers } from '@/utils/search/packed-numbers';
import { FEATURE_SPACE } from './pieces';

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
export const placeOf = (model: OpinionModel, feature: number): number => model.places[slotOf(model, feature)] ?? 0;
