import type { PhraseRule } from '@/utils/handbook/schema';
import { finish } from '@/utils/phrasing/automaton';
import { compileAllSteps } from '@/utils/phrasing/compile';
import '@/utils/phrasing/data/load-traditional';
import { TRADITIONAL_TABLE } from '@/utils/phrasing/data/traditional-table';
import { LOOKALIKES } from '@/utils/phrasing/lookalikes';
import { rulesMark } from '@/utils/phrasing/rules-mark';
import { openRulesSteps, saveRules } from '@/utils/phrasing/saved-rules';
import '@/utils/search/data/load-pinyin';
import { PINYIN_TABLE } from '@/utils/search/data/pinyin-table';
import { textMark } from '@/utils/search/library-mark';
import { gently } from '@/utils/search/pieces';
import type { Maker } from './search-index';

let tables: number | undefined;

/** Which tables words are folded and sounded by. */
const tablesMark = (): number =>
  (tables ??= textMark(JSON.stringify([TRADITIONAL_TABLE, PINYIN_TABLE, [...LOOKALIKES]])));

/** The rules of the wording check, compiled. */
export const rulesMaker: Maker<PhraseRule> = {
  kind: 'rules',
  mark: (rules) => rulesMark(rules, tablesMark()),
  fits: (bytes, rules) => Promise.resolve(finish(openRulesSteps(bytes, rules, rulesMaker.mark(rules))) !== undefined),
  make: async (rules, pause) => saveRules(await gently(compileAllSteps(rules), pause), rulesMaker.mark(rules)),
};
