import type { Part, Script } from '@/utils/handbook/schema';
import { recallPicks, type PickMemory } from '@/utils/learning/picks';
import { wishesOf, type Wish } from '@/utils/search/buyer-turn';
import { confidence, type Signs } from '@/utils/search/confidence';
import type { IntentModel } from '@/utils/search/intents/model';
import { addAnswered, bestOf, type ScriptIntents } from '@/utils/search/intents/script-intents';
import { recallByIntent } from '@/utils/search/learnt-intents';
import { addExamples, addWords, answersOf, questionOf, roomFor, type Answers, type Room } from '@/utils/search/lexical';
import { isAdmitted } from '@/utils/search/scope';
import { HAN } from '@/utils/search/script-language';
import type { SuggestData } from '@/utils/search/suggest-data';
import { Sums } from '@/utils/search/sums';
import type { SearchContext, SearchHit } from '@/utils/search/types';

/** What is known of the talk beside the messages. */
export type TurnContext = SearchContext & {
  /** From which card the buyer came: an article's asks before the sale, an order's after it. */
  entry?: 'goods' | 'order';
  /** An emergency flow runs: what calms comes first. */
  calming?: boolean;
  /** What was sent after such messages before. */
  picks?: PickMemory;
};

export type Suggestion = {
  hits: SearchHit[];
  /** Probability, 0–1, that a right script is among the first three. */
  sure: number;
  /** What that was judged by; absent where nothing was weighed. */
  signs?: Signs;
};

const SCORE = {
  /** The best single wish, and all of them together. */
  wish: 1.2,
  wishes: 0.5,
  words: 0.4,
  example: 0.6,
  picks: 1.1,
  /** What was sent after other words for the same wish. */
  learntIntent: 1.6,
  /** Less of it where a script's own words answer that wish. */
  answeredAlready: 0.9,
  /** What is left where buyer and script speak different languages. */
  foreign: 0.35,
  /** The talk's present part; the parts that belong to the card the buyer came from. */
  part: 0.03,
  entry: 0.04,
  /** This agent's own use, and the team's, which counts less: as in typed search. */
  use: 0.008,
  teamUse: 0.0035,
  mostUse: 0.04,
  calming: 3,
  /** What is this far behind the first is not shown beside it. */
  leastOfBest: 0.06,
} as const;

/** More than all priors together. */
const MOST_PRIOR = 0.12;

const PARTS_OF_ENTRY: Readonly<Record<'goods' | 'order', ReadonlySet<Part>>> = {
  goods: new Set<Part>(['welcome', 'talk', 'bargain', 'payment']),
  order: new Set<Part>(['shipping', 'afterSales', 'payment', 'review']),
};

const CALMING = /^calm\.(?:angry|sorry)$/;

/** A library with what is known of it, and room for the sums of one turn. */
export type Prepared = {
  scripts: readonly Script[];
  places: ReadonlyMap<string, number>;
  answers: Answers;
  room: Room;
  model: IntentModel | undefined;
  answered: ScriptIntents | undefined;
  isHan: Uint8Array;
  sums: { whole: Sums; one: Sums; best: Sums; examples: Sums };
};

export function prepare(scripts: readonly Script[], model: IntentModel | undefined, data: SuggestData): Prepared {
  const answers = answersOf(data, scripts.length);
  const sums = (): Sums => new Sums(scripts.length);
  return {
    scripts,
    places: new Map(scripts.map((script, doc) => [script.id, doc])),
    answers,
    room: roomFor(answers),
    model,
    answered: data.answered,
    isHan: data.isHan,
    sums: { whole: sums(), one: sums(), best: sums(), examples: sums() },
  };
}

/** Adds what the scripts answer of the wishes: the best of them in full, so that two wishes in one message both find theirs. */
function addIntents(prepared: Prepared, wishes: readonly Wish[]): void {
  const { answered, sums } = prepared;
  if (!answered) return;
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  for (const { shares, weight } of wishes) {
    addAnswered(answered, shares, weight, sums.one);
    for (const doc of sums.one.docs) {
      sums.best.raise(doc, sums.one.of(doc));
      sums.whole.add(doc, (SCORE.wishes * sums.one.of(doc)) / total);
    }
    sums.one.clear();
  }
  for (const doc of sums.best.docs) sums.whole.add(doc, SCORE.wish * sums.best.of(doc));
  sums.best.clear();
}

/** In an emergency flow what calms goes before what solves. */
function addCalm({ answered, model, sums }: Prepared): void {
  if (!answered || !model) return;
  const shares = Float32Array.from(model.names, (name) => (CALMING.test(name) ? 1 : 0));
  addAnswered(answered, shares, SCORE.calming, sums.whole);
}

type Scored = { script: Script; doc: number; score: number };

function priorOf(script: Script, context: TurnContext): number {
  const { uses, teamUses } = context;
  const used =
    SCORE.use * Math.log1p(uses?.get(script.id) ?? 0) + SCORE.teamUse * Math.log1p(teamUses?.get(script.id) ?? 0);
  const isOfEntry = context.entry !== undefined && PARTS_OF_ENTRY[context.entry].has(script.part);
  return (
    Math.min(SCORE.mostUse, used) + (script.part === context.part ? SCORE.part : 0) + (isOfEntry ? SCORE.entry : 0)
  );
}

function ranked(prepared: Prepared, said: string, context: TurnContext, limit: number): Scored[] {
  const { scripts, isHan, sums } = prepared;
  const han = HAN.test(said) ? 1 : 0;
  const found: Scored[] = [];
  let least = 0;
  for (const doc of sums.whole.docs) {
    const script = scripts[doc];
    const bare = sums.whole.of(doc) * (isHan[doc] === han ? 1 : SCORE.foreign);
    if (script === undefined || bare + MOST_PRIOR < least) continue;
    const score = bare + priorOf(script, context);
    if (score < least || !isAdmitted(script, context)) continue;
    found.push({ script, doc, score });
    if (found.length > 8 * limit + 32) {
      found.sort((a, b) => b.score - a.score || a.doc - b.doc).splice(limit + 1);
      least = found.at(-1)?.score ?? 0; // only better ones can still come among the first
    }
  }
  return found.sort((a, b) => b.score - a.score || a.doc - b.doc).slice(0, limit);
}

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** The surest intent that asks for a reply, how well the library answers it, and what asks for none. */
function intentSigns(
  { model, answered }: Prepared,
  wishes: readonly Wish[],
): Pick<Signs, 'sure' | 'none' | 'answered'> {
  const signs = { sure: 0, none: 0, answered: 0 };
  if (!model || !answered) return signs;
  for (const { shares, weight } of wishes) {
    for (let intent = 0; intent < shares.length; intent += 1) {
      const share = (shares[intent] ?? 0) * weight;
      if (share <= (model.names[intent]?.startsWith('none.') ? signs.none : signs.sure)) continue;
      if (model.names[intent]?.startsWith('none.')) signs.none = share;
      else {
        signs.sure = share;
        signs.answered = bestOf(answered, intent);
      }
    }
  }
  return signs;
}

/** Ranks the scripts for what a buyer said last, in words that ask for a reply. Scores are in no unit: they compare within one turn. */
export function rank(prepared: Prepared, said: readonly string[], context: TurnContext, limit: number): Suggestion {
  const { model, sums, answers, room } = prepared;
  const question = questionOf(said);
  const wishes = model ? wishesOf(model, said) : [];
  addIntents(prepared, wishes);
  addWords(answers, question, SCORE.words, room, sums.whole);
  addExamples(answers, question, room, sums.examples);
  for (const doc of sums.examples.docs) sums.whole.add(doc, SCORE.example * sums.examples.of(doc));
  let remembered = 0;
  const asked = intentSigns(prepared, wishes);
  const byIntent = context.picks && model && wishes[0] ? recallByIntent(context.picks, model, wishes[0].shares) : [];
  for (const { scriptId, weight } of byIntent) {
    const doc = prepared.places.get(scriptId);
    if (doc !== undefined) sums.whole.add(doc, weight * (SCORE.learntIntent - SCORE.answeredAlready * asked.answered));
  }
  for (const { scriptId, weight } of context.picks ? recallPicks(context.picks, said) : []) {
    const doc = prepared.places.get(scriptId);
    if (doc === undefined || weight <= 0) continue;
    remembered = Math.max(remembered, weight);
    sums.whole.add(doc, SCORE.picks * weight);
  }
  if (context.calming === true) addCalm(prepared);
  const found = ranked(prepared, said.join(' '), context, Math.max(4, limit));
  const best = found[0];
  const signs: Signs = {
    best: best?.score ?? 0,
    lead: best ? 1 - (found[3]?.score ?? 0) / best.score : 0,
    ...asked,
    words: 0,
    example: Math.max(remembered, best ? sums.examples.of(best.doc) : 0),
    letters: letters(said.join('')),
  };
  if (best) {
    addWords(answers, question, 1, room, sums.best);
    signs.words = Math.max(...found.slice(0, 3).map(({ doc }) => sums.best.of(doc)));
    sums.best.clear();
  }
  sums.whole.clear();
  sums.examples.clear();
  const least = SCORE.leastOfBest * (best?.score ?? 0);
  const hits = found.filter(({ score }) => score >= least).slice(0, limit);
  return {
    hits: hits.map(({ script, score }) => ({ script, score, marks: [] })),
    sure: model ? confidence(signs) : byWordsOnly(signs),
    signs,
  };
}

/** Without the phrase bank: shown when the script's own words or examples are in the message. */
function byWordsOnly({ words, example }: Signs): number {
  return words >= 0.15 || example >= 0.25 ? 0.6 : 0;
}
