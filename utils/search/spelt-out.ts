import { fold } from '@/utils/search/fold';
import { blurIdOf, blurIdOfLetters, syllableText } from '@/utils/search/readings';
import { speltWords, type SpeltChar, type SpeltNode } from '@/utils/search/spelt-words';

/**
 * What it costs to suppose that a character was typed otherwise than by its commonest reading in full; binary logarithms. Initials stand among
 * initials: in a token with a vowel they are seldom meant.
 */
const COST = { initial: 1.5, initialAmongVowels: 4, seldomReading: 1, blurred: 2.5 } as const;
/** A decoding dearer than this is no pinyin: so much per letter, and so much once, because short messages say little. */
const MOST = { perLetter: 3.4, once: 10 } as const;
/** Of what is read as pinyin at most this share, by letters, may be words of another language. */
const MOST_FOREIGN = 0.5;
/** Letters of a message that are read, and of a syllable. */
const LONGEST = { message: 120, syllable: 7 } as const;

/** Letters without blanks: what they are blurred to by where they begin and how many they are, whether a token begins, and whether it holds a vowel. */
type Letters = {
  text: string;
  blurs: readonly (readonly number[])[];
  starts: readonly boolean[];
  amongVowels: readonly boolean[];
};
type End = { to: number; cost: number };

function lettersOf(tokens: readonly string[]): Letters {
  const text = tokens.join('');
  const starts = tokens.flatMap((token) => Array.from(token, (_, at) => at === 0));
  const amongVowels = tokens.flatMap((token) => Array.from(token, () => /[aeiou]/.test(token)));
  const blurs = starts.map((_, from) => {
    const found = [0, 0];
    for (let length = 2; length <= LONGEST.syllable && from + length <= text.length; length += 1) {
      if (starts[from + length - 1] === true) break; // no syllable goes over a gap
      found.push(blurIdOfLetters(text.slice(from, from + length)));
    }
    return found;
  });
  return { text, blurs, starts, amongVowels };
}

const NO_ENDS: readonly End[] = [];

/** Where a character may end that begins at `from`: typed in full, in full but blurred, or by its initial. */
function endsOf(
  { text, blurs, starts, amongVowels }: Letters,
  { ids, firsts }: SpeltChar,
  from: number,
): readonly End[] {
  if (!firsts.includes(text[from] ?? ' ')) return NO_ENDS;
  const cheapest = new Map<number, number>();
  const add = (length: number, cost: number): void => {
    if (cost < (cheapest.get(length) ?? Infinity)) cheapest.set(length, cost);
  };
  const initial = amongVowels[from] === true ? COST.initialAmongVowels : COST.initial;
  for (const [place, id] of ids.entries()) {
    const syllable = syllableText(id);
    const seldom = place === 0 ? 0 : COST.seldomReading;
    const sounds = blurs[from] ?? [];
    for (let length = 1; length <= sounds.length; length += 1) {
      if (length === syllable.length && text.startsWith(syllable, from)) add(length, seldom);
      else if (sounds[length] === blurIdOf(id) && length > 1) add(length, COST.blurred + seldom);
    }
    if (place > 0 || text[from] !== syllable[0]) continue;
    add(1, initial);
    if (syllable[1] === 'h' && text[from + 1] === 'h' && starts[from + 1] !== true) add(2, initial);
  }
  return [...cheapest].map(([length, cost]) => ({ to: from + length, cost }));
}

type Step = { cost: number; from: number; word: string };

/** The cheapest row of words for the letters, as steps by the place they end at. */
function stepsOf(letters: Letters): (Step | undefined)[] {
  const words = speltWords();
  const { chars } = words;
  const steps: (Step | undefined)[] = [{ cost: 0, from: -1, word: '' }];
  const known: (readonly End[] | undefined)[] = [];
  const ends = (char: SpeltChar, from: number): readonly End[] =>
    (known[from * chars + char.at] ??= endsOf(letters, char, from));
  const follow = (nodes: readonly SpeltNode[], from: number, at: number, cost: number): void => {
    for (const { char, word, next: longer } of nodes) {
      for (const end of ends(char, at)) {
        const soFar = cost + end.cost;
        const whole = soFar + (word?.cost ?? Infinity);
        if (whole < (steps[end.to]?.cost ?? Infinity)) steps[end.to] = { cost: whole, from, word: word?.text ?? '' };
        follow(longer, from, end.to, soFar);
      }
    }
  };
  for (let from = 0; from < letters.text.length; from += 1) {
    const here = steps[from];
    if (here !== undefined) follow(words.from.get(letters.text.charAt(from)) ?? [], from, from, here.cost);
  }
  return steps;
}

/** The likeliest words for letters; undefined where there are none, or none likely. */
function decode(letters: Letters): string | undefined {
  const size = letters.text.length;
  const steps = stepsOf(letters);
  const whole = steps[size]?.cost ?? Infinity;
  if (whole > MOST.perLetter * size + MOST.once) return undefined;
  let text = '';
  for (let step = steps[size]; step !== undefined && step.from >= 0; step = steps[step.from]) text = step.word + text;
  return text;
}

/** Words between numbers and signs. */
const RUN = /[a-z]+(?:[ ']+[a-z]+)*/g;

function isMostlyForeign(tokens: readonly string[], isForeign: (word: string) => boolean): boolean {
  let left = MOST_FOREIGN * tokens.join('').length;
  for (const token of tokens) {
    if (isForeign(token)) left -= token.length;
    if (left < 0) return true;
  }
  return false;
}

const LATIN_ONLY = /^[\p{ASCII}，。？！、～…\s]*[a-z][\p{ASCII}，。？！、～…\s]*$/u;

/**
 * A buyer's message written in pinyin or initials, in Chinese characters as they were likely meant: `zm tuihuo` → 怎么退货. Numbers and signs stay.
 *
 * @param isForeign whether a word, lower case, is known as one of another language: a message mostly of such words is none of pinyin
 * @returns undefined for any other message, and without the tables of `loadPinyin` and `loadSearchWords`
 */
export function spokenOut(message: string, isForeign: (word: string) => boolean): string | undefined {
  const folded = fold(message.slice(0, LONGEST.message));
  if (!LATIN_ONLY.test(folded)) return undefined;
  const tokens: readonly string[] = folded.match(/[a-z]+/g) ?? [];
  if (tokens.join('').length < 2 || isMostlyForeign(tokens, isForeign)) return undefined;
  const runs = folded.match(RUN) ?? [];
  const spoken = runs.map((run) => decode(lettersOf(run.split(/[ ']+/))));
  if (spoken.includes(undefined)) return undefined;
  let at = 0;
  return folded.replace(RUN, (run) => spoken[at++] ?? run);
}
