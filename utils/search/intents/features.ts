import { CharSet } from '@/utils/search/char-set';
import { fold, isHanCode } from '@/utils/search/fold';
import { plainSpelling, withoutStickers } from '@/utils/search/message-words';

/** Feature numbers run from 0 to below this; two features on one number are rare enough to do no harm. */
export const FEATURE_SPACE = 2 ** 20;

/** What a message is looked at through: longer ones say what they want at both ends. */
const LONGEST = 160;
/** Said for company, at the end of words or in front of them. */
const COMPANY = '亲呢啊哦喔噢哇嘛呀哈啦哎嗯呃额诶唉哟咯呗滴哒哩噻撒～~';
const company = new CharSet(COMPANY);
const COMPANIONS = new RegExp(`[${COMPANY}]`, 'g');
/** A word of another script or a number; Chinese runs are read character by character. */
const FOREIGN = /[a-z]+(?:'[a-z]+)?|\d+/y;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const numberOf = (mixed: number): number => (mixed ^ (mixed >>> 13)) & (FEATURE_SPACE - 1);

/** The feature number of a piece of text. */
export function hash(text: string): number {
  let mixed = SEED;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return numberOf(mixed);
}

/** An English word without its endings, so that shipped, ships and shipping meet. */
function stem(word: string): string {
  const bare = word.replace(/'(?:s|re|ve|m|ll|d)$/, '').replace(/n't$/, ' not');
  return bare.length <= 4 ? bare.replace(/(?<=.{3})s$/, '') : bare.replace(/(?:ing|ed|es|s|e|ly)$/, '');
}

/** Numbers below FEATURE_SPACE, each once, in the order they came. A text's are taken before the next text's are added. */
class FeatureList {
  /** One bit for each feature number that is in. */
  readonly #held = new Uint32Array(FEATURE_SPACE >>> 5);
  /** Kept from text to text, so that it does not grow anew for each. */
  readonly #list: number[] = [];
  #count = 0;

  add(feature: number): void {
    const word = this.#held[feature >>> 5] ?? 0;
    const bit = 1 << (feature & 31);
    if ((word & bit) !== 0) return;
    this.#held[feature >>> 5] = word | bit;
    this.#list[this.#count] = feature;
    this.#count += 1;
  }

  take(): number[] {
    const taken = this.#list.slice(0, this.#count);
    for (const feature of taken) this.#held[feature >>> 5] = 0;
    this.#count = 0;
    return taken;
  }
}

const features = new FeatureList();

/** Characters, pairs and triples of a run, as `hash` would number them. */
function addHan(text: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    let mixed = SEED;
    for (let end = at; end < at + 3 && end < to; end += 1) {
      mixed = Math.imul(mixed ^ text.charCodeAt(end), PRIME);
      features.add(numberOf(mixed));
    }
  }
}

/** Numbers by their size only: 160 斤 and 165 斤 ask the same. */
function sizeOf(digits: string): string {
  return `#${String(Math.min(5, digits.length))}`;
}

/** Brings a text to the plain form that features are cut from. */
export function plainText(text: string): string {
  const short = text.length > 2 * LONGEST ? `${text.slice(0, LONGEST)} ${text.slice(-LONGEST)}` : text;
  const plain = plainSpelling(withoutStickers(fold(short)));
  return company.isIn(plain) ? plain.replace(COMPANIONS, '') : plain;
}

/** Where the Chinese characters from `start` end. */
function endOfHan(text: string, start: number): number {
  let end = start;
  while (end < text.length && isHanCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** The foreign word or number that begins there, or nothing. */
function foreignAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0x30 || code > 0x7a) return ''; // neither 0–9 nor a–z: only looking is quick
  FOREIGN.lastIndex = at;
  return FOREIGN.exec(text)?.[0] ?? '';
}

/**
 * The features of a text: Chinese characters, pairs and triples of neighbours; English stems and pairs of them; the size of numbers.
 * @returns feature numbers below FEATURE_SPACE, each once
 */
export function featuresOf(text: string): number[] {
  const plain = plainText(text);
  let before = '';
  for (let at = 0; at < plain.length;) {
    const end = endOfHan(plain, at);
    if (end > at) {
      if (before.startsWith('#')) features.add(hash(`#${plain.charAt(at)}`)); // 92斤, 3天, 50个
      addHan(plain, at, end);
      before = '';
      at = end;
      continue;
    }
    const piece = foreignAt(plain, at);
    if (piece !== '') {
      const word = piece >= '0' && piece <= '9~' ? sizeOf(piece) : stem(piece);
      features.add(hash(`w${word}`));
      if (before !== '') features.add(hash(`${before} ${word}`));
      before = word;
    }
    at += piece.length || 1;
  }
  return features.take();
}
