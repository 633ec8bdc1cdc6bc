import {
  FLAG_CATEGORIES,
  FLAG_OUTCOMES,
  type Fact,
  type FactOf,
  type FlagCategory,
  type FlagOutcome,
} from '@/utils/facts/fact';
import type { Period } from './types';

/** What became of the findings of one category: how often shown, corrected before sending, sent with a reason, sent all the same. */
export type FlagTally = Record<FlagOutcome, number> & { category: FlagCategory };

const isFlag = (fact: Fact): fact is FactOf<'flag'> => fact.kind === 'flag';

/**
 * Findings of the wording check by category, those with any in the order of the categories. A fact belongs to the period by its `at`; one
 * given twice counts once. A finding that was shown in a draft which was emptied, and never sent, has no other outcome.
 */
export function tallyFlags(facts: Iterable<Fact>, { fromMs, toMs }: Period): FlagTally[] {
  const flags = new Map<string, FactOf<'flag'>>();
  for (const fact of facts) if (isFlag(fact) && fact.at >= fromMs && fact.at < toMs) flags.set(fact.id, fact);
  const rows = FLAG_CATEGORIES.map((category): FlagTally => {
    const count = (outcome: FlagOutcome): number =>
      [...flags.values()].filter((flag) => flag.category === category && flag.outcome === outcome).length;
    return {
      category,
      shown: count('shown'),
      corrected: count('corrected'),
      overridden: count('overridden'),
      sent: count('sent'),
    };
  });
  return rows.filter((row) => FLAG_OUTCOMES.some((outcome) => row[outcome] > 0));
}
