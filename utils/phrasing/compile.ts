import type { PhraseRule } from '@/utils/handbook/schema';
import type { Automaton } from './automaton';
import { automatonSteps, finish } from './automaton';
import { laidOut } from './canonical';
import { emptyFolded, foldedUnit } from './fold';
import type { SoundBook, SoundUse } from './sounds';
import { soundBook } from './sounds';
import { emptyStream } from './stream';
import { HAN, kindOf, LETTER } from './units';

/** What a pattern means to a rule: a finding by itself, or one half of a pair. */
export type Use = { rule: number; role: 'term' | 'near' | 'with' };

export type CompiledRule = {
  rule: PhraseRule;
  covering: ReadonlySet<number>;
  negations: ReadonlySet<number>;
  /** Words that, right before a finding, make it somebody else's. */
  subjects: ReadonlySet<number>;
  /** Words that make a finding in their clause harmless. */
  context: ReadonlySet<number>;
  /** Words of which one must stand in the clause; null when none is needed. */
  required: ReadonlySet<number> | null;
};

export type Pattern = {
  length: number;
  uses: readonly Use[];
  /** One or two Latin letters: these must stand together, since `W x` is not `wx`. */
  brief: boolean;
  /** A Latin word: distances are counted in letters. */
  latin: boolean;
};

export type Compiled = {
  /** The words of the patterns as the matcher sees them. */
  keys: readonly string[];
  rules: readonly CompiledRule[];
  /** Indexes of the rules that look at the draft by other means than words. */
  unworded: readonly number[];
  patterns: readonly Pattern[];
  /** Length of the longest pattern, units. */
  longest: number;
  automaton: Automaton;
  /** The patterns by their sound; undefined where no pinyin table is loaded. Made at the first call. */
  sounds(): SoundBook | undefined;
};

/** Scratch buffers: words are short and there are many of them. */
const scratch = emptyFolded(256);
const scratchStream = emptyStream(1024);

/** A word of hanzi needs no layout, and most stay what they are; undefined for any other word. */
function hanziKey(word: string): string | undefined {
  let same = true;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const unit = foldedUnit(code);
    if (unit === 0 || kindOf(unit) !== HAN) return undefined;
    same &&= unit === code;
  }
  return same ? word : Array.from(word, (sign) => String.fromCharCode(foldedUnit(sign.charCodeAt(0)))).join('');
}

/** A word as the matcher sees it; empty when nothing of the word is left. */
export function keyOf(word: string): string {
  const key = hanziKey(word);
  if (key !== undefined) return key;
  return laidOut(word, scratch, scratchStream);
}

const BRIEF = /^[a-z]{1,2}$/;
const isLatin = (key: string): boolean => kindOf(key.charCodeAt(0)) === LETTER;
const isBrief = (key: string): boolean => key.length <= 2 && BRIEF.test(key) && kindOf(key.charCodeAt(0)) === LETTER;

/** Numbers patterns: the same word in many rules is one pattern. */
class PatternBook {
  readonly keys: string[] = [];
  readonly uses: Use[][] = [];
  /** Words and their folded keys alike. */
  private readonly numbers = new Map<string, number>();

  /** Number of a word's pattern; -1 when nothing of the word is left. */
  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const key = keyOf(word);
    const number = key === '' ? -1 : key === word ? this.enter(key) : (this.numbers.get(key) ?? this.enter(key));
    this.numbers.set(word, number);
    return number;
  }

  private enter(key: string): number {
    const number = this.keys.push(key) - 1;
    this.uses.push([]);
    this.numbers.set(key, number);
    return number;
  }

  use(words: readonly string[], use: Use): void {
    const numbers = new Set<number>();
    for (const word of words) numbers.add(this.numberOf(word));
    for (const number of numbers) this.uses[number]?.push(use);
  }

  setOf(words: readonly string[] = []): Set<number> {
    const numbers = new Set<number>();
    for (const word of words) numbers.add(this.numberOf(word));
    numbers.delete(-1);
    return numbers;
  }
}

function enter(book: PatternBook, rule: PhraseRule, number: number): CompiledRule {
  const { pattern, exceptions } = rule;
  if (pattern.type === 'terms') book.use(pattern.terms, { rule: number, role: 'term' });
  if (pattern.type === 'pair') {
    book.use(pattern.near, { rule: number, role: 'near' });
    book.use(pattern.with, { rule: number, role: 'with' });
  }
  return {
    rule,
    covering: book.setOf(exceptions?.covering),
    negations: book.setOf(exceptions?.negatedBy),
    subjects: book.setOf(exceptions?.subject),
    context: book.setOf(exceptions?.context),
    required: pattern.type === 'number' && pattern.near !== undefined ? book.setOf(pattern.near) : null,
  };
}

/** Breaches that are worth disguising: of these even a word of three syllables is known by its sound. */
const DISGUISED_CATEGORIES: ReadonlySet<string> = new Set(['offPlatform', 'reviewIncentive']);

function soundUse(rules: readonly CompiledRule[], pattern: Pattern | undefined): SoundUse {
  if (pattern === undefined || pattern.uses.length === 0) return 'none';
  const worthIt = pattern.uses.some(({ rule }) => DISGUISED_CATEGORIES.has(rules[rule]?.rule.category ?? ''));
  return worthIt ? 'any' : 'letters';
}

/** Rules entered between two pauses of a build. */
const RULES_A_STEP = 12;

/**
 * Makes one automaton of all words of all rules, in steps: a caller that may not block pauses at each. A word that folds to nothing is left
 * out; `lintRules` names it.
 */
export function* compileSteps(rules: readonly PhraseRule[]): Generator<void, Compiled> {
  const book = new PatternBook();
  const compiled: CompiledRule[] = [];
  for (const [number, rule] of rules.entries()) {
    compiled.push(enter(book, rule, number));
    if (number % RULES_A_STEP === RULES_A_STEP - 1) yield;
  }
  const { keys } = book;
  const patterns = keys.map((key, number) => ({
    length: key.length,
    uses: book.uses[number] ?? [],
    brief: isBrief(key),
    latin: isLatin(key),
  }));
  yield;
  const automaton = yield* automatonSteps(keys);
  const sounds = lazySounds(keys, (number) => soundUse(compiled, patterns[number]));
  const unworded = [...rules.keys()].filter((number) =>
    /^(?:number|variable)$/.test(rules[number]?.pattern.type ?? ''),
  );
  return { keys, rules: compiled, unworded, patterns, longest: longestOf(keys), automaton, sounds };
}

const longestOf = (keys: readonly string[]): number => keys.reduce((most, { length }) => Math.max(most, length), 0);

/** The book is made when a pinyin table is there and the first draft asks for it. */
function lazySounds(keys: readonly string[], useOf: (pattern: number) => SoundUse): Compiled['sounds'] {
  let sounds: SoundBook | undefined;
  return () => (sounds ??= soundBook(keys, useOf));
}

/** Makes one automaton of all words in one go; see `compileSteps`. */
export const compileRules = (rules: readonly PhraseRule[]): Compiled => finish(compileSteps(rules));
