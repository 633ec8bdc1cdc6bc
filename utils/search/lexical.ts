import type { Script } from '@/utils/handbook/schema';
import { spelledMessage } from '@/utils/search/message-words';
import {
  addSums,
  bm25,
  countInPieces,
  rarity,
  relevanceOf,
  type Counts,
  type Question,
  type Relevance,
} from '@/utils/search/relevance';
import { isHanScript } from '@/utils/search/script-language';
import { Sums } from '@/utils/search/sums';
import { eachWord } from '@/utils/search/word-keys';

/** What a library's own words tell, as it is counted and saved: those of the scripts, and the examples of how buyers ask. */
export type AnswerCounts = {
  readonly byWords: Counts;
  readonly byExamples: Counts;
  /** The script of each example, and the length of its word vector. */
  readonly exampleDocs: Uint32Array;
  readonly exampleNorms: Float32Array;
};
/** The same made ready for questions; `size` is the number of scripts. */
export type Answers = AnswerCounts & {
  readonly size: number;
  readonly byWords: Relevance;
  readonly byExamples: Relevance;
};

/** `examples`: all of a script's together, for scripts in other languages; what Chinese buyers say the phrase bank knows better. */
const FIELD = { title: 2.5, tags: 2.5, text: 1, examples: 0.5 } as const;
/** Weight of a message by its place from the end: the last says what is asked now. */
export const RECENT = [1, 0.35, 0.15] as const;

const SCORE = {
  /** Examples less near than this say nothing. */
  nearExample: 0.2,
  /** Evidence that counts in full, as a share of the rarest word's rarity; and what is left of a score without any. */
  enough: 1.6,
  untold: 0.4,
  /** Rarity counted for a word the library does not know, as a share of the greatest. */
  unseen: 0.5,
} as const;

/** A word of the last two messages with at least this weight is telling. */
const TELLING = 0.35;

/** The words of a buyer's last messages, oldest first, weighed by how long ago they were said. */
export function questionOf(messages: readonly string[]): Question {
  const question = new Map<number, number>();
  for (const [back, message] of [...messages].reverse().slice(0, RECENT.length).entries()) {
    const recent = RECENT[back] ?? 0;
    eachWord(spelledMessage(message), (key, weight) => {
      question.set(key, Math.max(question.get(key) ?? 0, weight * recent));
    });
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

/** Examples measured between two pauses: some milliseconds. */
const AT_ONCE = 100;

/** Counts a library's words, in pieces. */
export function* countAnswersInPieces(scripts: readonly Script[]): Generator<undefined, AnswerCounts> {
  const fieldsOf = (doc: number) => {
    const script = scripts[doc];
    if (script === undefined) return [];
    const { title, tags = [], text, buyerSays = [] } = script;
    const examples = isHanScript(script) ? '' : buyerSays.join('\n');
    return [
      { text: title, weight: FIELD.title },
      { text: tags.join(' '), weight: FIELD.tags },
      { text, weight: FIELD.text },
      { text: examples, weight: FIELD.examples },
    ];
  };
  const byWords = yield* countInPieces(scripts.length, fieldsOf, bm25);
  const examples = scripts.flatMap((script, doc) => (script.buyerSays ?? []).map((text) => ({ doc, text })));
  const textOf = (example: number) => [{ text: examples[example]?.text ?? '', weight: 1 }];
  const byExamples = yield* countInPieces(examples.length, textOf, () => 1);
  const relevance = relevanceOf(byExamples, examples.length);
  const exampleNorms = new Float32Array(examples.length);
  for (const [example, { text }] of examples.entries()) {
    exampleNorms[example] = norm(relevance, questionOf([text]));
    if (example % AT_ONCE === AT_ONCE - 1) yield;
  }
  return { byWords, byExamples, exampleDocs: Uint32Array.from(examples, ({ doc }) => doc), exampleNorms };
}

/** Makes counts of `size` scripts ready. */
export function answersOf(counts: AnswerCounts, size: number): Answers {
  return {
    ...counts,
    size,
    byWords: relevanceOf(counts.byWords, size),
    byExamples: relevanceOf(counts.byExamples, counts.exampleDocs.length),
  };
}

/** In a library this large single everyday characters are left out: they touch most scripts and tell nothing. */
const LARGE = 5_000;
const EVERYDAY = 2.5;

function lightened({ byWords, size }: Answers, question: Question): Question {
  if (size < LARGE) return question;
  return new Map([...question].filter(([key, weight]) => weight >= TELLING || rarity(byWords, key, 0) > EVERYDAY));
}

/** Room for one question's sums, kept from question to question. */
export type Room = { words: Sums; told: Sums; nearest: Sums; examples: Sums };

export function roomFor(answers: Answers): Room {
  return {
    words: new Sums(answers.size),
    told: new Sums(answers.size),
    nearest: new Sums(answers.size),
    examples: new Sums(answers.exampleDocs.length),
  };
}

/**
 * Adds, for each script, the share of a question's words, weighed by rarity, that it holds, times `weight`. Little is left where no telling word
 * is shared: sharing one everyday character with a short message is no reason to speak.
 */
export function addWords(answers: Answers, question: Question, weight: number, room: Room, into: Sums): void {
  const { byWords } = answers;
  const rarest = Math.log(1 + answers.size);
  let whole = 0;
  for (const [key, each] of question) whole += each * rarity(byWords, key, SCORE.unseen * rarest);
  const telling = new Map([...question].filter(([, each]) => each >= TELLING));
  addSums(byWords, lightened(answers, question), 1, room.words);
  addSums(byWords, telling, 1, room.told);
  for (const doc of room.words.docs) {
    const told = Math.min(1, room.told.of(doc) / (SCORE.enough * rarest));
    const share = room.words.of(doc) / (whole * 2);
    into.add(doc, weight * share * (SCORE.untold + (1 - SCORE.untold) * told));
  }
  room.words.clear();
  room.told.clear();
}

/** What a script's other examples add to its nearest one. */
const OTHERS = 0.35;

/** Adds, for each script, the nearness (squared cosine, 0–1) of its nearest example, and some of the others'. */
export function addExamples(answers: Answers, question: Question, room: Room, into: Sums): void {
  const length = norm(answers.byExamples, question);
  addSums(answers.byExamples, question, 2, room.examples);
  for (const example of room.examples.docs) {
    const nearness = Math.min(1, room.examples.of(example) / (length * (answers.exampleNorms[example] ?? 1)));
    if (nearness <= SCORE.nearExample) continue;
    const doc = answers.exampleDocs[example] ?? 0;
    room.nearest.raise(doc, nearness ** 2);
    into.add(doc, OTHERS * nearness ** 2);
  }
  for (const doc of room.nearest.docs) into.add(doc, (1 - OTHERS) * room.nearest.of(doc));
  room.nearest.clear();
  room.examples.clear();
}
