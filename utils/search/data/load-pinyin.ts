import { loadPinyin } from '@/utils/search/readings';
import { loadSearchWords } from '@/utils/search/search-words';
import { BUYER_WORDS } from './buyer-words';
import { LOOK_ALIKES } from './look-alikes';
import { PINYIN_TABLE } from './pinyin-table';
import { SYNONYMS } from './synonyms';

loadPinyin(PINYIN_TABLE);
loadSearchWords({ lookAlikes: LOOK_ALIKES, synonyms: SYNONYMS, buyerWords: BUYER_WORDS });
