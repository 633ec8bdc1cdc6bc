import type { PhraseRule } from '@/utils/handbook/schema';
import { gently } from '@/utils/search/pieces';
import { syllableIdsOf } from '@/utils/search/readings';
import { prepareDisguises } from './canonical';
import { checkerOf } from './check-draft';
import { openRulesSteps } from './saved-rules';
import type { PhraseChecker } from './types';

const ANY_HANZI = 0x4e00;

/**
 * The checker of rules that were compiled elsewhere and saved, without blocking for long. What the first draft would unpack is unpacked: the
 * tables must be loaded.
 *
 * @param rules the same rules; their words are not asked for
 * @param mark what `rulesMark` said of them where they were compiled
 * @returns undefined when the bytes are damaged, of another format or of other rules
 */
export async function openPhraseChecker(
  saved: ArrayBuffer,
  rules: readonly PhraseRule[],
  mark: number,
  pause: () => Promise<void>,
): Promise<PhraseChecker | undefined> {
  const compiled = await gently(openRulesSteps(saved, rules, mark), pause);
  if (compiled === undefined) return undefined;
  prepareDisguises();
  await pause();
  syllableIdsOf(ANY_HANZI);
  await pause();
  return checkerOf(rules, compiled);
}
