import type { Script } from '@/utils/handbook/schema';
import { bytesOf } from '@/utils/handbook/images';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { send } from '@/utils/messaging/send';
import type { SearchKit } from '@/utils/search/kit';
import type { ScriptIndex } from '@/utils/search/types';

/** The parts of the index that the background holds, put together; undefined when the library changed meanwhile. */
async function fetchParts(): Promise<ArrayBuffer | undefined> {
  const first = await send('search:index', { part: 0 }, { withinMs: FIRST_ANSWER_MS });
  const pieces = [bytesOf(first.data)];
  for (let part = 1; part < first.parts; part += 1) {
    const next = await send('search:index', { part }, { withinMs: FIRST_ANSWER_MS });
    if (next.mark !== first.mark) return undefined;
    pieces.push(bytesOf(next.data));
  }
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/**
 * The search index of these scripts with as little work in the page as can be: the one before with what differs changed, else the one that the
 * background saved, else a new one, built in pieces with `pause` after each.
 */
export async function indexFor(
  kit: SearchKit,
  scripts: readonly Script[],
  before: ScriptIndex | undefined,
  pause: () => Promise<void>,
): Promise<ScriptIndex> {
  if (before?.sync(scripts) === true) return before;
  try {
    const saved = await fetchParts();
    const index = saved && kit.loadScriptIndex(saved, scripts);
    if (index !== undefined) return index;
    console.warn('deskmate: the saved search index is not of this library');
  } catch (error) {
    console.warn('deskmate: the saved search index did not come', error);
  }
  return kit.createScriptIndexGently(scripts, pause);
}
