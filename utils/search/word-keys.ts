import { fold, foldHan } from '@/utils/search/fold';
import {
  COMMON_CHARS,
  COMMON_PAIRS,
  COMMON_WORDS,
  PAIR_WEIGHT,
  stem,
  UNIGRAM_WEIGHT,
} from '@/utils/search/message-words';
import { UnitReader } from '@/utils/search/units';

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

type Tell = (key: number, weight: number) => void;

/** Tells a character that stands for itself, and its pair with the one before it; `before` is zero where there is none. */
function tellSingle(before: number, code: number, tell: Tell): void {
  if (before !== 0) {
    const pair = keyOfPair(before, code);
    tell(pair, commonPairs.has(pair) ? PAIR_WEIGHT.common : PAIR_WEIGHT.telling);
  }
  if (commonChars[code] === 0) tell(keyOfChar(code), UNIGRAM_WEIGHT);
}

/** The folded code of a unit that is one character standing for itself; zero for any other. */
function singleOf(plain: string, start: number, end: number): number {
  const first = plain.charCodeAt(start);
  return end === start + 1 && first >= 0x4e00 && first <= 0x9fff ? foldHan(first) : 0;
}

/** Tells the words of a plain text as `wordsOf` cuts them, by their keys: no string is made, a library has a million of them. */
export function eachWord(plain: string, tell: Tell): void {
  if (!tellWords(plain, false, tell)) tellWords(plain, true, tell);
}

/** @returns whether there was a unit */
function tellWords(plain: string, keepSigns: boolean, tell: Tell): boolean {
  const units = new UnitReader(plain, keepSigns);
  let taken = false;
  let before = 0;
  let beforeEnd = -1;
  while (units.next()) {
    const { start, end } = units;
    let code = singleOf(plain, start, end);
    let text = '';
    if (code === 0) {
      text = fold(plain.slice(start, end));
      if (text === '') continue;
      if (text.length === 1 && text.charCodeAt(0) >= FIRST_SINGLE) code = text.charCodeAt(0);
    }
    taken = true;
    if (code !== 0) tellSingle(beforeEnd === start ? before : 0, code, tell);
    else if (!COMMON_WORDS.has(text) && !/^\d{5,}$/.test(text)) tell(keyOfWord(stem(text)), 1);
    before = code;
    beforeEnd = code === 0 ? -1 : end;
  }
  return taken;
}
