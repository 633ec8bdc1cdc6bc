import { owedTemplates } from '@/utils/notes/owed';
import { contradictions } from '@/utils/phrasing/contradictions';
import { unpackIntentsGently } from '@/utils/search/intents/unpack';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadPinyin } from '@/utils/search/readings';
import { createScriptIndexGently, loadScriptIndexGently } from '@/utils/search/script-index';
import { loadSearchWords } from '@/utils/search/search-words';
import { createSuggesterGently, loadSuggesterGently } from '@/utils/search/suggest';

/**
 * Search and suggestion as a console page uses them: a script of their own, brought in after the page can be read. With it comes what else is not needed
 * before there is a handbook: what contradicts the shop's facts, and which notes a sent text makes owed.
 */
export const searchKit = {
  loadPinyin,
  loadSearchWords,
  loadScriptIndexGently,
  createScriptIndexGently,
  loadSuggesterGently,
  createSuggesterGently,
  unpackIntentsGently,
  contradictions,
  owedTemplates,
  /** The wording check's, but as big as the rest and as little needed at once. */
  secondOpinionOf: (packed: string) => createSecondOpinion(unpackOpinion(packed)),
};
export type SearchKit = typeof searchKit;
