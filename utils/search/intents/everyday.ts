/**
 * Everyday characters say a little about very many intents: most of all additions are theirs. Their weights lie two in a number, the even
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

/** Adding one intent's weight costs about what adding this share of a row's numbers does. */
const WORTH_A_ROW = 0.6;

function everydayOf({ names, starts, intents, weights }: Weights): Everyday {
  const width = (names.length + 1) >> 1;
  const rowOf = new Uint16Array(starts.length - 1);
  let rows = 0;
  for (let place = 0; place < rowOf.length; place += 1) {
    if ((starts[place + 1] ?? 0) - (starts[place] ?? 0) >= WORTH_A_ROW * width && width > 1) rowOf[place] = rows += 1;
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

/** Adds the rows of features, numbered from 1, to the sums: `rows` from 0 to `count`, at most MOST_ROWS of them. */
export function addRows({ pairs, width, sums }: Everyday, rows: Uint16Array, count: number): void {
  let place = 0;
  // four at a time: a sum is then fetched and put back once for four rows
  for (; place + 3 < count; place += 4) {
    const a = ((rows[place] ?? 0) - 1) * width;
    const b = ((rows[place + 1] ?? 0) - 1) * width;
    const c = ((rows[place + 2] ?? 0) - 1) * width;
    const d = ((rows[place + 3] ?? 0) - 1) * width;
    for (let at = 0; at < width; at += 1) {
      const two = ((pairs[a + at] ?? 0) + (pairs[b + at] ?? 0)) | 0;
      const four = (two + (pairs[c + at] ?? 0) + (pairs[d + at] ?? 0)) | 0;
      sums[at] = ((sums[at] ?? 0) + four) | 0;
    }
  }
  for (; place < count; place += 1) {
    const from = ((rows[place] ?? 0) - 1) * width;
    for (let at = 0; at < width; at += 1) sums[at] = ((sums[at] ?? 0) + (pairs[from + at] ?? 0)) | 0;
  }
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
