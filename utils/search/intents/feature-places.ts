/** How many bits of a number are set. */
function bitsIn(number: number): number {
  const twos = number - ((number >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Features by number, and the place of each among them, rising: a bit for each number, and for every 32 of them how many come before. A tenth of
 * the room of a list of places: it stays at hand.
 */
export class FeaturePlaces {
  readonly #bits: Int32Array;
  readonly #before: Uint16Array;
  #count = 0;
  #last = -1;

  /** For numbers below `space`. */
  constructor(space: number) {
    this.#bits = new Int32Array(space >>> 5);
    this.#before = new Uint16Array(space >>> 5);
  }

  /** Adds a feature greater than all before it, below `space`; of fewer than 65,536. */
  add(feature: number): void {
    const word = feature >>> 5;
    if (this.#last >>> 5 !== word) this.#before[word] = this.#count;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (feature & 31));
    this.#last = feature;
    this.#count += 1;
  }

  /** The place of a feature, from 0; -1 for one that was not added. */
  of(feature: number): number {
    const bits = this.#bits[feature >>> 5] ?? 0;
    const bit = 1 << (feature & 31);
    return (bits & bit) === 0 ? -1 : (this.#before[feature >>> 5] ?? 0) + bitsIn(bits & (bit - 1));
  }
}
