import type { Folded } from './fold';
import { DIGIT, HAN, kindAt, LETTER, STOP } from './units';

/** A stretch of digits with at most three separators between neighbours, read as one number. */
export type DigitRun = {
  /** The digits as ASCII. */
  digits: string;
  /** Lengths of the groups that separators make of it. */
  groups: number[];
  /** Folded index of the first and the last digit. */
  first: number;
  last: number;
  /** Digits written as hanzi (壹, 五, 〇), and digits in a shape other than plain ASCII (①, ８, ❺, 壹). */
  hanzi: number;
  odd: number;
  /** A Latin letter touches the run: SF1300…, 20ml. */
  touchesLetter: boolean;
  /** A plus sign stands right before it. */
  plus: boolean;
};

/** Hanzi → digit + 1; 0 for every other unit. */
const VALUES = new Uint8Array(65536);
for (const pair of '零0〇0洞0两2拐7勾9一1壹1幺1弌1二2贰2弍2三3叁3弎3四4肆4五5伍5六6陆6七7柒7八8捌8九9玖9'.match(
  /../gu,
) ?? [])
  VALUES[pair.charCodeAt(0)] = Number(pair[1]) + 1;
const FINANCIAL = new Set(Array.from('洞拐勾壹贰叁肆伍陆柒捌玖弍弎弌幺〇', (sign) => sign.charCodeAt(0)));
const MOST_SEPARATORS = 3;

type Digit = { value: string; hanzi: boolean; odd: boolean };

/** The digit at a folded index, whatever its shape; undefined when there is none. */
function digitAt(folded: Folded, draft: string, at: number): Digit | undefined {
  const unit = folded.units[at] ?? 0;
  if (unit >= 0x30 && unit <= 0x39) {
    const written = draft.charCodeAt(folded.starts[at] ?? 0);
    return { value: String.fromCharCode(unit), hanzi: false, odd: written !== unit };
  }
  const value = VALUES[unit] ?? 0;
  return value === 0 ? undefined : { value: String(value - 1), hanzi: true, odd: FINANCIAL.has(unit) };
}

/** The letter o between digits is written for a zero. */
function zeroLetter(folded: Folded, draft: string, at: number, inRun: boolean): Digit | undefined {
  if (!inRun || folded.units[at] !== 0x6f || at + 1 >= folded.length) return undefined;
  const next = folded.units[at + 1] === 0x6f || digitAt(folded, draft, at + 1) !== undefined;
  return next ? { value: '0', hanzi: false, odd: true } : undefined;
}

const isLetter = (folded: Folded, at: number): boolean =>
  at >= 0 && at < folded.length && kindAt(folded.units, at, folded.length) === LETTER;

function emptyRun(folded: Folded, at: number): DigitRun {
  const before = folded.units[at - 1] ?? 0;
  return {
    digits: '',
    groups: [],
    first: at,
    last: at,
    hanzi: 0,
    odd: 0,
    touchesLetter: isLetter(folded, at - 1),
    plus: at > 0 && before === 0x2b,
  };
}

function append(run: DigitRun, digit: Digit, at: number): void {
  const joined = run.digits !== '' && at === run.last + 1;
  run.digits += digit.value;
  run.last = at;
  if (digit.hanzi) run.hanzi += 1;
  if (digit.odd) run.odd += 1;
  if (joined) run.groups[run.groups.length - 1] = (run.groups.at(-1) ?? 0) + 1;
  else run.groups.push(1);
}

/** A separator that may stand inside a number: anything that is no word, no hanzi and no sentence end. */
function separates(folded: Folded, at: number): boolean {
  const kind = kindAt(folded.units, at, folded.length);
  return kind !== HAN && kind !== LETTER && kind !== DIGIT && kind !== STOP;
}

/** So many digits in one piece are a number by themselves: what follows behind a comma is another, 13812345678，5点前. */
const WHOLE = 9;

const isWhole = (run: DigitRun): boolean => (run.groups.at(-1) ?? 0) >= WHOLE;

const SPELLED: readonly (readonly [word: string, value: string])[] = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (word, value) => [word, String(value)] as const,
  ),
  ['oh', '0'],
];
/** Said before a digit that comes twice or thrice. */
const TIMES: readonly (readonly [word: string, times: number])[] = [
  ['double', 2],
  ['triple', 3],
];

/** 1 for a digit in any shape, 2 for the first letter of a spelled one. */
const WORTH_A_LOOK = new Uint8Array(65536);
for (const unit of VALUES.keys()) if (VALUES[unit] !== 0 || (unit >= 0x30 && unit <= 0x39)) WORTH_A_LOOK[unit] = 1;
for (const [word] of [...SPELLED, ...TIMES]) WORTH_A_LOOK[word.charCodeAt(0)] = 2;

/** A digit written out as an English word: five five five. */
function spelledDigit(folded: Folded, at: number): { digit: Digit; length: number } | undefined {
  const first = folded.units[at] ?? 0;
  if (WORTH_A_LOOK[first] !== 2 || isLetter(folded, at - 1)) return undefined;
  const times = TIMES.find(([word]) => standsAt(folded, at, word));
  if (times !== undefined) {
    const gap = times[0].length + 1;
    const { digit, length } = spelledDigit(folded, at + gap) ?? { digit: undefined, length: 0 };
    return digit && { digit: { ...digit, value: digit.value.repeat(times[1]) }, length: gap + length };
  }
  const known = SPELLED.find(([word]) => standsAt(folded, at, word));
  return known && { digit: { value: known[1], hanzi: false, odd: true }, length: known[0].length };
}

function standsAt(folded: Folded, at: number, word: string): boolean {
  for (let next = 0; next < word.length; next += 1) if (folded.units[at + next] !== word.charCodeAt(next)) return false;
  return at + word.length <= folded.length && !isLetter(folded, at + word.length);
}

/** Whether a draft holds enough digits for a run at all. */
function hasDigits(folded: Folded, least: number): boolean {
  let count = 0;
  for (let at = 0; at < folded.length && count < least; at += 1) {
    const worth = WORTH_A_LOOK[folded.units[at] ?? 0] ?? 0;
    if (worth === 1 || (worth === 2 && spelledDigit(folded, at) !== undefined)) count += 1;
  }
  return count >= least;
}

/**
 * All runs of at least `least` digits, in order; linear in the draft's length.
 *
 * @param folded the folded draft, with `draft` it came from
 */
export function digitRuns(folded: Folded, draft: string, least: number): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun | undefined;
  let gap = 0;
  if (!hasDigits(folded, least)) return runs;
  const close = () => {
    if (run !== undefined) run.touchesLetter ||= isLetter(folded, run.last + 1);
    if (run !== undefined && run.digits.length >= least) runs.push(run);
    run = undefined;
    gap = 0;
  };
  for (let at = 0; at < folded.length; at += 1) {
    if (run === undefined && WORTH_A_LOOK[folded.units[at] ?? 0] === 0) continue;
    const digit = digitAt(folded, draft, at) ?? zeroLetter(folded, draft, at, run !== undefined && gap <= 1);
    if (digit !== undefined) {
      run ??= emptyRun(folded, at);
      append(run, digit, at);
      gap = 0;
      continue;
    }
    const spelled = spelledDigit(folded, at);
    if (spelled !== undefined) {
      run ??= emptyRun(folded, at);
      append(run, spelled.digit, at);
      at += spelled.length - 1;
      run.last = at;
      gap = 0;
    } else if (run !== undefined && (isWhole(run) || !separates(folded, at) || ++gap > MOST_SEPARATORS)) close();
  }
  close();
  return runs;
}
