import { useDeferredValue, useMemo } from 'react';
import type { Handbook, PhraseRule } from '@/utils/handbook/schema';
import { impactOf, type Impact, type Sample } from '@/utils/phrasing/impact';
import { problemsIn, type PlacedProblem } from '@/utils/phrasing/written-wrong';
import { useTables } from '../../phrasing/use-checker';
import { cleanRule } from './rule-patterns';

export type RuleTrial = { problems: readonly PlacedProblem[]; impact: Impact };

/** A placeholder is filled before anything is sent: here it stands for a plain word. */
const filled = (text: string): string => text.replace(/\{[^{}\n]{1,30}\}/g, '某某');

/** The texts of a handbook that nobody wants flagged: its scripts, and what its other rules say must stay clean. */
export function cleanSamples(handbook: Handbook, ruleId: string): Sample[] {
  const scripts = handbook.scripts.map(({ title, text }) => ({ from: title, text: filled(text) }));
  const keeps = handbook.phraseRules
    .filter(({ id }) => id !== ruleId)
    .flatMap(({ id, examples }) => examples.keeps.map((text) => ({ from: id, text })));
  return [...scripts, ...keeps];
}

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
