/**
 * Everyday characters say a little about nearly every intent: half of all additions are theirs. Their weights lie two in a number, the even
 * intent's in the lower half, so that one addition adds both.
 */
export type Everyday = {
  /** One more than the row of each feature's place, zero for the others. */
  readonly rowOf: Uint16Array;
  readonly pairs: Int32Array;
  /** Numbers in a row: half as many as intents. */
  readonly width: number;
  /** Room for the sums of one text. */
  readonly sums: Int32Array;
};

type Weights = {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly intents: Uint16Array;
  readonly weights: Int8Array;
};

/** Rows that may be added before a half could run over: 250 times 127 stays below 2 ** 15. */
export const MOST_ROWS = 250;

function everydayOf({ names, starts, intents, weights }: Weights): Everyday {
  const width = (names.length + 1) >> 1;
  const rowOf = new Uint16Array(starts.length - 1);
  let rows = 0;
  for (let place = 0; place < rowOf.length; place += 1) {
    if ((starts[place + 1] ?? 0) - (starts[place] ?? 0) >= width && width > 1) rowOf[place] = rows += 1;
  }
  const pairs = new Int32Array(rows * width);
  for (let place = 0; place < rowOf.length; place += 1) {
    const from = ((rowOf[place] ?? 0) - 1) * width;
    if (from < 0) continue;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const intent = intents[at] ?? 0;
      const weight = weights[at] ?? 0;
      pairs[from + (intent >> 1)] = (pairs[from + (intent >> 1)] ?? 0) + (intent % 2 === 0 ? weight : weight * 0x10000);
    }
  }
  return { rowOf, pairs, width, sums: new Int32Array(width) };
}

const known = new WeakMap<Weights, Everyday>();

/** The everyday features of a model, laid out when first asked for. */
export function everydayFeatures(model: Weights): Everyday {
  let everyday = known.get(model);
  if (everyday === undefined) known.set(model, (everyday = everydayOf(model)));
  return everyday;
}

/** Adds the row of a feature, numbered from 1, to the sums. */
export function addRow({ pairs, width, sums }: Everyday, row: number): void {
  const from = (row - 1) * width;
  for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (pairs[from + at] ?? 0);
}

/** Moves the sums, taken apart, into `into`. */
export function moveSums({ width, sums }: Everyday, into: Float64Array): void {
  for (let at = 0; at < width; at += 1) {
    const both = sums[at] ?? 0;
    const even = (both << 16) >> 16;
    into[2 * at] = (into[2 * at] ?? 0) + even;
    if (2 * at + 1 < into.length) into[2 * at + 1] = (into[2 * at + 1] ?? 0) + ((both - even) >> 16);
  }
  sums.fill(0);
}
