import type { PhrasePattern, PhraseRule } from '@/utils/handbook/schema';

export const PATTERN_TYPES = ['terms', 'pair', 'number', 'variable'] as const;
export type PatternType = (typeof PATTERN_TYPES)[number];
export const SHAPES = ['phone', 'messengerId', 'email', 'link', 'bankCard'] as const;

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
  if (pattern.type === 'pair')
    return `${pattern.near.slice(0, 2).join(' / ')} … ${pattern.with.slice(0, 2).join(' / ')}`;
  return fallback;
}

/** A rule as it is stored: empty optional fields left out. */
export function cleanRule(draft: PhraseRule): PhraseRule {
  const { exceptions, replacement, overridable, ...rest } = draft;
  const kept = Object.entries(exceptions ?? {}).filter(([, words]) => words !== undefined && words.length > 0);
  return {
    ...rest,
    reason: draft.reason.trim(),
    ...(kept.length === 0 ? {} : { exceptions: Object.fromEntries(kept) }),
    ...(replacement === undefined ? {} : { replacement: replacement.trim() }),
    ...(overridable === undefined ? {} : { overridable }),
  };
}
