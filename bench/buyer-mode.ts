import { readFileSync } from 'node:fs';
import type { Script } from '@/utils/handbook/schema';
import type { IntentModel } from '@/utils/search/intents/model';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createSuggester } from '@/utils/search/suggest';
import type { SearchContext } from '@/utils/search/types';
import type { Answerer } from './search-score';

/** What the phrase bank taught, as it is shipped. */
export const readModel = (): IntentModel => unpackIntents(readFileSync('public/intents.json', 'utf8'));

/**
 * The unasked suggestion as `eval:search --mode buyer` asks for it: a buyer's messages, one a line, in; ids of what answers best out, however
 * unsure; and whether it would be shown unasked.
 */
export function createBuyerMode(scripts: readonly Script[], context: SearchContext): Answerer {
  const suggester = createSuggester(scripts, readModel());
  const turnOf = (messages: string): string[] => messages.split('\n');
  return {
    find: (messages) => suggester.rank(turnOf(messages), context, 10).hits.map(({ script }) => script.id),
    shows: (messages) => suggester.suggest(turnOf(messages), context, 3).length > 0,
  };
}
