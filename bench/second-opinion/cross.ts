import '@/utils/search/data/load-pinyin';
import type { LabelledLine } from '@/bench/labelled-lines';
import { type Judged, scoreOf, type Score } from '@/bench/phrasing-score';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { starterRules } from '@/utils/phrasing/packs';
import { createSecondOpinion } from '@/utils/phrasing/second-opinion/judge';
import { unpackOpinion } from '@/utils/phrasing/second-opinion/unpack';
import { loadSecondOpinion } from '@/utils/phrasing/second-opinion/slot';
import { coveringExamples, type Example, examplesOf, linesByHand, scriptLines } from './examples';
import { packOpinion } from './pack';
import { train } from './train';

/**
 * Leaves out one hand at a time: trains on the others' lines and the scripts, then says what the second opinion does with the lines left out,
 * by itself and behind the rules, for several bars; at the end the same of all lines left out, behind the rules.
 */
const hands = linesByHand();
const scripts = [...scriptLines().flatMap(examplesOf), ...coveringExamples()];
const byHand = new Map<string, Example[]>([...hands].map(([hand, lines]) => [hand, lines.flatMap(examplesOf)]));
const rules = createPhraseChecker(starterRules);
const alone = createPhraseChecker(starterRules.filter(({ id }) => id.startsWith('seems.')));

const judge = (checker: typeof rules, lines: readonly LabelledLine[]): Judged[] =>
  lines.map((line) => ({
    line,
    flags: checker.check(line.text, { consoleId: line.platform, shop: '', language: line.lang }),
    ms: 0,
  }));
const shown = ({ breachLineRecall, rightCategory, disguisedSpanRecall, cleanHintRate, cleanFalseAlarmRate }: Score) =>
  `breaching ${String(breachLineRecall)}, disguised ${String(disguisedSpanRecall)}, right ${String(rightCategory)}, clean hints ${String(cleanHintRate)}, false ${String(cleanFalseAlarmRate)}`;

const BARS = [-0.2, 0, 0.2, 0.4, 0.5, 0.6, 0.7];
const together = new Map<number, Judged[]>(BARS.map((bar) => [bar, []]));
const only = process.argv.slice(2);
for (const [left, lines] of hands) {
  if (only.length > 0 && !only.includes(left)) continue;
  const examples = [...scripts, ...[...byHand].filter(([hand]) => hand !== left).flatMap(([, some]) => some)];
  const trained = train(examples);
  loadSecondOpinion(undefined);
  console.log(`${left} (${String(lines.length)})\n  rules alone: ${shown(scoreOf(judge(rules, lines)))}`);
  for (const [bar, judgedBefore] of together) {
    loadSecondOpinion(createSecondOpinion(unpackOpinion(packOpinion(trained, bar))));
    const judged = judge(rules, lines);
    judgedBefore.push(...judged);
    console.log(
      `  bar ${String(bar)}: by itself ${shown(scoreOf(judge(alone, lines)))}\n      behind the rules ${shown(scoreOf(judged))}`,
    );
  }
}
for (const [bar, judged] of together)
  console.log(`all ${String(judged.length)} lines left out, bar ${String(bar)}: ${shown(scoreOf(judged))}`);
