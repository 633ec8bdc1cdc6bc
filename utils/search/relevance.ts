import { plainMessage, wordsOf } from '@/utils/search/message-words';
import type { Sums } from '@/utils/search/sums';

/** Texts that answer, each known by the words of its fields; made once from a library. */
export type Relevance = {
  /** Numbers of known words. */
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  /** Documents of a word and its weight there: `[starts[w], starts[w + 1])`. */
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly weights: Float32Array;
};

/** BM25's two constants: how soon repetition stops counting, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

export type Field = { text: string; weight: number };
type Counted = { perDoc: Map<number, number>[]; ids: Map<string, number>; lengths: Float32Array };

function count(documents: readonly (readonly Field[])[]): Counted {
  const ids = new Map<string, number>();
  const lengths = new Float32Array(documents.length);
  const perDoc = documents.map((fields, doc) => {
    const found = new Map<number, number>();
    for (const field of fields) {
      for (const { key, weight } of wordsOf(plainMessage(field.text))) {
        const id = ids.get(key) ?? ids.size;
        ids.set(key, id);
        found.set(id, (found.get(id) ?? 0) + field.weight * (weight < 1 ? 1 : weight));
        lengths[doc] = (lengths[doc] ?? 0) + field.weight;
      }
    }
    return found;
  });
  return { perDoc, ids, lengths };
}

/** How a word's weight in a document is computed from its count and the document's length against the mean. */
type Weigh = (count: number, length: number) => number;
export const bm25: Weigh = (count, length) =>
  (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));

/** Counts words over documents and keeps their weights by word. */
export function createRelevance(documents: readonly (readonly Field[])[], weigh: Weigh): Relevance {
  const { perDoc, ids, lengths } = count(documents);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const starts = new Uint32Array(ids.size + 1);
  for (const found of perDoc) for (const id of found.keys()) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  const idf = Float32Array.from({ length: ids.size }, (_, id) => {
    const documentsWith = starts[id + 1] ?? 0;
    return Math.log(1 + (documents.length - documentsWith + 0.5) / (documentsWith + 0.5));
  });
  for (let id = 0; id < ids.size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const docs = new Uint32Array(starts[ids.size] ?? 0);
  const weights = new Float32Array(docs.length);
  for (const [doc, found] of perDoc.entries()) {
    for (const [id, times] of found) {
      const place = next[id] ?? 0;
      docs[place] = doc;
      weights[place] = weigh(times, (lengths[doc] ?? 0) / mean);
      next[id] = place + 1;
    }
  }
  return { ids, idf, starts, docs, weights };
}

/** Words of a question by key, with their summed weights. */
export type Question = ReadonlyMap<string, number>;

/** Adds, by document, the question's words it holds: weight in the question × rarity × weight in the document. */
export function addSums(relevance: Relevance, question: Question, power: 1 | 2, sums: Sums): void {
  const { ids, idf, starts, docs, weights } = relevance;
  for (const [key, weight] of question) {
    const id = ids.get(key);
    if (id === undefined) continue;
    const gain = weight * (idf[id] ?? 0) ** power;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at += 1) sums.add(docs[at] ?? 0, gain * (weights[at] ?? 0));
  }
}

/** Rarity of a word; a word never seen is as rare as can be. */
export function rarity(relevance: Relevance, key: string, unseen: number): number {
  const id = relevance.ids.get(key);
  return id === undefined ? unseen : (relevance.idf[id] ?? 0);
}
