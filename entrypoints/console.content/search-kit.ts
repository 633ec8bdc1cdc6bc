import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { send } from '@/utils/messaging/send';
import type { SearchKit } from '@/utils/search/kit';
import { KIT_NAME } from '@/utils/search/kit-name';

let coming: Promise<SearchKit> | undefined;

async function load(): Promise<SearchKit> {
  await send('search:load', {}, { withinMs: FIRST_ANSWER_MS }); // also where a kit is there: it may be of the version before an update
  const kit = (globalThis as { [KIT_NAME]?: SearchKit })[KIT_NAME];
  if (!kit) throw new Error('the search script left nothing in the page');
  return kit;
}

/**
 * Search and suggestion, brought into the page once: kept out of the content script so that reading and timing begin sooner.
 * @throws MessageFailed when the background cannot bring it; asking again tries again
 */
export function fetchSearchKit(): Promise<SearchKit> {
  coming ??= load().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}
