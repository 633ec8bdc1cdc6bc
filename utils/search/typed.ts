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

export function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

export function isAsciiLetter(char: string): boolean {
  return char >= 'a' && char <= 'z';
}

function weightOf(char: string): number {
  if (char >= '0' && char <= '9') return DIGIT_WEIGHT;
  return isAsciiLetter(char) || syllableIdsOf(char.charCodeAt(0)).length === 0 ? 1 : HAN_WEIGHT;
}

/** Prepares typed text for alignment. Takes any string; one without anything to match gives an empty row. */
export function prepareTyped(text: string): Typed {
  const chars = unitsOf(text.slice(0, LONGEST_TYPED * 2))
    .flatMap((unit) => unit.text.split(''))
    .slice(0, LONGEST_TYPED);
  const weights = chars.map(weightOf);
  return { chars, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}
