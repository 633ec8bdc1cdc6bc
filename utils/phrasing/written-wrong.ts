import type { PhraseRule } from '@/utils/handbook/schema';
import { lintRules, type RuleProblem } from './lint';

/** The list of a rule in which a word stands. */
export type WordList =
  'terms' | 'near' | 'with' | 'words' | 'covering' | 'negatedBy' | 'subject' | 'context' | 'examples';
/** What is wrong with a rule, at the list where it stands. `expression`: a word written as a regular expression, which it is not taken for. `everyday`: an ordinary sentence that the rule flags. */
export type PlacedProblem = {
  list: WordList;
  word: string;
  problem: RuleProblem['problem'] | 'expression' | 'everyday';
};

/** With these a rule is not saved: it would find nothing, or nearly everything, or something else than it says. */
const REFUSED: ReadonlySet<PlacedProblem['problem']> = new Set([
  'emptyWord',
  'brokenWord',
  'selfException',
  'tooBroad',
  'everyday',
  'expression',
]);

export const isRefused = ({ problem }: PlacedProblem): boolean => REFUSED.has(problem);

/** Signs that people write when they mean a pattern: words are taken as they stand, so that no rule can run away. */
const EXPRESSION = /\.[*+?]|\\[dwsbDWSB]|\[[^\]]+\][*+?{]|\)[*+?{]|\(\?|\{\d+,\d*\}|^\/.+\/[a-z]*$/;

function listsOf({ pattern, exceptions }: PhraseRule): [WordList, readonly string[]][] {
  const near = pattern.type === 'pair' || pattern.type === 'number' ? (pattern.near ?? []) : [];
  return [
    ['terms', pattern.type === 'terms' ? pattern.terms : []],
    ['near', near],
    ['with', pattern.type === 'pair' ? pattern.with : []],
    ['words', pattern.type === 'variable' ? (pattern.words ?? []) : []],
    ['covering', exceptions?.covering ?? []],
    ['negatedBy', exceptions?.negatedBy ?? []],
    ['subject', exceptions?.subject ?? []],
    ['context', exceptions?.context ?? []],
  ];
}

/** Everything that is wrong with one rule, each at its list; the examples that come out wrong too. */
export function problemsIn(rule: PhraseRule): PlacedProblem[] {
  const lists = listsOf(rule);
  const placeOf = (word: string): WordList =>
    lists.find(([, words]) => words.includes(word))?.[0] ?? (rule.pattern.type === 'pair' ? 'near' : 'terms');
  const written = lists.flatMap(([list, words]) =>
    words.filter((word) => EXPRESSION.test(word)).map((word): PlacedProblem => ({ list, word, problem: 'expression' })),
  );
  const known = new Set(written.map(({ word }) => word));
  const linted = lintRules([rule]).flatMap(({ example: word, problem }): PlacedProblem[] => {
    if (known.has(word)) return [];
    const list = problem === 'missed' || problem === 'falseAlarm' ? 'examples' : placeOf(word);
    const own = lists.some(([, words]) => words.includes(word));
    return [{ list, word, problem: problem === 'tooBroad' && !own ? 'everyday' : problem }];
  });
  return [...written, ...linted];
}
