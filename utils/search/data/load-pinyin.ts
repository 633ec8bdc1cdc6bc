import { loadPinyin } from '@/utils/search/readings';
import { PINYIN_TABLE } from './pinyin-table';

loadPinyin(PINYIN_TABLE);
