import type { PhrasePattern } from '@/utils/handbook/schema';

type OfWords = Extract<PhrasePattern, { type: 'terms' | 'pair' }>;

/** Whether a rule finds by its words: not numbers, nor what the program looks for by itself. */
export const isOfWords = (pattern: PhrasePattern): pattern is OfWords =>
  pattern.type === 'terms' || pattern.type === 'pair';
