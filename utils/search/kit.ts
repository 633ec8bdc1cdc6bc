import { unpackIntentsGently } from '@/utils/search/intents/unpack';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadPinyin } from '@/utils/search/readings';
import { createScriptIndexGently, loadScriptIndexGently } from '@/utils/search/script-index';
import { loadSearchWords } from '@/utils/search/search-words';
import { createSuggesterGently, loadSuggesterGently } from '@/utils/search/suggest';

/** Search and suggestion as a console page uses them: a script of their own, brought in after the page can be read. */
export const searchKit = {
  loadPinyin,
  loadSearchWords,
  loadScriptIndexGently,
  createScriptIndexGently,
  loadSuggesterGently,
  createSuggesterGently,
  unpackIntentsGently,
  /** The wording check's, but as big as the rest and as little needed at once. */
  secondOpinionOf: (packed: string) => createSecondOpinion(unpackOpinion(packed)),
};
export type SearchKit = typeof searchKit;
