import { useDeferredValue, useMemo } from 'react';
import type { Handbook, PhraseRule } from '@/utils/handbook/schema';
import { cleanSamples } from '@/utils/phrasing/clean-samples';
import { impactOf, type Impact } from '@/utils/phrasing/impact';
import { problemsIn, type PlacedProblem } from '@/utils/phrasing/written-wrong';
import { useTables } from '../../phrasing/use-checker';
import { cleanRule } from './rule-patterns';

export type RuleTrial = { problems: readonly PlacedProblem[]; impact: Impact };

/** Judges a rule while it is written: what is wrong with it, and what it does to the handbook's own texts. Null while the tables are on their way. */
export function useRuleTrial(draft: PhraseRule, handbook: Handbook): RuleTrial | null {
  const ready = useTables();
  const settled = useDeferredValue(draft);
  const samples = useMemo(() => cleanSamples(handbook, draft.id), [handbook, draft.id]);
  const before = handbook.phraseRules.find(({ id }) => id === draft.id);
  return useMemo(() => {
    if (!ready) return null;
    const rule = cleanRule(settled);
    return { problems: problemsIn(rule), impact: impactOf(before, rule, samples) };
  }, [ready, settled, before, samples]);
}
