import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import type { SearchContext } from '@/utils/search/types';
import type { Finder } from './search-score';

/** The unasked suggestion as `eval:search --mode buyer` asks for it: one message in, ids of what is shown out; empty when it stays quiet. */
export function createBuyerMode(scripts: readonly Script[], context: SearchContext): Finder {
  const index = createScriptIndex(scripts);
  return (message) => index.suggest([message], context, 10).map((hit) => hit.script.id);
}
