import type { FlagCategory } from '@/utils/facts/fact';
import type { PhraseRule, Script } from '@/utils/handbook/schema';
import { isOfWords } from './of-words';
import { flagCategoryWords } from '@/utils/i18n/shared';
import { LANGUAGES } from '@/utils/i18n/words';
import type { PhraseChecker, PhraseContext } from './types';

/** What a buyer may ask an agent to do, and what an agent must then refuse. Rude or boastful buyers ask for nothing. */
const ASKED: ReadonlySet<FlagCategory> = new Set<FlagCategory>(['offPlatform', 'reviewIncentive', 'redLine', 'team']);

/** The tags of a script with which an agent refuses; beside one of them stands the category's name, or none for any. */
const REFUSAL_TAGS: ReadonlySet<string> = new Set(['拒绝', 'refusal']);

/** A buyer who names another marketplace and a price compares. */
const COMPARES = /便宜|价|贵|cheap|price/i;

/**
 * Whether a buyer's words that this rule finds ask for the breach. Numbers do not: buyers give their phone number for the parcel. Nor does
 * a price on another marketplace, named by a rule that holds everywhere but there.
 */
function asks({ pattern, scope, severity }: PhraseRule, found: string): boolean {
  const elsewhere = (scope?.exceptConsoles ?? []).length > 0;
  const shape = isOfWords(pattern) || isMessengerId(pattern);
  return severity === 'block' && shape && !(elsewhere && COMPARES.test(found));
}

const isMessengerId = (pattern: PhraseRule['pattern']): boolean =>
  pattern.type === 'number' && pattern.shape === 'messengerId';

/**
 * The breaches that a buyer asks for, by the rules the agent's own words are held to, disguises and exceptions included. Nothing is held
 * against anybody.
 *
 * @param checker built from `rules`
 * @param texts what the buyer said, oldest first
 * @returns categories, the latest asked for first
 */
export function askedFor(
  checker: PhraseChecker,
  rules: readonly PhraseRule[],
  texts: readonly string[],
  context: Pick<PhraseContext, 'consoleId' | 'shop'>,
): FlagCategory[] {
  const found = [...texts].reverse().flatMap((text) =>
    checker.check(text, context).flatMap(({ ruleId, category, found: words }) => {
      if (!ASKED.has(category)) return [];
      const rule = rules.find(({ id }) => id === ruleId);
      return rule && asks(rule, words) ? [category] : [];
    }),
  );
  return [...new Set(found)];
}

const tagsOf = (script: Script): string[] => (script.tags ?? []).map((tag) => tag.trim().toLowerCase());

function namesOf(category: FlagCategory): string[] {
  return [category, ...LANGUAGES.map((language) => flagCategoryWords[language][category])].map((name) =>
    name.toLowerCase(),
  );
}

/** The scripts that refuse this breach, those in the language of the buyer's words first; in the order given. */
export function refusalsOf(scripts: readonly Script[], category: FlagCategory, text: string): Script[] {
  const names = namesOf(category);
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const fitting = scripts.filter((script) => {
    const tags = tagsOf(script);
    return tags.some((tag) => REFUSAL_TAGS.has(tag)) && tags.some((tag) => names.includes(tag));
  });
  return fitting.sort((left, right) => Number(right.language === language) - Number(left.language === language));
}
