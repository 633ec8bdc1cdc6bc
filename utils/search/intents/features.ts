import { fold } from '@/utils/search/fold';
import { plainSpelling } from '@/utils/search/message-words';

/** Feature numbers run from 0 to below this; two features on one number are rare enough to do no harm. */
export const FEATURE_SPACE = 2 ** 20;

/** What a message is looked at through: longer ones say what they want at both ends. */
const LONGEST = 160;
/** Said for company, at the end of words or in front of them. */
const COMPANY = /[亲呢啊哦喔噢哇嘛呀哈啦哎嗯呃额诶唉哟咯呗滴哒哩噻撒～~]/gu;
const PIECE = /[\u4e00-\u9fff]+|[a-z]+(?:'[a-z]+)?|\d+/gu;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const numberOf = (mixed: number): number => (mixed ^ (mixed >>> 13)) & (FEATURE_SPACE - 1);

/** The feature number of a piece of text. */
export function hash(text: string): number {
  let mixed = SEED;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return numberOf(mixed);
}

function isHan(piece: string): boolean {
  return piece >= '\u4e00' && piece <= '\u9fff';
}

/** An English word without its endings, so that shipped, ships and shipping meet. */
function stem(word: string): string {
  const bare = word.replace(/'(?:s|re|ve|m|ll|d)$/, '').replace(/n't$/, ' not');
  return bare.length <= 4 ? bare.replace(/(?<=.{3})s$/, '') : bare.replace(/(?:ing|ed|es|s|e|ly)$/, '');
}

/** Characters, pairs and triples, as `hash` would number them. */
function addHan(run: string, features: Set<number>): void {
  for (let at = 0; at < run.length; at += 1) {
    let mixed = SEED;
    for (let end = at; end < at + 3 && end < run.length; end += 1) {
      mixed = Math.imul(mixed ^ run.charCodeAt(end), PRIME);
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
  return plainSpelling(fold(short)).replace(COMPANY, '');
}

/**
 * The features of a text: Chinese characters, pairs and triples of neighbours; English stems and pairs of them; the size of numbers.
 * @returns feature numbers below FEATURE_SPACE, each once
 */
export function featuresOf(text: string): number[] {
  const features = new Set<number>();
  let before = '';
  for (const [piece] of plainText(text).matchAll(PIECE)) {
    if (isHan(piece)) {
      if (before.startsWith('#')) features.add(hash(`#${piece.charAt(0)}`)); // 92斤, 3天, 50个
      addHan(piece, features);
      before = '';
      continue;
    }
    const word = piece >= '0' && piece <= '9~' ? sizeOf(piece) : stem(piece);
    features.add(hash(`w${word}`));
    if (before !== '') features.add(hash(`${before} ${word}`));
    before = word;
  }
  return [...features];
}
