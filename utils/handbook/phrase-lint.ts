import type { Flag, PhraseChecker } from '@/utils/phrasing/types';
import type { Script } from './schema';
import { bubbles } from './variables';

/** A finding in a script, and where: offsets count in the text that holds it. */
export type ScriptFlag = Flag & {
  /** Which of `variants` holds it; null for the script's own text. */
  variant: number | null;
  /** That text's language. */
  language: string;
  /** Which message of the text, from 1, of how many. */
  bubble: number;
  of: number;
};

/** A text's messages, each with the offset at which it starts. */
function placed(text: string): { text: string; from: number }[] {
  let from = 0;
  return bubbles(text).map((bubble) => {
    const at = text.indexOf(bubble, from);
    from = at + bubble.length;
    return { text: bubble, from: at };
  });
}

/** Rules know two languages; a draft in another is held to every rule. */
const ruleLanguage = (tag: string): { language?: 'zh' | 'en' } => {
  const [language] = tag.split('-');
  return language === 'zh' || language === 'en' ? { language } : {};
};

/**
 * What the wording check finds in a script as it is written: in each message of its text and of its variants in other languages, the script's
 * own text first. Variables are not held against it: they are filled before anything is sent, and the handbook's own lint judges them.
 */
export function flagsOfScript(script: Script, checker: PhraseChecker): ScriptFlag[] {
  const place = { consoleId: script.scope?.consoles?.[0] ?? '', shop: script.scope?.shops?.[0] ?? '' };
  const texts = [{ language: script.language, text: script.text }, ...(script.variants ?? [])];
  return texts.flatMap(({ language, text }, index) =>
    placed(text).flatMap((bubble, at, { length }) =>
      checker
        .check(bubble.text, { ...place, ...ruleLanguage(language) })
        .filter(({ category }) => category !== 'unfilledVariable')
        .map((flag) => ({
          ...flag,
          start: flag.start + bubble.from,
          end: flag.end + bubble.from,
          variant: index === 0 ? null : index - 1,
          language,
          bubble: at + 1,
          of: length,
        })),
    ),
  );
}
