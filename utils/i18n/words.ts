/** The languages of the screens; zh-CN is written first. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one area of the screen in every language. Made by `defineWords`. */
export type Words<K extends string> = Record<Language, Record<K, string>>;

/** Fills `{name}` in a sentence; numbers are written as they are. */
export type Fillers = Record<string, string | number>;

/** Declares an area's words; a key missing in one language does not compile. */
export function defineWords<const K extends string>(zh: Record<K, string>, en: Record<NoInfer<K>, string>): Words<K> {
  return { zh, en };
}

/** `{n} line|lines`: the word for one, and the word for any other count of what stands before it. */
const COUNTED = /\{(\w+)\}([^{}|]*?)(\w+)\|(\w+)/g;

/**
 * One word or sentence in the given language, its `{placeholders}` filled: `{n} line|lines` becomes `1 line` or `2 lines`.
 * A placeholder without a value stays visible, so that a mistake is seen.
 */
export function say<K extends string>(words: Words<K>, language: Language, key: K, fillers: Fillers = {}): string {
  return words[language][key]
    .replace(
      COUNTED,
      (_, name: string, between: string, one: string, many: string) =>
        `{${name}}${between}${String(fillers[name]) === '1' ? one : many}`,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(fillers[name] ?? whole));
}

/** A translator bound to an area and a language. */
export type Say<K extends string> = (key: K, fillers?: Fillers) => string;
