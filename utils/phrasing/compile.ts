import type { PhraseRule } from '@/utils/handbook/schema';
import type { Automaton } from './automaton';
import { automatonSteps, finish } from './automaton';
import { laidOut } from './canonical';
import { emptyFolded, foldedUnit } from './fold';
import type { SoundBook, SoundUse } from './sounds';
import { soundBook } from './sounds';
import { emptyStream } from './stream';
import { HAN, kindOf, LETTER } from './units';

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

/** What is known of each pattern, by its number. */
export type Patterns = {
  lengths: Uint16Array;
  /** `BRIEF` and `LATIN`. */
  traits: Uint8Array;
  /** Uses of pattern `n`: from `useStarts[n]` up to `useStarts[n + 1]`, by rising rule. */
  useStarts: Int32Array;
  useRules: Int32Array;
  useRoles: Uint8Array;
};

/** One or two Latin letters: these must stand together, since `W x` is not `wx`. */
export const BRIEF = 1;
/** A Latin word: distances are counted in letters. */
export const LATIN = 2;

/** What a pattern means to a rule: a finding by itself, or one half of a pair. */
export type Role = 'term' | 'near' | 'with';
export const ROLE_BITS: Record<Role, number> = { term: 1, near: 2, with: 4 };

/** How a rule finds: by single words, by pairs in one clause, by pairs that may also stand in two neighbouring ones; 0 by other means. */
export const TERMS = 1;
export const PAIRS = 2;
export const PAIRS_ACROSS = 3;

export type Compiled = {
  /** The words of the patterns as the matcher sees them. */
  keys: readonly string[];
  rules: readonly CompiledRule[];
  /** `TERMS`, `PAIRS` or `PAIRS_ACROSS`, by the rule's number. */
  ways: Uint8Array;
  /** Indexes of the rules that look at the draft by other means than words. */
  unworded: readonly number[];
  patterns: Patterns;
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

const BRIEF_KEY = /^[a-z]{1,2}$/;
const isLatin = (key: string): boolean => kindOf(key.charCodeAt(0)) === LETTER;
const isBrief = (key: string): boolean =>
  key.length <= 2 && BRIEF_KEY.test(key) && kindOf(key.charCodeAt(0)) === LETTER;

/** Numbers patterns: the same word in many rules is one pattern. */
class PatternBook {
  readonly keys: string[] = [];
  /** Uses as they come: pattern, rule and role by turns. */
  readonly uses: number[] = [];
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
    this.numbers.set(key, number);
    return number;
  }

  use(words: readonly string[], rule: number, role: Role): void {
    for (const number of this.setOf(words)) this.uses.push(number, rule, ROLE_BITS[role]);
  }

  setOf(words: readonly string[] = []): Set<number> {
    const numbers = new Set<number>();
    for (const word of words) numbers.add(this.numberOf(word));
    numbers.delete(-1);
    return numbers;
  }
}

/** The book's patterns side by side; uses keep their order, sorted by counting. */
function patternsOf({ keys, uses }: PatternBook): Patterns {
  const useStarts = new Int32Array(keys.length + 1);
  for (let at = 0; at < uses.length; at += 3) {
    const after = (uses[at] ?? 0) + 1;
    useStarts[after] = (useStarts[after] ?? 0) + 1;
  }
  for (let number = 1; number <= keys.length; number += 1)
    useStarts[number] = (useStarts[number] ?? 0) + (useStarts[number - 1] ?? 0);
  const next = useStarts.slice();
  const useRules = new Int32Array(uses.length / 3);
  const useRoles = new Uint8Array(uses.length / 3);
  for (let at = 0; at < uses.length; at += 3) {
    const place = next[uses[at] ?? 0] ?? 0;
    next[uses[at] ?? 0] = place + 1;
    useRules[place] = uses[at + 1] ?? 0;
    useRoles[place] = uses[at + 2] ?? 0;
  }
  const traits = Uint8Array.from(keys, (key) => (isBrief(key) ? BRIEF : 0) | (isLatin(key) ? LATIN : 0));
  return { lengths: Uint16Array.from(keys, (key) => key.length), traits, useStarts, useRules, useRoles };
}

function enter(book: PatternBook, rule: PhraseRule, number: number): CompiledRule {
  const { pattern, exceptions } = rule;
  if (pattern.type === 'terms') book.use(pattern.terms, number, 'term');
  if (pattern.type === 'pair') {
    book.use(pattern.near, number, 'near');
    book.use(pattern.with, number, 'with');
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

function soundUse(rules: readonly CompiledRule[], { useStarts, useRules }: Patterns, pattern: number): SoundUse {
  const first = useStarts[pattern] ?? 0;
  const end = useStarts[pattern + 1] ?? 0;
  if (first === end) return 'none';
  for (let use = first; use < end; use += 1)
    if (DISGUISED_CATEGORIES.has(rules[useRules[use] ?? 0]?.rule.category ?? '')) return 'any';
  return 'letters';
}

function wayOf({ pattern }: PhraseRule): number {
  if (pattern.type === 'pair') return pattern.reach === 'sentence' ? PAIRS_ACROSS : PAIRS;
  return pattern.type === 'terms' ? TERMS : 0;
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
  const patterns = patternsOf(book);
  yield;
  const automaton = yield* automatonSteps(keys);
  const sounds = lazySounds(keys, (number) => soundUse(compiled, patterns, number));
  const ways = Uint8Array.from(rules, wayOf);
  const unworded = [...rules.keys()].filter((number) => ways[number] === 0);
  return { keys, rules: compiled, ways, unworded, patterns, longest: longestOf(keys), automaton, sounds };
}

const longestOf = (keys: readonly string[]): number => keys.reduce((most, { length }) => Math.max(most, length), 0);

/** The book is made when a pinyin table is there and the first draft asks for it. */
function lazySounds(keys: readonly string[], useOf: (pattern: number) => SoundUse): Compiled['sounds'] {
  let sounds: SoundBook | undefined;
  return () => (sounds ??= soundBook(keys, useOf));
}

/** Makes one automaton of all words in one go; see `compileSteps`. */
export const compileRules = (rules: readonly PhraseRule[]): Compiled => finish(compileSteps(rules));
