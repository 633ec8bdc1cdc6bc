import { areNeighbours } from '@/utils/search/keyboard';

/**
 * Whether one slip of the finger (one letter missing, added, changed, or two neighbours swapped) turns `a` into `b`.
 * Equal strings are not a slip.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.slice(head) === long.slice(head + 1);
  }
  if (a.slice(head + 1) === b.slice(head + 1)) return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
}

/** Like `isOneSlip`, for a word that is still being typed: the slip lies within the beginning of `word`. */
export function isOneSlipOfStart(typed: string, word: string): boolean {
  return [0, 1, -1].some((extra) => isOneSlip(typed, word.slice(0, typed.length + extra)));
}

/** Whether two neighbours swapped turn `a` into `b`. */
export function isSwap(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The sort of a slip of the finger, from `typed` to what was meant: two swapped, a key beside, one pressed twice, one left out, or another. */
export type Slip = 'swap' | 'beside' | 'twice' | 'left' | 'other';

/** Which slip turns `meant` into `typed`; undefined when they are equal or more than one slip apart. */
export function slipOf(typed: string, meant: string): Slip | undefined {
  if (!isOneSlip(typed, meant)) return undefined;
  if (typed.length < meant.length) return 'left';
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at += 1;
  if (typed.length > meant.length) return at > 0 && typed[at] === typed[at - 1] ? 'twice' : 'other';
  if (isSwap(typed, meant)) return 'swap';
  return areNeighbours(typed.charAt(at), meant.charAt(at)) ? 'beside' : 'other';
}
