/** Which documents hold a key. Keys are hashed into buckets: a collision adds a candidate too many, never loses one. */
export type Postings = {
  /** Documents of a bucket: `docs[from..to)`. */
  readonly docs: Uint32Array;
  readonly starts: Uint32Array;
};

const BITS = 18;
const BUCKETS = 1 << BITS;

/** The bucket of a key made of a kind and up to two numbers. */
export function bucketOf(kind: number, a: number, b = 0): number {
  const mixed = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b) ^ Math.imul(b + 1, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - BITS);
}

/** A number for a short string, to be used in a key. */
export function hashText(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Collects (key, document) pairs; documents must come in rising order. Repeated pairs count once. */
export function createPostingsBuilder() {
  let pairs = new Uint32Array(1 << 16);
  let used = 0;
  const lastDoc = new Int32Array(BUCKETS).fill(-1);
  const counts = new Uint32Array(BUCKETS + 1);
  return {
    add(bucket: number, doc: number): void {
      if (lastDoc[bucket] === doc) return;
      lastDoc[bucket] = doc;
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
      if (used + 2 > pairs.length) {
        const larger = new Uint32Array(pairs.length * 2);
        larger.set(pairs);
        pairs = larger;
      }
      pairs[used] = bucket;
      pairs[used + 1] = doc;
      used += 2;
    },
    build(): Postings {
      const starts = counts;
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
      }
      const next = starts.slice();
      const docs = new Uint32Array(used / 2);
      for (let at = 0; at < used; at += 2) {
        const bucket = pairs[at] ?? 0;
        const place = next[bucket] ?? 0;
        docs[place] = pairs[at + 1] ?? 0;
        next[bucket] = place + 1;
      }
      return { docs, starts };
    },
  };
}
