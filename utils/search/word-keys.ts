import { fold, foldHan } from '@/utils/search/fold';
import {
  COMMON_CHARS,
  COMMON_PAIRS,
  COMMON_WORDS,
  PAIR_WEIGHT,
  stem,
  UNIGRAM_WEIGHT,
} from '@/utils/search/message-words';
import { eachUnit } from '@/utils/search/units';

/** A word as a number below 2 ** 32. Two words on one number are rare enough to do no harm. */
export function keyOfWord(word: string): number {
  let mixed = SEED;
  for (let at = 0; at < word.length; at += 1) mixed = Math.imul(mixed ^ word.charCodeAt(at), PRIME);
  return spread(mixed);
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const spread = (mixed: number): number => (mixed ^ (mixed >>> 15)) >>> 0;
const keyOfChar = (code: number): number => spread(Math.imul(SEED ^ code, PRIME));
const keyOfPair = (first: number, second: number): number =>
  spread(Math.imul(Math.imul(SEED ^ first, PRIME) ^ second, PRIME));

const commonChars = new Uint8Array(0x10000);
for (const char of COMMON_CHARS) commonChars[char.charCodeAt(0)] = 1;
const commonPairs = new Set(Array.from(COMMON_PAIRS, keyOfWord));
/** The first sign that stands for itself: characters and syllables of East Asian scripts. */
const FIRST_SINGLE = 0x3040;

/** Tells the words of a plain text as `wordsOf` cuts them, by their keys: no string is made, a library has a million of them. */
export function eachWord(plain: string, tell: (key: number, weight: number) => void): void {
  let before = 0;
  let beforeEnd = -1;
  const single = (code: number, start: number, end: number): void => {
    if (beforeEnd === start) {
      const pair = keyOfPair(before, code);
      tell(pair, commonPairs.has(pair) ? PAIR_WEIGHT.common : PAIR_WEIGHT.telling);
    }
    if (commonChars[code] === 0) tell(keyOfChar(code), UNIGRAM_WEIGHT);
    before = code;
    beforeEnd = end;
  };
  eachUnit(plain, (start, end) => {
    const first = plain.charCodeAt(start);
    if (end === start + 1 && first >= 0x4e00 && first <= 0x9fff) {
      single(foldHan(first), start, end);
      return true;
    }
    const text = fold(plain.slice(start, end));
    if (text === '') return false;
    if (text.length === 1 && text.charCodeAt(0) >= FIRST_SINGLE) single(text.charCodeAt(0), start, end);
    else {
      if (!COMMON_WORDS.has(text) && !/^\d{5,}$/.test(text)) tell(keyOfWord(stem(text)), 1);
      beforeEnd = -1;
    }
    return true;
  });
}
