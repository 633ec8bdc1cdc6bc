import type { Script } from '@/utils/handbook/schema';
import { BOUNDARY } from '@/utils/search/align';
import { fold } from '@/utils/search/fold';
import { fieldKeys, shortcutKeys, textKeys } from '@/utils/search/keys';
import { createPostingsBuilder, type Postings } from '@/utils/search/postings';
import { unitsOf } from '@/utils/search/units';
import { codeOf, createVocabulary, type Vocabulary } from '@/utils/search/vocabulary';

/** A library made ready for search: one document a script, in handbook order. */
export type PreparedLibrary = {
  readonly scripts: readonly Script[];
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** Unit codes of title and tags, tags set apart by BOUNDARY; document d lies at `names.starts[d]` to `[d + 1]`. */
  readonly names: Rows;
  /** Unit codes of the texts, cut to their beginning. */
  readonly texts: Rows;
  /** Number of units of each title. */
  readonly titleLengths: Uint16Array;
  readonly shortcuts: readonly string[];
  readonly docOfId: ReadonlyMap<string, number>;
};
export type Rows = { readonly codes: Int32Array; readonly starts: Uint32Array };

/** Units of a text that are searched; what comes later in a long reply is not what it is known by. */
export const TEXT_UNITS = 240;

function createRows(count: number) {
  let codes = new Int32Array(1 << 14);
  let used = 0;
  const starts = new Uint32Array(count + 1);
  return {
    push(code: number): void {
      if (used === codes.length) {
        const larger = new Int32Array(codes.length * 2);
        larger.set(codes);
        codes = larger;
      }
      codes[used] = code;
      used += 1;
    },
    end(doc: number): void {
      starts[doc + 1] = used;
    },
    build: (): Rows => ({ codes: codes.slice(0, used), starts }),
  };
}

const textsOf = (field: string): string[] => unitsOf(field).map((unit) => unit.text);

/** Prepares a library: one pass over its texts. */
export function prepareLibrary(scripts: readonly Script[]): PreparedLibrary {
  const vocabulary = createVocabulary();
  const postings = createPostingsBuilder();
  const names = createRows(scripts.length);
  const texts = createRows(scripts.length);
  const titleLengths = new Uint16Array(scripts.length);
  const shortcuts = scripts.map((script) => fold(script.shortcut ?? '').replace(/\s/g, ''));
  for (const [doc, script] of scripts.entries()) {
    const add = (bucket: number) => postings.add(bucket, doc);
    for (const [place, field] of [script.title, ...(script.tags ?? [])].entries()) {
      const units = textsOf(field);
      if (place === 0) titleLengths[doc] = units.length;
      else names.push(BOUNDARY);
      for (const unit of units) names.push(codeOf(unit, vocabulary));
      fieldKeys(units, place === 0, add);
    }
    const units = textsOf(script.text.slice(0, TEXT_UNITS * 4)).slice(0, TEXT_UNITS);
    for (const unit of units) texts.push(codeOf(unit, vocabulary));
    textKeys(units, add);
    shortcutKeys(shortcuts[doc] ?? '', add);
    names.end(doc);
    texts.end(doc);
  }
  return {
    scripts,
    vocabulary,
    postings: postings.build(),
    names: names.build(),
    texts: texts.build(),
    titleLengths,
    shortcuts,
    docOfId: new Map(scripts.map((script, doc) => [script.id, doc])),
  };
}
