/**
 * Weights are summed two intents in a number, so that one addition adds both: the even intent's weight stands in the lower half, the odd one's
 * in the upper.
 */
export const inPair = (intent: number, weight: number): number => weight << ((intent & 1) << 4);

/** Features whose weights, -128 to 127, may be added before a half could run over: 250 times 128 stays below 2 ** 15. */
export const MOST_ADDED = 250;

/** Room for the sums of one text. */
export type PairRoom = {
  /** Intents, and pairs of them. */
  readonly count: number;
  readonly width: number;
  readonly pairs: Int32Array;
  /** By intent, what more than `MOST_ADDED` features came to. */
  readonly aside: Int32Array;
  readonly logits: Float64Array;
};

export function pairRoom(count: number): PairRoom {
  const width = (count + 1) >> 1;
  const [pairs, aside] = [new Int32Array(width), new Int32Array(2 * width)];
  return { count, width, pairs, aside, logits: new Float64Array(2 * width) };
}

/** Adds the first `count` of these rows, each of them a number for each pair. */
export function addRows({ pairs, width }: PairRoom, weights: Int32Array, rows: Uint16Array, count: number): void {
  let place = 0;
  // four at a time: a sum is then fetched and put back once for four rows
  for (; place + 3 < count; place += 4) {
    const a = (rows[place] ?? 0) * width;
    const b = (rows[place + 1] ?? 0) * width;
    const c = (rows[place + 2] ?? 0) * width;
    const d = (rows[place + 3] ?? 0) * width;
    for (let at = 0; at < width; at += 1) {
      const two = ((weights[a + at] ?? 0) + (weights[b + at] ?? 0)) | 0;
      const four = (two + (weights[c + at] ?? 0) + (weights[d + at] ?? 0)) | 0;
      pairs[at] = ((pairs[at] ?? 0) + four) | 0;
    }
  }
  for (; place < count; place += 1) {
    const from = (rows[place] ?? 0) * width;
    for (let at = 0; at < width; at += 1) pairs[at] = ((pairs[at] ?? 0) + (weights[from + at] ?? 0)) | 0;
  }
}

/** Takes the pairs' sums apart and adds them to those put aside; none is left. */
export function setAside({ pairs, aside, width }: PairRoom): void {
  for (let pair = 0; pair < width; pair += 1) {
    const both = pairs[pair] ?? 0;
    const even = (both << 16) >> 16;
    aside[2 * pair] = (aside[2 * pair] ?? 0) + even;
    aside[2 * pair + 1] = (aside[2 * pair + 1] ?? 0) + ((both - even) >> 16);
    pairs[pair] = 0;
  }
}

/** Makes logits of the pairs' sums, `worth` each, and the bias; none is left. @returns the greatest */
export function logitsOfPairs({ pairs, logits, width }: PairRoom, bias: Float32Array, worth: number): number {
  let most = -Infinity;
  for (let pair = 0; pair < width; pair += 1) {
    const both = pairs[pair] ?? 0;
    pairs[pair] = 0;
    const even = (both << 16) >> 16;
    const first = even * worth + (bias[2 * pair] ?? 0);
    const second = ((both - even) >> 16) * worth + (bias[2 * pair + 1] ?? -Infinity);
    logits[2 * pair] = first;
    logits[2 * pair + 1] = second;
    if (first > most) most = first;
    if (second > most) most = second;
  }
  return most;
}

/** The same of the sums put aside. */
export function logitsOfAside({ aside, logits, count }: PairRoom, bias: Float32Array, worth: number): number {
  let most = -Infinity;
  for (let intent = 0; intent < count; intent += 1) {
    const logit = (aside[intent] ?? 0) * worth + (bias[intent] ?? 0);
    logits[intent] = logit;
    if (logit > most) most = logit;
  }
  aside.fill(0);
  return most;
}
