import type { PhraseRule } from '@/utils/handbook/schema';
import { gently } from '@/utils/search/pieces';
import { checkerOf } from './check-draft';
import { compileAllSteps, compileRules } from './compile';
import type { PhraseChecker } from './types';

/**
 * Builds a checker from a rule set; build once, check on every change of the draft.
 *
 * `check` takes a draft of any content and gives its flags in the order of the draft, none overlapping another:
 * of two findings in one place the more severe stays, then the longer. It never throws and takes time linear in the draft's length.
 *
 * @param rules parsed rules of a handbook; a rule whose words fold to nothing finds nothing
 */
export function createPhraseChecker(rules: readonly PhraseRule[]): PhraseChecker {
  return checkerOf(rules, compileRules(rules));
}

/**
 * Builds the same checker without blocking for long.
 *
 * @param pause gives the page a turn; awaited between pieces of a few milliseconds each
 */
export async function createPhraseCheckerGently(
  rules: readonly PhraseRule[],
  pause: () => Promise<void>,
): Promise<PhraseChecker> {
  const compiled = await gently(compileAllSteps(rules), pause);
  await pause();
  return checkerOf(rules, compiled);
}
