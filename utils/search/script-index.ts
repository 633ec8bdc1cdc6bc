import type { Script } from '@/utils/handbook/schema';
import { createTally } from '@/utils/search/candidates';
import { putScript, removeScript, syncLibrary } from '@/utils/search/edit';
import { findScripts } from '@/utils/search/find';
import { prepareInPieces, prepareLibrary, sizeOf, type PreparedLibrary } from '@/utils/search/library';
import { gently, inOneGo } from '@/utils/search/pieces';
import { loadInPieces, saveLibrary } from '@/utils/search/saved';
import type { ScriptIndex } from '@/utils/search/types';

const inOrder = ({ scripts, orders, slotOfId }: PreparedLibrary): Script[] =>
  [...slotOfId.values()].sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0)).flatMap((slot) => scripts[slot] ?? []);

const isAsPrepared = ({ base, late, slotOfId }: PreparedLibrary): boolean =>
  late.documents.length === 0 && slotOfId.size === base.count;

function indexOf(library: PreparedLibrary): ScriptIndex {
  const tally = createTally(library.scripts.length);
  return {
    get size() {
      return sizeOf(library);
    },
    find: (typed, context, limit) => findScripts(library, tally, { typed, context, limit }),
    put: (script) => putScript(library, script),
    remove: (id) => removeScript(library, id),
    sync: (scripts) => syncLibrary(library, scripts),
    save: () => saveLibrary(isAsPrepared(library) ? library : prepareLibrary(inOrder(library))),
  };
}

/** Builds the index of a library in one go. Takes scripts in handbook order, each id once. */
export function createScriptIndex(scripts: readonly Script[]): ScriptIndex {
  return indexOf(prepareLibrary(scripts));
}

/** `createScriptIndex` in pieces of some milliseconds, with a pause after each. */
export async function createScriptIndexGently(
  scripts: readonly Script[],
  pause: () => Promise<void>,
): Promise<ScriptIndex> {
  return indexOf(await gently(prepareInPieces(scripts), pause));
}

/**
 * The index that was saved, at once.
 * @returns undefined when the bytes are damaged, of another version, or of other scripts than these in this order: it is to be built then
 */
export function loadScriptIndex(saved: ArrayBuffer, scripts: readonly Script[]): ScriptIndex | undefined {
  const library = inOneGo(loadInPieces(saved, scripts));
  return library && indexOf(library);
}

/** `loadScriptIndex` in pieces of some milliseconds, with a pause after each. */
export async function loadScriptIndexGently(
  saved: ArrayBuffer,
  scripts: readonly Script[],
  pause: () => Promise<void>,
): Promise<ScriptIndex | undefined> {
  const library = await gently(loadInPieces(saved, scripts), pause);
  return library && indexOf(library);
}
