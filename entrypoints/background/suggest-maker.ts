import { browser } from 'wxt/browser';
import type { Script } from '@/utils/handbook/schema';
import { createMatcher, type Matcher } from '@/utils/search/intents/script-intents';
import { unpackIntentsGently } from '@/utils/search/intents/unpack';
import { suggestMark, textMark } from '@/utils/search/library-mark';
import { gently, inOneGo } from '@/utils/search/pieces';
import { loadSuggestInPieces, saveSuggestData } from '@/utils/search/saved-suggest';
import { prepareSuggestData } from '@/utils/search/suggest-data';
import type { Maker } from './search-index';

/** The packed phrase bank, as it was shipped. */
export async function packedBank(): Promise<string> {
  const packed = await fetch(`${browser.runtime.getURL('/')}intents.json`);
  return packed.text();
}

/** The packed second opinion of the wording check, as it was shipped; null where it cannot be read: the rules judge without it. */
export async function packedOpinion(): Promise<string | null> {
  try {
    const packed = await fetch(`${browser.runtime.getURL('/')}second-opinion.json`);
    return packed.ok ? await packed.text() : null;
  } catch (error) {
    console.error('deskmate: the wording check goes without its second opinion', error);
    return null;
  }
}

/**
 * What suggestion prepares of the library. The phrase bank is unpacked, and what was matched is kept, for one life of the worker: when one script
 * changes, that one is matched.
 */
export function createSuggestMaker(bank: () => Promise<string> = packedBank): Maker<Script> {
  let known: { mark: number; matcher: Matcher } | undefined;
  const read = async (pause: () => Promise<void>) => {
    if (known) return known;
    const packed = await bank();
    known = { mark: textMark(packed), matcher: createMatcher(await unpackIntentsGently(packed, pause)) };
    return known;
  };
  return {
    kind: 'suggest',
    mark: suggestMark,
    fits: async (bytes, scripts) => inOneGo(loadSuggestInPieces(bytes, scripts))?.bankMark === textMark(await bank()),
    make: async (scripts, pause) => {
      const { mark, matcher } = await read(pause);
      return saveSuggestData(await gently(prepareSuggestData(scripts, matcher), pause), scripts, mark);
    },
  };
}
