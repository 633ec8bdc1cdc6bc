import type { Script } from '@/utils/handbook/schema';
import { fold } from '@/utils/search/fold';
import { isAdmitted } from '@/utils/search/scope';
import type { SearchContext, SearchHit } from '@/utils/search/types';

/** A welcome for a greeting that it does not name; and for one that it names. */
const UNNAMED = 0.5;

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** A greeting alone is answered with a welcome: first those whose tags or examples name this greeting. */
export function welcomes(scripts: readonly Script[], greeting: string, context: SearchContext): SearchHit[] {
  const bare = lettersOf(greeting);
  return scripts
    .filter((script) => script.part === 'welcome' && isAdmitted(script, context))
    .map((script) => {
      const named = [...(script.tags ?? []), ...(script.buyerSays ?? [])].some((text) => lettersOf(text) === bare);
      return { script, score: named ? 1 : UNNAMED, marks: [] };
    })
    .sort((a, b) => b.score - a.score);
}
