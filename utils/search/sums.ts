/** Sums by document in typed arrays: cleared by what was touched, so that a question costs what it finds, not what the library holds. */
export class Sums {
  readonly #values: Float32Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#values = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** Adds a value other than zero; values of one document must not cancel out. */
  add(doc: number, value: number): void {
    const before = this.#values[doc] ?? 0;
    if (before === 0) this.#touched[this.#count++] = doc;
    this.#values[doc] = before + value;
  }

  /** Keeps the greater of the document's value and this. */
  raise(doc: number, value: number): void {
    const before = this.#values[doc] ?? 0;
    if (before === 0) this.#touched[this.#count++] = doc;
    if (value > before) this.#values[doc] = value;
  }

  of(doc: number): number {
    return this.#values[doc] ?? 0;
  }

  set(doc: number, value: number): void {
    this.#values[doc] = value;
  }

  /** The documents with a value, in the order they came. A view: it ends with the next `clear`. */
  get docs(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  clear(): void {
    for (const doc of this.docs) this.#values[doc] = 0;
    this.#count = 0;
  }
}
