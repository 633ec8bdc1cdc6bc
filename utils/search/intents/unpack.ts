import * as z from 'zod/mini'; // the content script carries this file: the small zod
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

class Bytes {
  readonly #text: string;
  #at = 0;
  constructor(base64: string) {
    this.#text = atob(base64);
  }

  get left(): number {
    return this.#text.length - this.#at;
  }

  byte(): number {
    const byte = this.#text.charCodeAt(this.#at);
    this.#at += 1;
    return byte;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35 && this.left > 0; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }
}

/**
 * Reads what `bench/intents/pack.ts` wrote.
 * @throws Error that says what is wrong, for a text of another form or one cut short
 */
export function unpackIntents(packed: string): IntentModel {
  const { names, features, scale, bias, model } = packedSchema.parse(JSON.parse(packed));
  const bytes = new Bytes(model);
  const places = new Uint16Array(FEATURE_SPACE);
  const starts = new Uint32Array(features + 1);
  const intents: number[] = [];
  const weights: number[] = [];
  let feature = 0;
  for (let place = 0; place < features; place += 1) {
    if (bytes.left <= 0) throw new Error('the packed intents are cut short');
    feature += bytes.number();
    if (feature >= FEATURE_SPACE) throw new Error('the packed intents name an unknown feature');
    places[feature] = place + 1;
    let intent = 0;
    for (let left = bytes.number(); left > 0; left -= 1) {
      intent += bytes.number();
      intents.push(intent);
      weights.push(bytes.byte());
    }
    starts[place + 1] = intents.length;
  }
  return {
    names,
    places,
    starts,
    intents: Uint16Array.from(intents),
    weights: Int8Array.from(weights),
    scale,
    bias: Float32Array.from(bias),
  };
}
