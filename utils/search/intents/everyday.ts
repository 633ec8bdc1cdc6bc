import { inPair } from './pair-sums';

/**
 * Everyday characters say a little about very many intents: most of all additions are theirs. Their weights lie in rows, a number for each pair of
 * intents, as `PairSums` adds them.
 */
export type Everyday = {
  /** One more than the row of each feature's place, zero for the others. */
  readonly rowOf: Uint16Array;
  readonly rows: Int32Array;
  /** Numbers in a row. */
  readonly width: number;
};

type Weights = {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly intents: Uint16Array;
  readonly weights: Int8Array;
};

/** Adding one intent's weight costs about what adding this share of a row's numbers does. */
const WORTH_A_ROW = 0.6;

function everydayOf({ names, starts, intents, weights }: Weights): Everyday {
  const width = (names.length + 1) >> 1;
  const rowOf = new Uint16Array(starts.length - 1);
  let count = 0;
  for (let place = 0; place < rowOf.length; place += 1) {
    if ((starts[place + 1] ?? 0) - (starts[place] ?? 0) >= WORTH_A_ROW * width && width > 1) rowOf[place] = count += 1;
  }
  const rows = new Int32Array(count * width);
  for (let place = 0; place < rowOf.length; place += 1) {
    const from = ((rowOf[place] ?? 0) - 1) * width;
    if (from < 0) continue;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const intent = intents[at] ?? 0;
      rows[from + (intent >> 1)] = (rows[from + (intent >> 1)] ?? 0) + inPair(intent, weights[at] ?? 0);
    }
  }
  return { rowOf, rows, width };
}

const known = new WeakMap<Weights, Everyday>();

/** The everyday features of a model, laid out when first asked for. */
export function everydayFeatures(model: Weights): Everyday {
  let everyday = known.get(model);
  if (everyday === undefined) known.set(model, (everyday = everydayOf(model)));
  return everyday;
}
