import { spelledMessage } from '@/utils/search/message-words';
import { createKeyTable, enlarged, placeOfKey } from '@/utils/search/postings';
import type { Sums } from '@/utils/search/sums';
import { eachWord } from '@/utils/search/word-keys';

/** What is kept of texts that answer, each known by the words of its fields: typed arrays, which can be saved as they are. */
export type Counts = {
  /** Keys of the known words, rising. */
  readonly keys: Uint32Array;
  /** Documents of a word and its weight there, in steps of `STEP`: `[starts[w], starts[w + 1])`. */
  readonly starts: Uint32Array;
  readonly docs: Uint16Array | Uint32Array;
  readonly weights: Uint16Array;
};
export type Relevance = Counts & { readonly idf: Float32Array };

/** BM25's two constants: how soon repetition stops counting, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** What one step of a weight is worth: none is greater than BM25's limit. */
const STEP = (SATURATION + 1) / 0xffff;

export type Field = { text: string; weight: number };

/** How a word's weight in a document is computed from its count and the document's length against the mean; 0 to SATURATION + 1. */
type Weigh = (count: number, length: number) => number;
export const bm25: Weigh = (count, length) =>
  (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));

function wider(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Words and how often each document holds them, document after document. */
class Counter {
  readonly table = createKeyTable();
  /** Words of each document, each counted as its field weighs. */
  readonly lengths: Float32Array;
  /** Where each document's words end. */
  readonly ends: Uint32Array;
  ids = new Uint32Array(1 << 12);
  times = new Float32Array(1 << 12);
  used = 0;
  /** One more than the place of each word in `ids`, when it was last met. */
  #last = new Uint32Array(1 << 12);
  /** Of the document that is read: where its words begin, its length so far, and what its field weighs. */
  #from = 0;
  #length = 0;
  #weight = 0;

  constructor(documents: number) {
    this.lengths = new Float32Array(documents);
    this.ends = new Uint32Array(documents);
  }

  add(doc: number, fields: readonly Field[]): void {
    this.#from = this.used;
    this.#length = 0;
    for (const { text, weight } of fields) {
      if (text === '') continue;
      this.#weight = weight;
      eachWord(spelledMessage(text), this.#count);
    }
    this.lengths[doc] = this.#length;
    this.ends[doc] = this.used;
  }

  readonly #count = (key: number): void => {
    this.#length += this.#weight;
    const id = this.table.idOf(key);
    while (id >= this.#last.length) this.#last = enlarged(this.#last);
    const place = (this.#last[id] ?? 0) - 1;
    if (place >= this.#from) {
      this.times[place] = (this.times[place] ?? 0) + this.#weight;
      return;
    }
    if (this.used === this.ids.length) {
      this.ids = enlarged(this.ids);
      this.times = wider(this.times);
    }
    this.ids[this.used] = id;
    this.times[this.used] = this.#weight;
    this.used += 1;
    this.#last[id] = this.used;
  };
}

/** Documents counted between two pauses: some milliseconds. */
const AT_ONCE = 100;
const ORDERED_AT_ONCE = 4_000;

/** Counts words over documents and keeps their weights by word; in pieces, whoever runs this may do other work after each. */
export function* countInPieces(
  documents: number,
  fieldsOf: (doc: number) => readonly Field[],
  weigh: Weigh,
): Generator<undefined, Counts> {
  const counter = new Counter(documents);
  for (let doc = 0; doc < documents; doc += 1) {
    counter.add(doc, fieldsOf(doc));
    if (doc % AT_ONCE === AT_ONCE - 1) yield;
  }
  return yield* byWord(counter, weigh);
}

/** Words that came, by document, put in order by word. */
function* byWord({ table, lengths, ends, ids, times, used }: Counter, weigh: Weigh): Generator<undefined, Counts> {
  yield;
  const keys = table.keys().sort();
  yield;
  const next = new Uint32Array(keys.length);
  const starts = new Uint32Array(keys.length + 1);
  for (let at = 0; at < used; at += 1) next[ids[at] ?? 0] = (next[ids[at] ?? 0] ?? 0) + 1;
  for (let place = 0; place < keys.length; place += 1) {
    const id = table.idOf(keys[place] ?? 0);
    const start = starts[place] ?? 0;
    starts[place + 1] = start + (next[id] ?? 0);
    next[id] = start;
  }
  yield;
  const docs = ends.length <= 0x10000 ? new Uint16Array(used) : new Uint32Array(used);
  const weights = new Uint16Array(used);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  let at = 0;
  for (let doc = 0; doc < ends.length; doc += 1) {
    const end = ends[doc] ?? 0;
    const length = (lengths[doc] ?? 0) / mean;
    for (; at < end; at += 1) {
      const id = ids[at] ?? 0;
      const place = next[id] ?? 0;
      docs[place] = doc;
      weights[place] = Math.round(weigh(times[at] ?? 0, length) / STEP);
      next[id] = place + 1;
    }
    if (doc % ORDERED_AT_ONCE === ORDERED_AT_ONCE - 1) yield;
  }
  return { keys, starts, docs, weights };
}

/** Counts made ready for questions. */
export function relevanceOf(counts: Counts, documents: number): Relevance {
  const { keys, starts } = counts;
  const idf = new Float32Array(keys.length);
  for (let word = 0; word < keys.length; word += 1) {
    const holding = (starts[word + 1] ?? 0) - (starts[word] ?? 0);
    idf[word] = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
  }
  return { ...counts, idf };
}

/** Words of a question by their keys, with their summed weights. */
export type Question = ReadonlyMap<number, number>;

/** Adds, by document, the question's words it holds: weight in the question × rarity × weight in the document. */
export function addSums(relevance: Relevance, question: Question, power: 1 | 2, sums: Sums): void {
  const { idf, starts, docs, weights } = relevance;
  for (const [key, weight] of question) {
    const word = placeOfKey(relevance, key);
    if (word < 0) continue;
    const gain = weight * (idf[word] ?? 0) ** power * STEP;
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at += 1) sums.add(docs[at] ?? 0, gain * (weights[at] ?? 0));
  }
}

/** Rarity of a word; a word never seen is as rare as can be. */
export function rarity(relevance: Relevance, key: number, unseen: number): number {
  const word = placeOfKey(relevance, key);
  return word < 0 ? unseen : (relevance.idf[word] ?? 0);
}
