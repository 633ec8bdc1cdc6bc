import type { Script } from '@/utils/handbook/schema';
import { openBlock, packBlock, type Block } from '@/utils/search/block';
import { suggestMark } from '@/utils/search/library-mark';
import type { Counts } from '@/utils/search/relevance';
import type { SuggestData } from '@/utils/search/suggest-data';

/** What suggestion prepared of a library as one block of bytes. Its format grows with every change of what is saved or how it is made. */
const KIND = { magic: 0x444d5332, format: 3, sections: 14 } as const;
const NOTHING = new Uint32Array(0);

const sectionsOf = ({ keys, starts, docs, weights }: Counts) => [keys, starts, docs, weights];

/** The bytes of what was prepared of these scripts; `bankMark` tells with which phrase bank. */
export function saveSuggestData(data: SuggestData, scripts: readonly Script[], bankMark: number): ArrayBuffer {
  const { answered } = data;
  return packBlock({ ...KIND, mark: suggestMark(scripts), madeWith: bankMark, count: scripts.length }, [
    ...sectionsOf(data.byWords),
    ...sectionsOf(data.byExamples),
    data.exampleDocs,
    data.exampleNorms,
    data.isHan,
    ...(answered ? [answered.starts, answered.docs, answered.strengths] : [NOTHING, NOTHING, NOTHING]),
  ]);
}

const countsOf = ({ words, halves }: Block, from: number, documents: number): Counts => ({
  keys: words(from),
  starts: words(from + 1),
  docs: documents <= 0x10000 ? halves(from + 2) : words(from + 2),
  weights: halves(from + 3),
});

/**
 * What was saved, sharing its bytes, and the mark of the phrase bank it was made with; undefined when the bytes are damaged, of another version,
 * or of other scripts than these in this order. Takes any bytes. In pieces, whoever runs this may do other work after each.
 */
export function* loadSuggestInPieces(
  saved: ArrayBuffer,
  scripts: readonly Script[],
): Generator<undefined, { data: SuggestData; bankMark: number } | undefined> {
  const block = openBlock(saved, KIND);
  if (block?.count !== scripts.length) return undefined;
  yield;
  if (block.mark !== suggestMark(scripts)) return undefined;
  yield;
  const starts = block.words(11);
  const data: SuggestData = {
    byWords: countsOf(block, 0, scripts.length),
    byExamples: countsOf(block, 4, block.words(8).length),
    exampleDocs: block.words(8),
    exampleNorms: block.floats(9),
    isHan: block.bytes(10),
    answered: starts.length > 0 ? { starts, docs: block.words(12), strengths: block.floats(13) } : undefined,
  };
  return { data, bankMark: block.madeWith };
}
