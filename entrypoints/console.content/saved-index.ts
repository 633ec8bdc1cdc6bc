import type { Script } from '@/utils/handbook/schema';
import { bytesOf } from '@/utils/handbook/images';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { send } from '@/utils/messaging/send';
import type { IntentModel } from '@/utils/search/intents/model';
import type { SearchKit } from '@/utils/search/kit';
import type { Suggester } from '@/utils/search/suggest';
import type { ScriptIndex } from '@/utils/search/types';

type Pause = () => Promise<void>;

/** The parts that the background holds, put together; undefined when the library changed meanwhile. */
export async function fetchParts(
  of: 'typed' | 'suggest' | 'rules',
): Promise<{ mark: number; bytes: ArrayBuffer } | undefined> {
  const first = await send('search:saved', { of, part: 0 }, { withinMs: FIRST_ANSWER_MS });
  const pieces = [bytesOf(first.data)];
  for (let part = 1; part < first.parts; part += 1) {
    const next = await send('search:saved', { of, part }, { withinMs: FIRST_ANSWER_MS });
    if (next.mark !== first.mark) return undefined;
    pieces.push(bytesOf(next.data));
  }
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { mark: first.mark, bytes: whole.buffer };
}

/** What the background prepared, if it is of this library; a note in the console says when it is not. */
async function fetchSaved<T>(
  of: 'typed' | 'suggest',
  load: (saved: ArrayBuffer) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    const saved = await fetchParts(of);
    const loaded = saved && (await load(saved.bytes));
    if (loaded === undefined) console.warn(`deskmate: what was prepared (${of}) is not of this library`);
    return loaded;
  } catch (error) {
    console.warn(`deskmate: what was prepared (${of}) did not come`, error);
    return undefined;
  }
}

/**
 * The search index of these scripts with as little work in the page as can be: the one before with what differs changed, else the one that the
 * background saved, else a new one. Each piece of work is short, with `pause` after it.
 */
export async function indexFor(
  kit: SearchKit,
  scripts: readonly Script[],
  before: ScriptIndex | undefined,
  pause: Pause,
): Promise<ScriptIndex> {
  if (before?.sync(scripts) === true) return before;
  const load = (saved: ArrayBuffer) => kit.loadScriptIndexGently(saved, scripts, pause);
  return (await fetchSaved('typed', load)) ?? kit.createScriptIndexGently(scripts, pause);
}

let kept: ArrayBuffer | undefined;

/**
 * What suggests from these scripts, with as little work in the page as can be: from what the background prepared (the page keeps it, it often
 * fits still when the handbook changed elsewhere), else made anew. Each piece of work is short, with `pause` after it.
 */
export async function suggesterFor(
  kit: SearchKit,
  scripts: readonly Script[],
  model: IntentModel | undefined,
  pause: Pause,
): Promise<Suggester> {
  const load = async (saved: ArrayBuffer) => {
    const suggester = await kit.loadSuggesterGently(saved, scripts, model, pause);
    if (suggester) kept = saved;
    return suggester;
  };
  const suggester = (kept && (await load(kept))) ?? (await fetchSaved('suggest', load));
  return suggester ?? kit.createSuggesterGently(scripts, model, pause);
}
