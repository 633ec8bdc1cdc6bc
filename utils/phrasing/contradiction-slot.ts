import type { contradictions } from './contradictions';
import type { DraftSpan } from './placeholders';
import type { PhraseContext } from './types';

type Judge = typeof contradictions;
let loaded: Judge | undefined;

/**
 * Gives the checker what judges a draft against the shop's facts. Handed in because the script in a console page gets it with the search kit, before its
 * first checker; elsewhere importing `load-contradictions` does it.
 */
export function loadContradictions(judge: Judge): void {
  loaded = judge;
}

/** What contradicts the context; nothing until the judge was handed in. */
export const contradictionsIn = (kind: Parameters<Judge>[0], draft: string, context: PhraseContext): DraftSpan[] =>
  loaded?.(kind, draft, context) ?? [];
