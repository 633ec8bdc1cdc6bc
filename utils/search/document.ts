import type { Script } from '@/utils/handbook/schema';
import { BOUNDARY } from '@/utils/search/align';
import { fold } from '@/utils/search/fold';
import { fieldKeys, shortcutKeys, textKeys, type UnitKeysOf } from '@/utils/search/keys';
import { unitCodes } from '@/utils/search/units';
import type { Vocabulary } from '@/utils/search/vocabulary';

/** Units of a text that are searched; what comes later in a long reply is not what it is known by. */
export const TEXT_UNITS = 240;
/** What is looked at of each field: a script from a foreign file may be of any size. UTF-16 units, and tags. */
const MOST = { title: 240, tag: 60, tags: 40, text: TEXT_UNITS * 4, shortcut: 40 } as const;

/** What is searched of a script: its fields, cut to a bounded size. */
export type Fields = { title: string; tags: readonly string[]; text: string; shortcut: string };

export function fieldsOf(script: Script): Fields {
  return {
    title: script.title.slice(0, MOST.title),
    tags: (script.tags ?? []).slice(0, MOST.tags).map((tag) => tag.slice(0, MOST.tag)),
    text: script.text.slice(0, MOST.text),
    shortcut: (script.shortcut ?? '').slice(0, MOST.shortcut),
  };
}

/** A script made ready for search. */
export type SearchDocument = {
  /** Unit codes of the title, then of each tag with a BOUNDARY before it. */
  names: number[];
  /** Unit codes of the text, cut to its beginning. */
  texts: number[];
  /** Number of units of the title. */
  titleLength: number;
  /** Folded, without blanks. */
  shortcut: string;
};

export function documentOf(script: Script, vocabulary: Vocabulary): SearchDocument {
  const { title, tags, text, shortcut } = fieldsOf(script);
  const names = unitCodes(title, vocabulary);
  const titleLength = names.length;
  for (const tag of tags) names.push(BOUNDARY, ...unitCodes(tag, vocabulary));
  const texts = unitCodes(text, vocabulary);
  if (texts.length > TEXT_UNITS) texts.length = TEXT_UNITS;
  return { names, texts, titleLength, shortcut: fold(shortcut).replace(/\s/g, '') };
}

/** Gives every key of a document; the same may come more than once. */
export function documentKeys(
  { names, texts, titleLength, shortcut }: SearchDocument,
  words: { vocabulary: Vocabulary; unitKeys: UnitKeysOf },
  add: (key: number) => void,
): void {
  fieldKeys(names.slice(0, titleLength), true, words.unitKeys, add);
  let from = titleLength + 1;
  while (from < names.length) {
    const boundary = names.indexOf(BOUNDARY, from);
    const to = boundary < 0 ? names.length : boundary;
    fieldKeys(names.slice(from, to), false, words.unitKeys, add);
    from = to + 1;
  }
  textKeys(texts, words.vocabulary, words.unitKeys, add);
  shortcutKeys(shortcut, add);
}
