import type { Script } from '@/utils/handbook/schema';
import { openBlock, packBlock } from '@/utils/search/block';
import { createLibrary, type Base, type PreparedLibrary } from '@/utils/search/library';
import { libraryMark } from '@/utils/search/library-mark';
import { createVocabulary } from '@/utils/search/vocabulary';

/** A prepared library as one block of bytes, so that a new tab need not prepare it again. Its format grows with every change of what is saved or of how keys are made. */
const KIND = { magic: 0x444d5331, format: 2, sections: 10 } as const;

/** Texts one after another, each with its length before it. */
function packTexts(texts: readonly string[]): Uint16Array {
  const packed = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let at = 0;
  for (const text of texts) {
    packed[at] = text.length;
    for (let place = 0; place < text.length; place += 1) packed[at + 1 + place] = text.charCodeAt(place);
    at += text.length + 1;
  }
  return packed;
}

function unpackTexts(packed: Uint16Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < packed.length;) {
    const end = at + 1 + (packed[at] ?? 0);
    texts.push(String.fromCharCode(...packed.subarray(at + 1, end)));
    at = end;
  }
  return texts;
}

/**
 * The bytes of a library. One that was changed since it was prepared is to be prepared anew first.
 * @throws Error when it was changed
 */
export function saveLibrary({ base, late, vocabulary, scripts, slotOfId }: PreparedLibrary): ArrayBuffer {
  if (late.documents.length > 0 || slotOfId.size !== base.count) throw new Error('a changed index cannot be saved');
  const mark = libraryMark(scripts.flatMap((script) => script ?? []));
  return packBlock({ ...KIND, mark, madeWith: 0, count: base.count }, [
    base.postings.keys,
    base.postings.starts,
    base.postings.docs,
    base.names.codes,
    base.names.starts,
    base.texts.codes,
    base.texts.starts,
    base.titleLengths,
    packTexts(base.shortcuts),
    packTexts(vocabulary.words),
  ]);
}

/**
 * A library from its bytes, sharing them; undefined when they are damaged, of another version, or of other scripts than these.
 * Takes any bytes. In pieces, whoever runs this may do other work after each.
 */
export function* loadInPieces(
  saved: ArrayBuffer,
  scripts: readonly Script[],
): Generator<undefined, PreparedLibrary | undefined> {
  const block = openBlock(saved, KIND);
  if (block?.count !== scripts.length) return undefined;
  yield;
  if (block.mark !== libraryMark(scripts)) return undefined;
  yield;
  const { words, signed, halves } = block;
  const base: Base = {
    count: scripts.length,
    postings: { keys: words(0), starts: words(1), docs: scripts.length <= 0x10000 ? halves(2) : words(2) },
    names: { codes: signed(3), starts: words(4) },
    texts: { codes: signed(5), starts: words(6) },
    titleLengths: halves(7),
    shortcuts: unpackTexts(halves(8)),
  };
  const vocabulary = createVocabulary(unpackTexts(halves(9)));
  yield;
  return createLibrary(base, scripts, vocabulary);
}
