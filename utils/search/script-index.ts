import type { Script } from '@/utils/handbook/schema';
import { createTally } from '@/utils/search/candidates';
import { findScripts } from '@/utils/search/find';
import { prepareLibrary } from '@/utils/search/library';
import type { ScriptIndex } from '@/utils/search/types';

/**
 * Builds the index of a library in one pass; a changed library gets a new index.
 * Takes scripts in handbook order. At 10,000 scripts this takes some hundred milliseconds: keep it off the page's thread.
 */
export function createScriptIndex(scripts: readonly Script[]): ScriptIndex {
  const library = prepareLibrary(scripts);
  const tally = createTally(scripts.length);
  return {
    size: scripts.length,
    find: (typed, context, limit) => findScripts(library, tally, { typed, context, limit }),
  };
}
