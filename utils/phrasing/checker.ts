import type { PhraseRule } from '@/utils/handbook/schema';
import { activeRules, candidates } from './candidates';
import type { Compiled } from './compile';
import { compileAllSteps, compileRules } from './compile';
import { emptyFolded, fold } from './fold';
import { hitsByView, inOrder } from './hits';
import { strongest } from './overlaps';
import { emptyStream, toStream } from './stream';
import type { PhraseChecker, PhraseContext } from './types';

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
  const steps = compileAllSteps(rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      await pause();
      return checkerOf(rules, value);
    }
    await pause();
  }
}

const samePlace = (one: PhraseContext, other: PhraseContext): boolean =>
  one.consoleId === other.consoleId &&
  one.shop === other.shop &&
  one.language === other.language &&
  one.role === other.role &&
  one.stage === other.stage;

function checkerOf(rules: readonly PhraseRule[], compiled: Compiled): PhraseChecker {
  // Buffers of the last check, written over by the next.
  const folded = emptyFolded(1024);
  let stream = emptyStream(2048);
  let place: PhraseContext | undefined;
  let active: Uint8Array = new Uint8Array(rules.length);
  return {
    check(text, context) {
      if (text === '') return [];
      if (place === undefined || !samePlace(place, context)) active = activeRules(rules, context);
      place = { ...context };
      fold(text, folded);
      stream = toStream(folded, stream);
      const hits = inOrder(hitsByView(compiled, stream, folded));
      return strongest(candidates({ compiled, active }, { text, folded, stream }, hits, context));
    },
  };
}
