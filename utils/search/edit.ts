import type { Script } from '@/utils/handbook/schema';
import { documentKeys, documentOf, type SearchDocument } from '@/utils/search/document';
import type { PreparedLibrary } from '@/utils/search/library';

function keysOf(library: PreparedLibrary, document: SearchDocument): Set<number> {
  const keys = new Set<number>();
  documentKeys(document, library, (key) => keys.add(key));
  return keys;
}

/** Empties a slot: what it said of keys is taken back. */
function empty(library: PreparedLibrary, slot: number): void {
  const { base, late, scripts, vocabulary } = library;
  const script = scripts[slot];
  if (script === undefined) return;
  scripts[slot] = undefined;
  const keys = keysOf(library, documentOf(script, vocabulary));
  if (slot < base.count) {
    for (const key of keys) late.gone.set(key, (late.gone.get(key) ?? 0) + 1);
    return;
  }
  for (const key of keys) {
    const left = (late.slots.get(key) ?? []).filter((other) => other !== slot);
    if (left.length > 0) late.slots.set(key, left);
    else late.slots.delete(key);
  }
}

/** Adds a script at the end, or puts it in the place of the one with its id. */
export function putScript(library: PreparedLibrary, script: Script): void {
  const { late, scripts, orders, slotOfId, vocabulary } = library;
  const before = slotOfId.get(script.id);
  const order = before === undefined ? late.nextOrder : (orders[before] ?? 0);
  if (before === undefined) late.nextOrder += 1;
  else empty(library, before);
  const slot = scripts.push(script) - 1;
  orders.push(order);
  slotOfId.set(script.id, slot);
  const document = documentOf(script, vocabulary);
  const { names, texts, titleLength, shortcut } = document;
  late.documents.push({ names: Int32Array.from(names), texts: Int32Array.from(texts), titleLength, shortcut });
  for (const key of keysOf(library, document)) {
    const slots = late.slots.get(key);
    if (slots === undefined) late.slots.set(key, [slot]);
    else slots.push(slot);
  }
}

/** Takes a script out. @returns whether it was there */
export function removeScript(library: PreparedLibrary, id: string): boolean {
  const slot = library.slotOfId.get(id);
  if (slot === undefined) return false;
  empty(library, slot);
  library.slotOfId.delete(id);
  return true;
}

const sameTags = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((tag, at) => tag === b[at]);

function isSearchedAlike(a: Script, b: Script): boolean {
  return a === b || (a.title === b.title && a.text === b.text && a.shortcut === b.shortcut && sameTags(a.tags, b.tags));
}

/** More changes than this, and more than a tenth of the library, are better made anew. */
const MOST_CHANGES = 500;

/**
 * Makes the library one of these scripts in this order. Scripts that read the same keep their slot.
 *
 * @returns false when so much differs that a new library is cheaper; nothing is changed then
 */
export function syncLibrary(library: PreparedLibrary, scripts: readonly Script[]): boolean {
  const wanted = new Map(scripts.map((script, at) => [script.id, at]));
  const lost = [...library.slotOfId.keys()].filter((id) => !wanted.has(id));
  const changed = scripts.filter(({ id }, at) => {
    const script = scripts[at];
    const there = library.scripts[library.slotOfId.get(id) ?? -1];
    return there === undefined || script === undefined || !isSearchedAlike(there, script);
  });
  const late = library.late.documents.length + lost.length + changed.length;
  if (late > MOST_CHANGES && late * 10 > scripts.length) return false;
  for (const id of lost) removeScript(library, id);
  for (const script of changed) putScript(library, script);
  for (const [at, script] of scripts.entries()) {
    const slot = library.slotOfId.get(script.id) ?? 0;
    library.scripts[slot] = script;
    library.orders[slot] = at;
  }
  library.late.nextOrder = scripts.length;
  return true;
}
