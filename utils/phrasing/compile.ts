import type { PhraseRule } from '@/utils/handbook/schema';
import type { Automaton } from './automaton';
import { buildAutomaton } from './automaton';
import { emptyFolded, fold, foldedUnit } from './fold';
import { emptyStream, toStream } from './stream';
import { HAN, kindOf, LETTER } from './units';
import { formsOf } from './variants';

/** What a pattern means to a rule: a finding by itself, or one half of a pair. */
export type Use = { rule: number; role: 'term' | 'near' | 'with' };

export type CompiledRule = {
  rule: PhraseRule;
  covering: ReadonlySet<number>;
  negations: ReadonlySet<number>;
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
};

export type Compiled = {
  rules: readonly CompiledRule[];
  patterns: readonly Pattern[];
  /** Length of the longest pattern, units. */
  longest: number;
  automaton: Automaton;
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
  const stream = toStream(fold(word, scratch), scratchStream);
  return String.fromCharCode(...stream.units.subarray(0, stream.length));
}

const BRIEF = /^[a-z]{1,2}$/;
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
    for (const word of words) for (const form of formsOf(word)) numbers.add(this.numberOf(form));
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
    context: book.setOf(exceptions?.context),
    required: pattern.type === 'number' && pattern.near !== undefined ? book.setOf(pattern.near) : null,
  };
}

/** Makes one automaton of all words of all rules. A word that folds to nothing is left out; `lintRules` names it. */
export function compileRules(rules: readonly PhraseRule[]): Compiled {
  const book = new PatternBook();
  const compiled = rules.map((rule, number) => enter(book, rule, number));
  const patterns = book.keys.map((key, number) => ({
    length: key.length,
    uses: book.uses[number] ?? [],
    brief: isBrief(key),
  }));
  const longest = patterns.reduce((most, { length }) => Math.max(most, length), 0);
  return { rules: compiled, patterns, longest, automaton: buildAutomaton(book.keys) };
}
