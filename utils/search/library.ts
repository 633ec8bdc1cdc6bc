import type { Script } from '@/utils/handbook/schema';
import type { Row } from '@/utils/search/align';
import { documentKeys, documentOf } from '@/utils/search/document';
import { createUnitKeys, type UnitKeysOf } from '@/utils/search/keys';
import { inOneGo } from '@/utils/search/pieces';
import { createPostingsBuilder, type Postings } from '@/utils/search/postings';
import { createVocabulary, type Vocabulary } from '@/utils/search/vocabulary';

/** Unit codes of all documents: document d lies at `starts[d]` to `starts[d + 1]`. */
export type Rows = { readonly codes: Int32Array; readonly starts: Uint32Array };

/** What was made in one go, and stays as it is: typed arrays, which can be saved as they are. */
export type Base = {
  /** Number of documents. */
  readonly count: number;
  readonly postings: Postings;
  /** Title and tags, tags set apart by BOUNDARY. */
  readonly names: Rows;
  readonly texts: Rows;
  /** Number of units of each title. */
  readonly titleLengths: Uint16Array;
  readonly shortcuts: readonly string[];
};

export type LateDocument = { names: Int32Array; texts: Int32Array; titleLength: number; shortcut: string };

/** What changed since the base was made. */
export type Late = {
  /** Documents of the slots after the base's, in their order; a replaced one stays in its place. */
  readonly documents: LateDocument[];
  /** Slots of those documents that are still there, by key. */
  readonly slots: Map<number, number[]>;
  /** How many documents of the base that held a key are gone. */
  readonly gone: Map<number, number>;
  /** Place in the handbook of the next script that comes. */
  nextOrder: number;
};

/**
 * A library made ready for search. A script stands in a slot: first those of `base` in handbook order, then those that came or were changed
 * later. A slot whose script is gone holds undefined and is never used again.
 */
export type PreparedLibrary = {
  readonly base: Base;
  readonly late: Late;
  readonly vocabulary: Vocabulary;
  readonly unitKeys: UnitKeysOf;
  readonly scripts: (Script | undefined)[];
  /** Place of each slot's script in the handbook: decides among equals. */
  readonly orders: number[];
  readonly slotOfId: Map<string, number>;
};

function createRows(count: number) {
  let codes = new Int32Array(1 << 14);
  let used = 0;
  const starts = new Uint32Array(count + 1);
  return {
    add(doc: number, row: readonly number[]): void {
      while (used + row.length > codes.length) {
        const larger = new Int32Array(codes.length * 2);
        larger.set(codes);
        codes = larger;
      }
      codes.set(row, used);
      used += row.length;
      starts[doc + 1] = used;
    },
    build: (): Rows => ({ codes: codes.slice(0, used), starts }),
  };
}

export function createLibrary(base: Base, scripts: readonly Script[], vocabulary: Vocabulary): PreparedLibrary {
  return {
    base,
    late: { documents: [], slots: new Map(), gone: new Map(), nextOrder: scripts.length },
    vocabulary,
    unitKeys: createUnitKeys(vocabulary),
    scripts: [...scripts],
    orders: scripts.map((_, at) => at),
    slotOfId: new Map(scripts.map((script, slot) => [script.id, slot])),
  };
}

/** Scripts prepared between two pauses: some milliseconds of work. */
const PIECE = 100;

/** Prepares a library, in pieces: whoever runs this may do other work after each. */
export function* prepareInPieces(scripts: readonly Script[]): Generator<undefined, PreparedLibrary> {
  const vocabulary = createVocabulary();
  const unitKeys = createUnitKeys(vocabulary);
  const postings = createPostingsBuilder(scripts.length);
  const names = createRows(scripts.length);
  const texts = createRows(scripts.length);
  const titleLengths = new Uint16Array(scripts.length);
  const shortcuts: string[] = [];
  for (const [doc, script] of scripts.entries()) {
    const document = documentOf(script, vocabulary);
    names.add(doc, document.names);
    texts.add(doc, document.texts);
    titleLengths[doc] = document.titleLength;
    shortcuts.push(document.shortcut);
    documentKeys(document, { vocabulary, unitKeys }, (key) => postings.add(key, doc));
    if (doc % PIECE === PIECE - 1) yield;
  }
  const base = {
    count: scripts.length,
    postings: postings.build(),
    names: names.build(),
    texts: texts.build(),
    titleLengths,
    shortcuts,
  };
  return createLibrary(base, scripts, vocabulary);
}

/** Prepares a library in one go: one pass over its texts. */
export function prepareLibrary(scripts: readonly Script[]): PreparedLibrary {
  return inOneGo(prepareInPieces(scripts));
}

/** How many scripts there are now. */
export const sizeOf = (library: PreparedLibrary): number => library.slotOfId.size;

export function titleLengthOf({ base, late }: PreparedLibrary, slot: number): number {
  return slot < base.count ? (base.titleLengths[slot] ?? 0) : (late.documents[slot - base.count]?.titleLength ?? 0);
}

export function shortcutOf({ base, late }: PreparedLibrary, slot: number): string {
  return slot < base.count ? (base.shortcuts[slot] ?? '') : (late.documents[slot - base.count]?.shortcut ?? '');
}

const NOTHING = new Int32Array(0);

export function rowOf({ base, late }: PreparedLibrary, field: 'names' | 'texts', slot: number): Row {
  if (slot >= base.count) {
    const codes = late.documents[slot - base.count]?.[field] ?? NOTHING;
    return { codes, from: 0, to: codes.length };
  }
  const { codes, starts } = base[field];
  return { codes, from: starts[slot] ?? 0, to: starts[slot + 1] ?? 0 };
}
