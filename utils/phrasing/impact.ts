import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from './checker';
import { placeOf } from './lint';
import { isMute } from './second-opinion/slot';
import type { PhraseContext } from './types';

/** A text to try a rule on, and where it comes from. */
export type Sample = { from: string; text: string };

/** What a change of a rule does to texts: those it newly flags, and those it flags no more. */
export type Impact = { newly: Sample[]; noMore: Sample[] };

/** A place where the rule holds: the first of each list of its scope. */
export function placeFor({ scope }: PhraseRule): PhraseContext {
  const except = scope?.exceptConsoles ?? [];
  const language = scope?.languages?.[0];
  const [role, stage] = [scope?.roles?.[0], scope?.stages?.[0]];
  return {
    consoleId: scope?.consoles?.find((id) => !except.includes(id)) ?? '',
    shop: scope?.shops?.[0] ?? '',
    ...(language !== undefined && { language }),
    ...(role !== undefined && { role }),
    ...(stage !== undefined && { stage }),
  };
}

function flaggerOf(rule: PhraseRule | undefined, told?: PhraseContext): (text: string) => boolean {
  if (!rule) return () => false;
  const checker = createPhraseChecker([rule]);
  const place = { ...told, ...placeFor(rule) };
  return (text) => checker.check(text, place).length > 0;
}

/** Tries a rule as it was and as it is to be on texts, each by itself: other rules are left out. `before` is absent for a new rule. */
export function impactOf(before: PhraseRule | undefined, after: PhraseRule, samples: readonly Sample[]): Impact {
  const [was, is] = [flaggerOf(before), flaggerOf(after)];
  const newly: Sample[] = [];
  const noMore: Sample[] = [];
  for (const sample of samples) {
    const [old, now] = [was(sample.text), is(sample.text)];
    if (now && !old) newly.push(sample);
    if (old && !now) noMore.push(sample);
  }
  return { newly, noMore };
}

/** A rule's own examples that come out wrong: `missed` should be flagged and is not, `hit` should not be and is. */
export type ExampleTrial = { missed: string[]; hit: string[] };

/** Tries a rule alone on its own examples. */
export function tryExamples(rule: PhraseRule): ExampleTrial {
  if (isMute(rule)) return { missed: [], hit: [] };
  const flags = flaggerOf(rule, placeOf(rule)); // some rules ask about shop and order
  return {
    missed: rule.examples.breaks.filter((text) => !flags(text)),
    hit: rule.examples.keeps.filter(flags),
  };
}
