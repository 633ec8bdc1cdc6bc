import { seededRandom } from '@/bench/library';
import type { EvalQuery } from '@/bench/search-files';
import type { Script } from '@/utils/handbook/schema';
import { emptyPicks, learnPick, type PickMemory } from '@/utils/learning/picks';
import type { IntentModel } from '@/utils/search/intents/model';
import { createSuggester, QUIET_BELOW } from '@/utils/search/suggest';
import type { SearchContext } from '@/utils/search/types';

/** Shares 0–1 of the messages left over after learning; `seen` is what a perfect memory would reach: those with a right script among the picks. */
export type PicksScore = {
  picks: number;
  judged: number;
  seen: number;
  textAlone: number;
  hit1: number;
  hit3: number;
  /** Shown unasked, and right among the first three where it was; null when nothing was shown. */
  shown: number;
  rightWhenShown: number | null;
};

/** The scripts with nothing said in them: what is found is found by use alone. */
export const genericScripts = (scripts: readonly Script[]): Script[] =>
  scripts.map(({ id, part, language }) => ({ id, part, language, title: '…', text: '…' }));

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const turnOf = (text: string): string[] => text.split('\n');

function learnt(queries: readonly EvalQuery[]): PickMemory {
  return queries.reduce(
    (memory, { text, relevant: [scriptId = ''] }, at) =>
      learnPick(memory, { messages: turnOf(text), scriptId, atMs: at }),
    emptyPicks(0),
  );
}

/** Learns the first script of `picks` messages, drawn at random (the same for one seed), and judges by the others. Means of `rounds` draws. */
export function scorePicks(
  scripts: readonly Script[],
  queries: readonly EvalQuery[],
  model: IntentModel,
  { picks, rounds, context }: { picks: number; rounds: number; context: SearchContext },
): PicksScore {
  const suggester = createSuggester(scripts, model);
  const asked = queries.filter(({ relevant }) => relevant.length > 0);
  const sums = { seen: 0, textAlone: 0, hit1: 0, hit3: 0, shown: 0, shownRight: 0 };
  let judged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const drawn = shuffled(asked, round + 1);
    const memory = learnt(drawn.slice(0, picks));
    for (const { text, relevant } of drawn.slice(picks)) {
      const isRight = ({ script }: { script: Script }) => relevant.includes(script.id);
      const { hits, sure } = suggester.rank(turnOf(text), { ...context, picks: memory }, 3);
      judged += 1;
      if (relevant.some((id) => memory.scripts.includes(id))) sums.seen += 1;
      if (suggester.rank(turnOf(text), context, 3).hits.some(isRight)) sums.textAlone += 1;
      if (hits.slice(0, 1).some(isRight)) sums.hit1 += 1;
      if (hits.some(isRight)) sums.hit3 += 1;
      if (sure < QUIET_BELOW) continue;
      sums.shown += 1;
      if (hits.some(isRight)) sums.shownRight += 1;
    }
  }
  const share = (count: number) => Number((count / Math.max(1, judged)).toFixed(4));
  return {
    picks,
    judged: judged / rounds,
    seen: share(sums.seen),
    textAlone: share(sums.textAlone),
    hit1: share(sums.hit1),
    hit3: share(sums.hit3),
    shown: share(sums.shown),
    rightWhenShown: sums.shown === 0 ? null : Number((sums.shownRight / sums.shown).toFixed(4)),
  };
}
