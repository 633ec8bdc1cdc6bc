import '@/utils/search/data/load-pinyin';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { starterRules } from '@/utils/phrasing/packs';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
import type { Flag } from '@/utils/phrasing/types';
import { coveringExamples, examplesOf, linesByHand, scriptLines } from './examples';
import { packOpinion } from './pack';
import { train } from './train';

/**
 * Leaves out one hand at a time and says how many of the rules' warnings and blocks on its lines the second opinion makes hints of: of the
 * true ones as few as can be, of the false ones as many. `HARMLESS_BELOW` was chosen by it. Hands as arguments; all when none is named.
 */
const hands = linesByHand();
const checker = createPhraseChecker(starterRules);
const always = [...scriptLines().flatMap(examplesOf), ...coveringExamples()];
const grave = (flags: readonly Flag[]): Flag[] => flags.filter(({ severity }) => severity !== 'hint');
const count = { true: { before: 0, after: 0 }, false: { before: 0, after: 0 } };

const named = process.argv.slice(2);
for (const [hand, lines] of hands) {
  if (named.length > 0 && !named.includes(hand)) continue;
  const others = [...hands].filter(([other]) => other !== hand).flatMap(([, theirs]) => theirs.flatMap(examplesOf));
  const opinion = createSecondOpinion(unpackOpinion(packOpinion(train([...always, ...others]), 0)));
  for (const { text, platform, lang, expect, tolerate = [] } of lines) {
    const check = (): Flag[] => grave(checker.check(text, { consoleId: platform, shop: '', language: lang }));
    const onSpan = ({ start, end }: Flag): boolean =>
      expect.some((span) => start < span.start + span.span_text.length && span.start < end);
    loadSecondOpinion(undefined);
    const before = check();
    loadSecondOpinion(opinion);
    const after = check();
    count.true.before += before.filter(onSpan).length;
    count.true.after += after.filter(onSpan).length;
    if (expect.length > 0) continue;
    count.false.before += before.filter(({ category }) => !tolerate.includes(category)).length;
    count.false.after += after.filter(({ category }) => !tolerate.includes(category)).length;
  }
  console.log(hand, JSON.stringify(count));
}
