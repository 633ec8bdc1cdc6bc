import { digitRuns, type DigitRun } from '@/utils/phrasing/digits';
import { fold, type Folded } from '@/utils/phrasing/fold';
import { foldedText, NumberFinder, type Span } from '@/utils/phrasing/numbers';
import { PRIVATE } from './private-words';

/** Signs of a text that are kept and sent. */
export const LONGEST_TEXT = 120;
/** Signs of a text that are looked at; what is taken out makes it shorter. */
const LOOKED_AT = 600;
/** Rounds until nothing is left to take out: each finds what the one before gave away. */
const MOST_ROUNDS = 4;
const LEAST_DIGITS = 5;
const MASK = '***';
const SHAPES = ['email', 'link', 'messengerId', 'hiddenPhone', 'bankCard'] as const;

/** A price or two sizes, 199.00 or 160 100: six plain digits at most in two groups. */
function isMeasure({ groups, digits, odd, hanzi }: DigitRun): boolean {
  return odd === 0 && hanzi === 0 && groups.length === 2 && digits.length <= 6 && groups.every((size) => size < 5);
}

function patternSpans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const it = match.groups?.it;
    const first = it === undefined ? match.index : match.index + match[0].lastIndexOf(it);
    return { first, last: first + (it ?? match[0]).length - 1 };
  });
}

/** Puts the mask in the place of folded stretches; those that touch share one. */
function masked(text: string, folded: Folded, spans: readonly Span[]): string {
  const inText = spans
    .filter(({ first, last }) => last >= first)
    .map(({ first, last }) => [folded.starts[first] ?? 0, folded.ends[last] ?? text.length] as const)
    .sort((a, b) => a[0] - b[0]);
  let left = '';
  let done = 0;
  for (const [start, end] of inText) {
    if (start > done || (start === done && left === '')) left += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return left + text.slice(done);
}

/** One kind of thing taken out after the other, each from what the last one left. */
function takenOut(text: string): string {
  const left = PRIVATE.reduce((before, pattern) => {
    const view = fold(before);
    return masked(before, view, patternSpans(foldedText(view), pattern));
  }, text);
  const folded = fold(left);
  const finder = new NumberFinder(folded, left);
  const runs = digitRuns(folded, left, LEAST_DIGITS).filter((run) => !isMeasure(run));
  return masked(left, folded, [...SHAPES.flatMap((shape) => [...finder.spans(shape)]), ...runs]);
}

/**
 * Takes out of a message what could tell who wrote it: numbers, names, addresses, accounts, links, in any disguise that folding undoes.
 * What is redacted stays as it is when redacted again.
 *
 * @returns at most `LONGEST_TEXT` signs
 */
export function redacted(text: string): string {
  let left = text.slice(0, LOOKED_AT);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = takenOut(left).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
    if (next === left) break;
    left = next;
  }
  return left;
}
