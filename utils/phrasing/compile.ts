import type { PhraseRule } from '@/utils/handbook/schema';
import type { Automaton } from './automaton';
import { automatonSteps, finish } from './automaton';
import type { NumberSet, NumberSets } from './number-set';
import { NumberSetBook, numberSets } from './number-set';
import type { Patterns } from './patterns';
import { PatternBook, patternsOf } from './patterns';
import type { SoundBook, SoundUse } from './sounds';
import { soundSteps } from './sounds';

export { BRIEF, keyOf, LATIN, ROLE_BITS, type Patterns, type Role } from './patterns';

export type CompiledRule = {
  rule: PhraseRule;
  covering: NumberSet;
  negations: NumberSet;
  /** Words that, right before a finding, make it somebody else's. */
  subjects: NumberSet;
  /** Words that make a finding in their clause harmless. */
  context: NumberSet;
  /** Words of which one must stand in the clause; null when none is needed. */
  required: NumberSet | null;
};

/** How a rule finds: by single words, by pairs in one clause, by pairs that may also stand in two neighbouring ones; 0 by other means. */
export const TERMS = 1;
export const PAIRS = 2;
export const PAIRS_ACROSS = 3;

/** What is made of the words of all rules; the rules themselves say the rest. */
export type Words = {
  patterns: Patterns;
  automaton: Automaton;
  /** The words of exceptions. `lists`: for each rule the sets of a `CompiledRule`, in that order; -1 for no required words. */
  sets: NumberSets;
  lists: Int32Array;
};

export type Compiled = Words & {
  rules: readonly CompiledRule[];
  /** `TERMS`, `PAIRS` or `PAIRS_ACROSS`, by the rule's number. */
  ways: Uint8Array;
  /** Indexes of the rules that look at the draft by other means than words. */
  unworded: readonly number[];
  /** Length of the longest pattern, units. */
  longest: number;
  /** The patterns by their sound; undefined where no pinyin table is loaded. Made at the first call. */
  sounds(): SoundBook | undefined;
};

/** Sets of exception words that a rule has. */
const LISTS = 5;

/** Enters a rule's words; gives its row of `lists`. */
function enter(book: PatternBook, sets: NumberSetBook, { pattern, exceptions }: PhraseRule, number: number): number[] {
  if (pattern.type === 'terms') book.use(pattern.terms, number, 'term');
  if (pattern.type === 'pair') {
    book.use(pattern.near, number, 'near');
    book.use(pattern.with, number, 'with');
  }
  const { covering, negatedBy, subject, context } = exceptions ?? {};
  const indexes = [covering, negatedBy, subject, context].map((words) => sets.index(book.numbersOf(words)));
  const required = pattern.type === 'number' ? pattern.near : undefined;
  return [...indexes, required === undefined ? -1 : sets.index(book.numbersOf(required))];
}

function wayOf({ pattern }: PhraseRule): number {
  if (pattern.type === 'pair') return pattern.reach === 'sentence' ? PAIRS_ACROSS : PAIRS;
  return pattern.type === 'terms' ? TERMS : 0;
}

/** Joins rules and what was made of their words. */
export function compiledOf(rules: readonly PhraseRule[], words: Words, sounds: Compiled['sounds']): Compiled {
  const set = numberSets(words.sets);
  const setOf = (number: number, list: number) => set(words.lists[number * LISTS + list] ?? 0);
  const compiled = rules.map((rule, number): CompiledRule => ({
    rule,
    covering: setOf(number, 0),
    negations: setOf(number, 1),
    subjects: setOf(number, 2),
    context: setOf(number, 3),
    required: words.lists[number * LISTS + 4] === -1 ? null : setOf(number, 4),
  }));
  const ways = Uint8Array.from(rules, wayOf);
  const unworded = [...rules.keys()].filter((number) => ways[number] === 0);
  const longest = words.patterns.lengths.reduce((most, length) => Math.max(most, length), 0);
  return { ...words, rules: compiled, ways, unworded, longest, sounds };
}

/** Rules entered between two pauses of a build. */
const RULES_A_STEP = 12;

/**
 * Makes one automaton of all words of all rules, in steps: a caller that may not block pauses at each. A word that folds to nothing is left
 * out; `lintRules` names it.
 */
export function* compileSteps(rules: readonly PhraseRule[]): Generator<void, Compiled> {
  const book = new PatternBook();
  const setBook = new NumberSetBook();
  const lists = new Int32Array(rules.length * LISTS);
  for (const [number, rule] of rules.entries()) {
    lists.set(enter(book, setBook, rule, number), number * LISTS);
    if (number % RULES_A_STEP === RULES_A_STEP - 1) yield;
  }
  const patterns = patternsOf(book);
  yield;
  const automaton = yield* automatonSteps(patterns.words);
  const words = { patterns, automaton, sets: setBook.sideBySide(), lists };
  return compiledOf(
    rules,
    words,
    lazily(() => finish(soundStepsOf(rules, patterns))),
  );
}

/** The same with the sounds made too, each step short; afterwards nothing is left for the first draft to make. */
export function* compileAllSteps(rules: readonly PhraseRule[]): Generator<void, Compiled> {
  const compiled = yield* compileSteps(rules);
  yield;
  const sounds = yield* soundStepsOf(rules, compiled.patterns);
  return { ...compiled, sounds: () => sounds };
}

/** Breaches that are worth disguising: of these even a word of three syllables is known by its sound. */
const DISGUISED_CATEGORIES: ReadonlySet<string> = new Set(['offPlatform', 'reviewIncentive']);

function soundStepsOf(rules: readonly PhraseRule[], patterns: Patterns): Generator<void, SoundBook | undefined> {
  const disguised = rules.map(({ category }) => DISGUISED_CATEGORIES.has(category));
  const { words, useStarts, useRules } = patterns;
  return soundSteps(words, (pattern): SoundUse => {
    const first = useStarts[pattern] ?? 0;
    const end = useStarts[pattern + 1] ?? 0;
    for (let use = first; use < end; use += 1) if (disguised[useRules[use] ?? 0] === true) return 'any';
    return first === end ? 'none' : 'letters';
  });
}

/** The book is made when a pinyin table is there and the first draft asks for it. */
function lazily(make: () => SoundBook | undefined): Compiled['sounds'] {
  let sounds: SoundBook | undefined;
  return () => (sounds ??= make());
}

/** Makes one automaton of all words in one go; see `compileSteps`. */
export const compileRules = (rules: readonly PhraseRule[]): Compiled => finish(compileSteps(rules));
