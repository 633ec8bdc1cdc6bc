import type { ruleProblemWords } from '@/utils/i18n/desk-phrasing';
import type { Say } from '@/utils/i18n/words';
import { isRefused, type PlacedProblem, type WordList } from '@/utils/phrasing/written-wrong';

/** What is wrong with a list of words, in one sentence; undefined when nothing is. */
export type ProblemAt = (list: WordList) => string | undefined;

/** Sentences for the lists of a rule, the graver first. */
export function problemsAt(problems: readonly PlacedProblem[], say: Say<keyof typeof ruleProblemWords.zh>): ProblemAt {
  return (list) => {
    const here = problems
      .filter((problem) => problem.list === list)
      .sort((left, right) => Number(isRefused(right)) - Number(isRefused(left)));
    const sentences = here.map(({ problem, word }) => say(problem, { word }));
    return sentences.length === 0 ? undefined : [...new Set(sentences)].slice(0, 3).join(' ');
  };
}

/** A whole number from 0 to 500 as it was typed; undefined for anything else, and for nothing. */
export function wholeNumber(typed: string): number | undefined {
  const value = typed.trim() === '' ? NaN : Number(typed);
  return Number.isInteger(value) && value >= 0 && value <= 500 ? value : undefined;
}
