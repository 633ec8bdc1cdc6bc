import type { PhrasePattern, PhraseRule } from '@/utils/handbook/schema';
import { isOfWords } from '@/utils/phrasing/of-words';
import { without } from '../without';

export const PATTERN_TYPES = ['terms', 'pair', 'number', 'variable'] as const;
export type PatternType = (typeof PATTERN_TYPES)[number];
export const SHAPES = ['phone', 'hiddenPhone', 'messengerId', 'email', 'link', 'bankCard'] as const;

/** A pattern of another type that keeps the words already typed. */
export function patternOfType(type: PatternType, before: PhrasePattern): PhrasePattern {
  const words = before.type === 'terms' ? before.terms : before.type === 'pair' ? before.near : [];
  switch (type) {
    case 'terms':
      return { type, terms: words };
    case 'pair':
      return { type, near: words, with: [] };
    case 'number':
      return { type, shape: 'phone' };
    case 'variable':
      return { type };
  }
}

/** How a list names a rule that has no title of its own: the words it looks for. */
export function ruleTitle(rule: PhraseRule, fallback: string): string {
  const { pattern } = rule;
  if (pattern.type === 'terms') return pattern.terms.slice(0, 4).join(' / ') || fallback;
  if (pattern.type === 'pair' && pattern.near.length + pattern.with.length > 0)
    return `${pattern.near.slice(0, 2).join(' / ')} … ${pattern.with.slice(0, 2).join(' / ')}`;
  return fallback;
}

/** The thing with an optional field set, or without it: an absent field and an empty one must not differ in a file. */
export function withOptional<T extends object, K extends keyof T>(thing: T, key: K, value: T[K] | undefined): T {
  const rest = without(thing, key);
  // Only an optional field is ever left out.
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

const filled = <T extends object>(fields: T | undefined): Partial<T> | undefined => {
  const kept = Object.entries(fields ?? {}).filter(([, value]) => Array.isArray(value) && value.length > 0);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Partial<T>); // some of the same fields
};

/** Whether the second opinion may make a hint of what a rule finds: only of words, and only where it would say more than a hint. */
export const canSoften = ({ pattern, severity }: PhraseRule): boolean => severity !== 'hint' && isOfWords(pattern);

/** A rule as it is stored: empty optional fields left out, and those that mean nothing for it. */
export function cleanRule(draft: PhraseRule): PhraseRule {
  const { exceptions, scope, replacement, overridable, softens, negationReach, source, ...rest } = draft;
  const [keptExceptions, keptScope] = [filled(exceptions), filled(scope)];
  const url = source.url?.trim() ?? '';
  return {
    ...rest,
    reason: draft.reason.trim(),
    source: { title: source.title.trim(), date: source.date, ...(url !== '' && { url }) },
    ...(keptExceptions && { exceptions: keptExceptions }),
    ...(keptScope && { scope: keptScope }),
    ...(keptExceptions?.negatedBy && negationReach !== undefined && { negationReach }),
    ...(replacement === undefined ? {} : { replacement: replacement.trim() }),
    ...(overridable === undefined ? {} : { overridable }),
    ...(softens === true && canSoften(draft) && { softens }),
  };
}
