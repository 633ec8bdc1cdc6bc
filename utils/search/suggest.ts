import type { Script } from '@/utils/handbook/schema';
import { fold } from '@/utils/search/fold';
import { plainMessage, sortOfMessage, wordsOf } from '@/utils/search/message-words';
import { bm25, createRelevance, rarity, sumsFor, type Question, type Relevance } from '@/utils/search/relevance';
import { isAdmitted } from '@/utils/search/scope';
import type { SearchContext, SearchHit } from '@/utils/search/types';

/** What suggestion knows of a library: the scripts' own words, and the examples of how buyers ask. */
export type Answers = {
  scripts: readonly Script[];
  byWords: Relevance;
  byExamples: Relevance;
  /** The script of each example, and the length of its word vector. */
  exampleDocs: Uint32Array;
  exampleNorms: Float32Array;
};

const FIELD = { title: 2.5, tags: 2.5, text: 1 } as const;
/** Weight of a message by its place from the end: the last says what is asked now. */
const RECENT = [1, 0.35, 0.15] as const;

const SCORE = {
  /** An example as near as can be, against all of a message's words found in the script. */
  example: 0.9,
  /** Examples less near than this say nothing. */
  nearExample: 0.3,
  /** Evidence that counts in full, as a share of the rarest word's rarity; and what is left of a score without any. */
  enough: 1.6,
  untold: 0.4,
  /** A welcome for a greeting that it does not name. */
  unnamed: 0.5,
  part: 0.02,
  use: 0.01,
  /** Rarity counted for a word the library does not know, as a share of the greatest. */
  unseen: 0.5,
  /** Quiet below this. */
  least: 0.15,
  /** And what is this far behind the first is not shown beside it. */
  leastOfBest: 0.4,
} as const;

/** A word of the last two messages with at least this weight is telling. */
const TELLING = 0.35;

function questionOf(messages: readonly string[]): Question {
  const question = new Map<string, number>();
  for (const [back, message] of [...messages].reverse().slice(0, RECENT.length).entries()) {
    for (const { key, weight } of wordsOf(plainMessage(message))) {
      question.set(key, Math.max(question.get(key) ?? 0, weight * (RECENT[back] ?? 0)));
    }
  }
  return question;
}

function norm(relevance: Relevance, question: Question): number {
  let sum = 0;
  for (const [key, weight] of question) {
    sum += (weight * rarity(relevance, key, SCORE.unseen * Math.log(1 + relevance.docs.length))) ** 2;
  }
  return Math.sqrt(sum);
}

/** Prepares a library for suggestion. */
export function prepareAnswers(scripts: readonly Script[]): Answers {
  const byWords = createRelevance(
    scripts.map((script) => [
      { text: script.title, weight: FIELD.title },
      { text: (script.tags ?? []).join(' '), weight: FIELD.tags },
      { text: script.text, weight: FIELD.text },
    ]),
    bm25,
  );
  const examples = scripts.flatMap((script, doc) => (script.buyerSays ?? []).map((text) => ({ doc, text })));
  const byExamples = createRelevance(
    examples.map(({ text }) => [{ text, weight: 1 }]),
    () => 1,
  );
  const exampleNorms = Float32Array.from(examples, ({ text }) => norm(byExamples, questionOf([text])));
  return { scripts, byWords, byExamples, exampleDocs: Uint32Array.from(examples, ({ doc }) => doc), exampleNorms };
}

/** Share of a question's words, weighed by rarity, that each script holds. */
function wordScores(answers: Answers, question: Question): Map<number, number> {
  const { byWords } = answers;
  const unseen = SCORE.unseen * Math.log(1 + answers.scripts.length);
  let whole = 0;
  for (const [key, weight] of question) whole += weight * rarity(byWords, key, unseen);
  const scores = sumsFor(byWords, question, 1);
  for (const [doc, sum] of scores) scores.set(doc, sum / (whole * 2));
  return scores;
}

/** Nearness (cosine, 0–1) of each script's nearest example. */
function exampleScores(answers: Answers, question: Question): Map<number, number> {
  const length = norm(answers.byExamples, question);
  const nearest = new Map<number, number>();
  for (const [example, sum] of sumsFor(answers.byExamples, question, 2)) {
    const doc = answers.exampleDocs[example] ?? 0;
    const nearness = sum / (length * (answers.exampleNorms[example] ?? 1));
    if (nearness > (nearest.get(doc) ?? SCORE.nearExample)) nearest.set(doc, nearness);
  }
  return nearest;
}

/**
 * How much a script's telling words (not single characters, not common pairs) weigh, 0–1: sharing one everyday character
 * with a short message is no reason to speak.
 */
function evidence(answers: Answers, question: Question): Map<number, number> {
  const telling = new Map([...question].filter(([, weight]) => weight >= TELLING));
  const enough = SCORE.enough * Math.log(1 + answers.scripts.length);
  const found = sumsFor(answers.byWords, telling, 1);
  for (const [doc, sum] of found) found.set(doc, Math.min(1, sum / enough));
  return found;
}

function scoresFor(answers: Answers, question: Question): Map<number, number> {
  const scores = wordScores(answers, question);
  const told = evidence(answers, question);
  for (const [doc, score] of scores)
    scores.set(doc, score * (SCORE.untold + (1 - SCORE.untold) * (told.get(doc) ?? 0)));
  for (const [doc, nearness] of exampleScores(answers, question)) {
    scores.set(doc, (scores.get(doc) ?? 0) + SCORE.example * Math.min(1, nearness) ** 2);
  }
  return scores;
}

type Scored = { script: Script; doc: number; score: number };

function ranked(
  answers: Answers,
  scores: ReadonlyMap<number, number>,
  least: number,
  context: SearchContext,
): Scored[] {
  const found: Scored[] = [];
  for (const [doc, bare] of scores) {
    const script = answers.scripts[doc];
    if (script === undefined || bare < least || !isAdmitted(script, context)) continue;
    const uses = Math.log1p(context.uses?.get(script.id) ?? 0);
    const score = bare + SCORE.use * Math.min(5, uses) + (script.part === context.part ? SCORE.part : 0);
    found.push({ script, doc, score });
  }
  return found.sort((a, b) => b.score - a.score || a.doc - b.doc);
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** A greeting alone is answered with a welcome: first those whose tags or examples name this greeting. */
function welcome(answers: Answers, greeting: string, context: SearchContext): Scored[] {
  const bare = lettersOf(greeting);
  const scores = new Map<number, number>();
  for (const [doc, script] of answers.scripts.entries()) {
    if (script.part !== 'welcome') continue;
    const named = [...(script.tags ?? []), ...(script.buyerSays ?? [])].some((text) => lettersOf(text) === bare);
    scores.set(doc, named ? 1 : SCORE.unnamed);
  }
  return ranked(answers, scores, 0, context);
}

/** Scripts that answer what a buyer said; see `ScriptIndex.suggest`. */
export function suggestScripts(
  answers: Answers,
  query: { recent: readonly string[]; context: SearchContext; limit: number },
): SearchHit[] {
  const { recent, context, limit } = query;
  const said = recent.filter((message) => sortOfMessage(message) !== 'empty');
  const last = said.at(-1);
  if (last === undefined || limit < 1 || sortOfMessage(last) === 'closing') return [];
  const asking = said.filter((message) => sortOfMessage(message) === 'content');
  const found =
    asking.length > 0
      ? ranked(answers, scoresFor(answers, questionOf(asking)), SCORE.least, context)
      : welcome(answers, last, context);
  const least = SCORE.leastOfBest * (found[0]?.score ?? 0);
  return found
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .map(({ script, score }) => ({ script, score, marks: [] }));
}
