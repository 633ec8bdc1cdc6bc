import { unpackIntents } from '@/utils/search/intents/unpack';
import { loadPinyin } from '@/utils/search/readings';
import { createScriptIndexGently, loadScriptIndex } from '@/utils/search/script-index';
import { loadSearchWords } from '@/utils/search/search-words';
import { createSuggesterGently } from '@/utils/search/suggest';

/** Search and suggestion as a console page uses them: a script of their own, brought in after the page can be read. */
export const searchKit = {
  loadPinyin,
  loadSearchWords,
  loadScriptIndex,
  createScriptIndexGently,
  createSuggesterGently,
  unpackIntents,
};
export type SearchKit = typeof searchKit;
