/**
 * Words met in a library, each with a number; single characters of the basic plane are their own number.
 * A word once taken in stays: numbers are never used again.
 */
export type Vocabulary = { readonly ids: Map<string, number>; readonly words: string[] };

export const FIRST_WORD = 0x10000;

export function createVocabulary(words: readonly string[] = []): Vocabulary {
  return { ids: new Map(words.map((word, at) => [word, FIRST_WORD + at])), words: [...words] };
}

/** The number of a unit's folded text; a word is taken into the vocabulary when it is new. */
export function codeOf(text: string, vocabulary: Vocabulary): number {
  if (text.length === 1) return text.charCodeAt(0);
  const known = vocabulary.ids.get(text);
  if (known !== undefined) return known;
  const code = FIRST_WORD + vocabulary.words.push(text) - 1;
  vocabulary.ids.set(text, code);
  return code;
}

/** The text behind a number. */
export function textOfCode(code: number, vocabulary: Vocabulary): string {
  return code < FIRST_WORD ? String.fromCharCode(code) : (vocabulary.words[code - FIRST_WORD] ?? '');
}
