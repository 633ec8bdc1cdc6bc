import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from './checker';
import { keyOf } from './compile';
import type { PhraseContext } from './types';

/**
 * What is wrong with a rule. `missed`: a `breaks` example that the rule does not find. `falseAlarm`: a `keeps` example that it finds.
 * `emptyWord`: nothing of a word is left after folding. `brokenWord`: a word holds clause punctuation and can never match.
 * `lostSign`: a word begins or ends with a sign that folding drops, so it finds more than it says. `doubleId`: two rules with one id.
 */
export type RuleProblem = {
  ruleId: string;
  /** The example or the word in question; the id itself for `doubleId`. */
  example: string;
  problem: 'missed' | 'falseAlarm' | 'emptyWord' | 'brokenWord' | 'lostSign' | 'doubleId';
};

function wordsOf({ pattern, exceptions }: PhraseRule): string[] {
  const own =
    pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : [];
  const needed = pattern.type === 'number' ? (pattern.near ?? []) : [];
  const { covering = [], negatedBy = [], context = [] } = exceptions ?? {};
  return [...own, ...needed, ...covering, ...negatedBy, ...context];
}

/** Plus, percent and hearts have a meaning of their own at the edge of a word. */
const LOST_SIGN = /^[^\p{L}\p{N}\p{Extended_Pictographic}+]|[^\p{L}\p{N}\p{Extended_Pictographic}%]$/u;

function lintWords(rule: PhraseRule): RuleProblem[] {
  return wordsOf(rule).flatMap((example): RuleProblem[] => {
    const key = keyOf(example);
    if (key === '') return [{ ruleId: rule.id, example, problem: 'emptyWord' }];
    if (key.includes('\0')) return [{ ruleId: rule.id, example, problem: 'brokenWord' }];
    const lost = LOST_SIGN.test(example.trim()) || (example.trim().startsWith('+') && !key.startsWith('加'));
    return lost ? [{ ruleId: rule.id, example, problem: 'lostSign' }] : [];
  });
}

/** A place where the rule holds, so that its examples can be tried. */
function placeOf({ scope }: PhraseRule): PhraseContext {
  const except = scope?.exceptConsoles ?? [];
  const consoleId = scope?.consoles?.find((id) => !except.includes(id)) ?? 'any';
  const language = scope?.languages?.[0];
  return { consoleId, shop: scope?.shops?.[0] ?? '', ...(language === undefined ? {} : { language }) };
}

function lintExamples(rule: PhraseRule): RuleProblem[] {
  const checker = createPhraseChecker([rule]);
  const finds = (example: string) => checker.check(example, placeOf(rule)).length > 0;
  const wrong = (examples: readonly string[], wanted: boolean, problem: RuleProblem['problem']) =>
    examples.filter((example) => finds(example) !== wanted).map((example) => ({ ruleId: rule.id, example, problem }));
  return [...wrong(rule.examples.breaks, true, 'missed'), ...wrong(rule.examples.keeps, false, 'falseAlarm')];
}

/**
 * Tries every rule on its own examples and looks its words over. For use when rules are edited or imported.
 *
 * @returns the problems found, in the order of the rules; empty when all is well
 */
export function lintRules(rules: readonly PhraseRule[]): RuleProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const double: RuleProblem[] = seen.has(rule.id) ? [{ ruleId: rule.id, example: rule.id, problem: 'doubleId' }] : [];
    seen.add(rule.id);
    return [...double, ...lintWords(rule), ...lintExamples(rule)];
  });
}
