import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from '@/utils/phrasing/checker';

/** Which of a rule's own examples come out wrong. */
export type ExampleTrial = { missed: string[]; hit: string[] };

/** Runs a rule alone over its examples: `missed` should have been flagged, `hit` should not. */
export function tryExamples(rule: PhraseRule): ExampleTrial {
  const checker = createPhraseChecker([rule]);
  const consoleId = rule.scope?.consoles?.[0] ?? '';
  const shop = rule.scope?.shops?.[0] ?? '';
  const language = rule.scope?.languages?.[0];
  const context = { consoleId, shop, ...(language === undefined ? {} : { language }) };
  const flagged = (text: string) => checker.check(text, context).length > 0;
  return {
    missed: rule.examples.breaks.filter((text) => !flagged(text)),
    hit: rule.examples.keeps.filter(flagged),
  };
}
