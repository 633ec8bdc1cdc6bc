/** Numbers of patterns that stand together for something, as a stretch of one list that holds the sets of all rules. */
export type NumberSet = { readonly size: number; has(number: number): boolean };

class Stretch implements NumberSet {
  readonly size: number;
  private readonly list: Int32Array;
  private readonly from: number;

  constructor(list: Int32Array, from: number, end: number) {
    this.list = list;
    this.from = from;
    this.size = end - from;
  }

  has(number: number): boolean {
    let low = this.from;
    let high = this.from + this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = this.list[middle] ?? 0;
      if (other === number) return true;
      if (other < number) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

/** Sets one after another: set `n` is `numbers` from `starts[n]` up to `starts[n + 1]`, rising. Set 0 is empty. */
export type NumberSets = { numbers: Int32Array; starts: Int32Array };

/** The sets with these indexes; the same index gives the same set. */
export function numberSets({ numbers, starts }: NumberSets): (index: number) => NumberSet {
  const known: (NumberSet | undefined)[] = [];
  return (index) => (known[index] ??= new Stretch(numbers, starts[index] ?? 0, starts[index + 1] ?? 0));
}

/** Collects sets; what many rules share is kept once. */
export class NumberSetBook {
  private readonly sets: Int32Array[] = [];
  private readonly byKey = new Map<string, number>();

  constructor() {
    this.index([]);
  }

  /** The index of a set of these numbers, given in any order, each once. */
  index(numbers: Iterable<number>): number {
    const sorted = Int32Array.from(numbers).sort();
    const key = sorted.join();
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.sets.push(sorted) - 1;
    this.byKey.set(key, index);
    return index;
  }

  sideBySide(): NumberSets {
    const starts = new Int32Array(this.sets.length + 1);
    this.sets.forEach((set, index) => (starts[index + 1] = (starts[index] ?? 0) + set.length));
    const numbers = new Int32Array(starts[this.sets.length] ?? 0);
    this.sets.forEach((set, index) => numbers.set(set, starts[index]));
    return { numbers, starts };
  }
}
