import * as z from 'zod/mini'; // the content script carries this file: the small zod
import { bytesOf } from '@/utils/handbook/images';
import { PackedNumbers } from '@/utils/search/packed-numbers';
import { gently, inOneGo } from '@/utils/search/pieces';
import { FeaturePlaces } from './feature-places';
import { FEATURE_SPACE } from './features';
import type { IntentModel } from './model';

const packedSchema = z.object({
  form: z.literal(1),
  names: z.array(z.string()).check(z.maxLength(5000)),
  features: z.number().check(z.maximum(65_000)),
  scale: z.number(),
  bias: z.array(z.number()),
  model: z.string(),
});

/** Features read between two pauses: a few milliseconds. */
const AT_ONCE = 8_000;

/**
 * Reads what `bench/intents/pack.ts` wrote.
 * @throws Error that says what is wrong, for a text of another form or one cut short
 */
export function unpackIntents(packed: string): IntentModel {
  return inOneGo(unpackInPieces(packed));
}

/** The same in pieces, with a pause after each. */
export function unpackIntentsGently(packed: string, pause: () => Promise<void>): Promise<IntentModel> {
  return gently(unpackInPieces(packed), pause);
}

function* unpackInPieces(packed: string): Generator<undefined, IntentModel> {
  const { names, features, scale, bias, model } = packedSchema.parse(JSON.parse(packed));
  yield;
  const raw = bytesOf(model);
  yield;
  const bytes = new PackedNumbers(raw);
  const places = new FeaturePlaces(FEATURE_SPACE);
  const starts = new Uint32Array(features + 1);
  const intents = new Uint16Array(raw.length >> 1); // a weight takes two bytes or more
  const weights = new Int8Array(raw.length >> 1);
  let feature = 0;
  let end = 0;
  for (let place = 0; place < features; place += 1) {
    const step = bytes.number();
    feature += step;
    let left = bytes.number();
    if (bytes.left < 2 * left) throw new Error('the packed intents are cut short');
    if (feature >= FEATURE_SPACE) throw new Error('the packed intents name an unknown feature');
    if (step === 0 && place > 0) throw new Error('the packed intents name a feature twice');
    places.add(feature);
    let intent = 0;
    for (; left > 0; left -= 1) {
      intent += bytes.number();
      intents[end] = intent;
      weights[end] = bytes.byte();
      end += 1;
    }
    starts[place + 1] = end;
    if (place % AT_ONCE === AT_ONCE - 1) yield;
  }
  return {
    names,
    places,
    starts,
    intents: intents.slice(0, end),
    weights: weights.slice(0, end),
    scale,
    bias: Float32Array.from(bias),
  };
}
