import { syllableIdsOf } from '@/utils/search/readings';
import { unitsOf } from '@/utils/search/units';

/** What was typed, as a row of single UTF-16 characters without signs and blanks. */
export type Typed = {
  readonly chars: readonly string[];
  /** Weight of each character: a Chinese one says more than a letter. */
  readonly weights: readonly number[];
  readonly weight: number;
};

/** Longer input is cut: nobody types a longer search, and alignment time grows with it. */
export const LONGEST_TYPED = 64;

const HAN_WEIGHT = 2;
const DIGIT_WEIGHT = 1.2;
/** Characters that ask or round off a sentence and tell no subject: 地址错了, 怎么洗. */
const LIGHT_WEIGHT = 0.6;
const LIGHT = new Set('了的吗呢吧啊呀么怎请您我你亲');

export function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

export function isAsciiLetter(char: string): boolean {
  return char >= 'a' && char <= 'z';
}

function weightOf(char: string): number {
  if (LIGHT.has(char)) return LIGHT_WEIGHT;
  if (char >= '0' && char <= '9') return DIGIT_WEIGHT;
  return isAsciiLetter(char) || syllableIdsOf(char.charCodeAt(0)).length === 0 ? 1 : HAN_WEIGHT;
}

/** Prepares typed text for alignment. Takes any string; one without anything to match gives an empty row. */
export function prepareTyped(text: string): Typed {
  const chars = unitsOf(text.slice(0, LONGEST_TYPED * 2))
    .flatMap((unit) => unit.text.split(''))
    .slice(0, LONGEST_TYPED);
  const own = chars.map(weightOf);
  const weights = own.every((weight) => weight === LIGHT_WEIGHT) ? own.map(() => HAN_WEIGHT) : own;
  return { chars, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** The same text with each character's weight multiplied. */
export function weighed({ chars, weights }: Typed, factor: (char: string) => number): Typed {
  const fresh = weights.map((weight, at) => weight * factor(chars[at] ?? ''));
  return { chars, weights: fresh, weight: fresh.reduce((sum, weight) => sum + weight, 0) };
}
