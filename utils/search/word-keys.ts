import { CharSet } from '@/utils/search/char-set';
import { fold, isHanCode } from '@/utils/search/fold';
import {
  COMMON_CHARS,
  COMMON_PAIRS,
  COMMON_WORDS,
  fillers,
  PAIR_WEIGHT,
  stem,
  UNIGRAM_WEIGHT,
  withGaps,
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

const commonChars = new CharSet(COMMON_CHARS);
const commonPairs = new Set(Array.from(COMMON_PAIRS, keyOfWord));
/** What common pairs begin with: of the others no pair need be looked up. */
const opensCommonPair = new CharSet(COMMON_PAIRS);
/** The first sign that stands for itself: characters and syllables of East Asian scripts. */
const FIRST_SINGLE = 0x3040;

type Tell = (key: number, weight: number) => void;

/** Tells a character that stands for itself, and its pair with the one before it; `before` is zero where there is none. */
function tellSingle(before: number, code: number, tell: Tell): void {
  if (before !== 0) {
    const pair = keyOfPair(before, code);
    const isCommon = opensCommonPair.has(before) && commonPairs.has(pair);
    tell(pair, isCommon ? PAIR_WEIGHT.common : PAIR_WEIGHT.telling);
  }
  if (!commonChars.has(code)) tell(keyOfChar(code), UNIGRAM_WEIGHT);
}

/** Tells a unit that is no Chinese character; gives its code where it stands for itself, zero for a word. */
function tellOther(unit: string, before: number, tell: Tell): number {
  const code = unit.charCodeAt(0);
  if (unit.length === 1 && code >= FIRST_SINGLE) {
    tellSingle(before, code, tell);
    return code;
  }
  if (!COMMON_WORDS.has(unit) && !/^\d{5,}$/.test(unit)) tell(keyOfWord(stem(unit)), 1);
  return 0;
}

/**
 * Tells the words of a spelled message, as `wordsOf` cuts them of the plain one, by their keys: no string is made, a library has a million of
 * them.
 */
export function eachWord(spelled: string, tell: Tell): void {
  if (!tellWords(spelled, false, tell)) tellWords(withGaps(spelled), true, tell);
}

/** @returns whether there was a unit */
function tellWords(text: string, keepSigns: boolean, tell: Tell): boolean {
  const units = new UnitReader(text, keepSigns);
  let taken = false;
  let before = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isHanCode(code)) {
      const isTold = !fillers.has(code);
      if (isTold) tellSingle(before, code, tell);
      taken ||= isTold;
      before = isTold ? code : 0;
      at += 1;
      continue;
    }
    if (!units.nextFrom(at)) break;
    if (units.start > at) before = 0;
    at = units.start;
    if (isHanCode(text.charCodeAt(at))) continue;
    const unit = fold(text.slice(at, units.end));
    at = units.end;
    before = unit === '' ? 0 : tellOther(unit, before, tell);
    taken ||= unit !== '';
  }
  return taken;
}
