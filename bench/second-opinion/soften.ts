import '@/utils/search/data/load-pinyin';
import { type Judged, overlaps, strayAlarms } from '@/bench/phrasing-score';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { starterRules } from '@/utils/phrasing/packs';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
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
/** Warnings and blocks on what a line is expected to breach. */
const trueAlarms = ({ line, flags }: Judged): number =>
  flags.filter((flag) => flag.severity !== 'hint' && line.expect.some((span) => overlaps(flag, span))).length;
const count = { true: { before: 0, after: 0 }, false: { before: 0, after: 0 } };

const named = process.argv.slice(2);
for (const [hand, lines] of hands) {
  if (named.length > 0 && !named.includes(hand)) continue;
  const others = [...hands].filter(([other]) => other !== hand).flatMap(([, theirs]) => theirs.flatMap(examplesOf));
  const opinion = createSecondOpinion(unpackOpinion(packOpinion(train([...always, ...others]), 0)));
  for (const line of lines) {
    const judged = (loaded: typeof opinion | undefined): Judged => {
      loadSecondOpinion(loaded);
      return {
        line,
        flags: checker.check(line.text, { consoleId: line.platform, shop: '', language: line.lang }),
        ms: 0,
      };
    };
    const [before, after] = [judged(undefined), judged(opinion)];
    count.true.before += trueAlarms(before);
    count.true.after += trueAlarms(after);
    if (line.expect.length > 0) continue;
    count.false.before += strayAlarms(before).length;
    count.false.after += strayAlarms(after).length;
  }
  console.log(hand, JSON.stringify(count));
}
