import { emptyFolded, foldedUnit } from './fold';
import { laidOut } from './canonical';
import { sideBySide, type SideBySide } from './side-by-side';
import { emptyStream } from './stream';
import { HAN, kindOf, LETTER } from './units';

/** What is known of each pattern, by its number. */
export type Patterns = {
  /** The words as the matcher sees them. */
  words: SideBySide;
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

/** Scratch buffers: words are short and there are many of them. */
const scratch = /* @__PURE__ */ emptyFolded(256);
const scratchStream = /* @__PURE__ */ emptyStream(1024);

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
export class PatternBook {
  readonly keys: string[] = [];
  /** Uses as they come: pattern, rule and role by turns. */
  readonly uses: number[] = [];
  /** Words and their folded keys alike. */
  private readonly numbers = new Map<string, number>();
  /** Which question each pattern was last the answer to. */
  private readonly lastAsked: number[] = [];
  private asked = 0;

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
    this.lastAsked.push(0);
    this.numbers.set(key, number);
    return number;
  }

  use(words: readonly string[], rule: number, role: Role): void {
    for (const number of this.numbersOf(words)) this.uses.push(number, rule, ROLE_BITS[role]);
  }

  /** The patterns of these words, each once. */
  numbersOf(words: readonly string[] = []): number[] {
    const numbers: number[] = [];
    this.asked += 1;
    for (const word of words) {
      const number = this.numberOf(word);
      if (number < 0 || this.lastAsked[number] === this.asked) continue;
      this.lastAsked[number] = this.asked;
      numbers.push(number);
    }
    return numbers;
  }
}

/** The book's patterns side by side; uses keep their order, sorted by counting. */
export function patternsOf({ keys, uses }: PatternBook): Patterns {
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
  const lengths = Uint16Array.from(keys, ({ length }) => length);
  return { words: sideBySide(keys), lengths, traits, useStarts, useRules, useRoles };
}
