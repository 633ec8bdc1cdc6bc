/**
 * Which documents hold a key. Keys are 32-bit hashes: two that are hashed alike add a candidate too many, and never lose one.
 * Made once from a library and never changed; what changes later stands in `late.ts`.
 */
export type Postings = {
  /** Every key, rising. */
  readonly keys: Uint32Array;
  /** Documents of `keys[i]`: `docs[starts[i]]` to `docs[starts[i + 1]]`, rising. */
  readonly starts: Uint32Array;
  readonly docs: Uint16Array | Uint32Array;
};

/** A key made of a kind and up to two numbers. */
export function keyOf(kind: number, a: number, b = 0): number {
  const mixed = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b) ^ Math.imul(b + 1, 0xc2b2ae35);
  const spread = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}

const HASH_SEED = 7;

/** A number for a short string, to be used in a key. */
export function hashText(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** `hashText` of a single character, by its code. */
export function hashOfCode(code: number): number {
  return HASH_SEED * 31 + code;
}

/** The place of a key among `keys`; -1 when no document holds it. */
export function placeOfKey({ keys }: Pick<Postings, 'keys'>, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = keys[middle] ?? 0;
    if (there === key) return middle;
    if (there < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Numbers for keys in the order in which they were met: open addressing, so that a million lookups cost little. */
export function createKeyTable() {
  let table = new Uint32Array(1 << 14);
  let keys = new Uint32Array(1 << 12);
  let count = 0;
  const placeFor = (key: number): number => {
    const mask = table.length - 1;
    let place = (key ^ (key >>> 16)) & mask;
    for (let id = table[place] ?? 0; id !== 0 && keys[id - 1] !== key; id = table[place] ?? 0)
      place = (place + 1) & mask;
    return place;
  };
  const grow = () => {
    table = new Uint32Array(table.length * 2);
    for (let id = 0; id < count; id += 1) table[placeFor(keys[id] ?? 0)] = id + 1;
  };
  return {
    idOf(key: number): number {
      let place = placeFor(key);
      const known = table[place] ?? 0;
      if (known !== 0) return known - 1;
      if ((count + 1) * 2 > table.length) {
        grow();
        place = placeFor(key);
      }
      if (count === keys.length) keys = enlarged(keys);
      keys[count] = key;
      count += 1;
      table[place] = count;
      return count - 1;
    },
    keys: () => keys.slice(0, count),
  };
}

/** The same with twice the room. */
export function enlarged(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Collects (key, document) pairs; documents must come in rising order. Repeated pairs count once. */
export function createPostingsBuilder(documents: number) {
  const table = createKeyTable();
  let lastDoc = new Uint32Array(1 << 12);
  let counts = new Uint32Array(1 << 12);
  let ids = new Uint32Array(1 << 14);
  let docs = new Uint32Array(1 << 14);
  let used = 0;
  return {
    add(key: number, doc: number): void {
      const id = table.idOf(key);
      if (id >= counts.length) {
        counts = enlarged(counts);
        lastDoc = enlarged(lastDoc);
      }
      if (lastDoc[id] === doc + 1) return;
      lastDoc[id] = doc + 1;
      counts[id] = (counts[id] ?? 0) + 1;
      if (used === ids.length) {
        ids = enlarged(ids);
        docs = enlarged(docs);
      }
      ids[used] = id;
      docs[used] = doc;
      used += 1;
    },
    build(): Postings {
      const sorted = table.keys().sort();
      const starts = new Uint32Array(sorted.length + 1);
      const next = new Uint32Array(sorted.length);
      for (const [place, key] of sorted.entries()) {
        const id = table.idOf(key);
        const start = starts[place] ?? 0;
        next[id] = start;
        starts[place + 1] = start + (counts[id] ?? 0);
      }
      const packed = documents <= 0x10000 ? new Uint16Array(used) : new Uint32Array(used);
      for (let at = 0; at < used; at += 1) {
        const id = ids[at] ?? 0;
        const place = next[id] ?? 0;
        packed[place] = docs[at] ?? 0;
        next[id] = place + 1;
      }
      return { keys: sorted, starts, docs: packed };
    },
  };
}
