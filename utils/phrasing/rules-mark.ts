import type { PhraseRule } from '@/utils/handbook/schema';
import { mix, textMark } from '@/utils/search/library-mark';

/** Rules as a page has them: the words that were compiled stay behind, and the examples. */
export const withoutWords = (rules: readonly PhraseRule[]): PhraseRule[] =>
  rules.map((rule) => {
    const bare = { ...rule, pattern: emptied(rule.pattern), examples: { breaks: [], keeps: [] } };
    delete bare.exceptions;
    return bare;
  });

function emptied(pattern: PhraseRule['pattern']): PhraseRule['pattern'] {
  if (pattern.type === 'terms') return { ...pattern, terms: [] };
  if (pattern.type === 'pair') return { ...pattern, near: [], with: [] };
  return pattern.type === 'number' ? { type: pattern.type, shape: pattern.shape } : pattern;
}

const marks = new WeakMap<readonly PhraseRule[], number>();

/** A number that differs when anything in the rules differs, or their order, or what they are compiled with. */
export function rulesMark(rules: readonly PhraseRule[], compiledWith: number): number {
  const mark = marks.get(rules) ?? textMark(JSON.stringify(rules));
  marks.set(rules, mark);
  return mix(mark, compiledWith) >>> 0;
}
