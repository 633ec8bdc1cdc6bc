import { readModel } from '@/bench/buyer-mode';
import type { Answerer } from '@/bench/search-score';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import { createSuggester, type Suggester } from '@/utils/search/suggest';
import type { SearchContext } from '@/utils/search/types';

const suggesters = new WeakMap<readonly Script[], Suggester>();

/** Suggestion has its own figures of building (`--mode buyer`): here it is built once a library, when it is first asked. */
function suggesterOf(scripts: readonly Script[]): Suggester {
  const known = suggesters.get(scripts);
  if (known) return known;
  const fresh = createSuggester(scripts, readModel());
  suggesters.set(scripts, fresh);
  return fresh;
}

/** Typed search as `eval:search --mode typed` asks for it, and as a page has it: the index, and what answers a question that was typed. */
export function createTypedMode(scripts: readonly Script[], context: SearchContext): Answerer {
  const index = createScriptIndex(scripts);
  const limit = 10;
  return {
    find: (typed) => {
      const found = index.find(typed, context, limit);
      if (typed === '') return found.map(({ script }) => script.id);
      return suggesterOf(scripts)
        .join(found, { typed, context, limit })
        .map(({ script }) => script.id);
    },
  };
}
