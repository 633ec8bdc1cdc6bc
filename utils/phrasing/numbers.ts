import type { PhrasePattern } from '@/utils/handbook/schema';
import type { DigitRun } from './digits';
import { digitRuns } from './digits';
import { SIGNS, type Folded } from './fold';

export type NumberShape = Extract<PhrasePattern, { type: 'number' }>['shape'];
/** Folded indexes of the first and the last unit found. */
export type Span = { first: number; last: number };

const same = (groups: readonly number[], ...wanted: readonly number[]): boolean =>
  groups.length === wanted.length && groups.every((size, at) => size === wanted[at]);

/** Grouped as people write a mobile number: in one piece, 3-4-4 and its joins, or dealt out digit by digit. */
function groupedAsMobile(groups: readonly number[]): boolean {
  if (same(groups, 11) || same(groups, 3, 4, 4) || same(groups, 3, 8) || same(groups, 7, 4)) return true;
  return groups.length >= 7 && groups.every((size) => size <= 3);
}

function isMobile(run: DigitRun): boolean {
  if (/^1[3-9]\d{9}$/.test(run.digits)) return groupedAsMobile(run.groups) || run.odd >= 3;
  const abroad = run.plus && /^861[3-9]\d{9}$/.test(run.digits);
  return abroad;
}

/** 0571-88888888 and its like. */
const isLandline = (run: DigitRun): boolean =>
  run.groups.length === 2 && /^0\d{2,3}$/.test(run.digits.slice(0, run.groups[0])) && /^[78]$/.test(`${run.groups[1]}`);

/** A North American number written as one, or dealt out digit by digit. 400 and 800 are service hotlines. */
function isNorthAmerican(run: DigitRun): boolean {
  const digits = run.digits.replace(/^1(?=\d{10}$)/, '');
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits) || /^[48]00/.test(digits)) return false;
  const groups = run.digits.length === 11 && run.groups[0] === 1 ? run.groups.slice(1) : run.groups;
  return same(groups, 3, 3, 4) || run.odd >= 3 || (groups.length >= 8 && groups.every((size) => size <= 3));
}

/** +60 12 345 6789: a plus sign and 9 to 15 digits. */
const isInternational = (run: DigitRun): boolean => run.plus && /^[1-9]\d{8,14}$/.test(run.digits);

/** 0917 123 4567, 012-345 6789: a mobile number of South-East Asia in groups. */
const isAsianMobile = (run: DigitRun): boolean =>
  run.groups.length >= 2 &&
  run.groups.length <= 4 &&
  /^0[189]\d{8,9}$/.test(run.digits) &&
  run.groups.every((g) => g >= 3);

/** Nobody spells a tracking number out, word by word. */
const isSpelledOut = ({ digits, odd, hanzi }: DigitRun): boolean =>
  hanzi === 0 && digits.length >= 9 && digits.length <= 13 && odd >= 7;

/** A phone number in signs that a plain search misses: what else the clause says, it was not written so for the courier. */
const isHiddenPhone = (run: DigitRun): boolean => isPhone(run) && (run.odd >= 1 || run.hanzi >= 4);

function isPhone(run: DigitRun): boolean {
  if (run.touchesLetter) return false;
  return (
    isSpelledOut(run) ||
    isMobile(run) ||
    isLandline(run) ||
    isNorthAmerican(run) ||
    isInternational(run) ||
    isAsianMobile(run)
  );
}

/** Luhn's check sum, which every bank card carries. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = value * 2;
    sum += at % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isBankCard(run: DigitRun): boolean {
  const shape = /^(62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13})$/;
  return !run.touchesLetter && shape.test(run.digits) && passesLuhn(run.digits);
}

/** Five digits or more of which most are written so that a plain search misses them: ⑧⑧⑥⑥⑤, 壹五九⑥. */
function isDisguised(run: DigitRun): boolean {
  const mixed = run.hanzi > 0 && run.hanzi < run.digits.length;
  return run.digits.length >= 5 && run.odd * 2 > run.digits.length && (mixed || run.odd >= 4);
}

/** A messenger's name and behind it an id; the folded draft is lower case already. */
const MESSENGER_ID =
  /(?:(?<![a-z0-9])(?:qq|vx|wx|weixin|wechat|line id|telegram|tg|[vwq](?=\s?[:+]|\s?\d{6})|kakao(?:talk)?|skype|zalo|viber|discord)|微信|薇信|威信|v信|卫星|扣扣|扣抠|抠抠|抠扣|叩叩|q扣|秋秋|丘丘|企鹅)(?:号码|号|群|id)?[\s:+是为=\-.]{0,4}(?:@[a-z0-9_.]{4,30}|(?<=[:=]\s{0,2})[a-z][a-z0-9_-]{4,19}|(?=[a-z_-]{0,19}\d)[a-z0-9][a-z0-9_-]{4,19}|\d(?:[ .-]?\d){5,11})(?![a-z0-9])/gu;
const HANDLE = /(?<![a-z0-9._])@[a-z][a-z0-9_.]{3,29}(?![a-z0-9@])/gu;
/** `at` as a word counts only where the dot is spelled out too: "track it at ups.com" is no address. */
const EMAIL =
  /[a-z0-9][a-z0-9._+-]{0,63}(?:\s?(?:@|\(at\)|\[at\]|艾特)\s?[a-z0-9][a-z0-9-]{0,62}(?:(?:\.|\s?(?:\(dot\)|\[dot\]|点)\s?| dot )[a-z]{2,10}){1,3}| at [a-z0-9][a-z0-9-]{0,62}(?:\s?(?:\(dot\)|\[dot\])\s?| dot )[a-z]{2,10})/gu;
const ENDINGS =
  'com|cn|net|org|shop|store|top|xyz|vip|io|co|info|site|online|ly|me|cc|app|link|club|tw|hk|my|ph|sg|vn|th|id|uk|de|us|live|biz|tv|wang';
const LINK = new RegExp(
  `https?:/{1,2}[^\\s]{3,200}|(?<![a-z0-9@._-])(?:[a-z0-9][a-z0-9-]{0,62}(?:\\.|\\(dot\\)|\\[dot\\]| dot )){1,6}(?:${ENDINGS})(?![a-z0-9]|\\.[a-z0-9])(?:/[^\\s]{0,200})?`,
  'gu',
);

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    first: match.index,
    last: match.index + match[0].trimEnd().length - 1,
  }));
}

const runSpans = (runs: readonly DigitRun[], shape: (run: DigitRun) => boolean): Span[] =>
  runs.filter(shape).map(({ first, last }) => ({ first, last }));

const PIECE = 4096;

/** The folded units as a string of the same length. */
export function foldedText({ units, length }: Folded): string {
  let text = '';
  for (let at = 0; at < length; at += PIECE) {
    const piece = units.subarray(at, Math.min(at + PIECE, length));
    // `apply` takes a typed array several times faster than a spread does; its result is typed as any.
    text += Reflect.apply(String.fromCharCode, undefined, piece) as string;
  }
  return text;
}

/** Cheap looks at the folded text that spare most drafts the patterns. */
const MAY_HOLD_ID =
  /qq|vx|wx|we(?:ixin|chat)|line id|tele|tg|[vwq][\s:+\d]|kakao|skype|zalo|viber|disc|[微薇威]信|v信|卫星|[扣抠叩][扣抠叩]|q扣|秋秋|丘丘|企鹅/u;
const MAY_HOLD_EMAIL = /@|[ ([]at[ )\]]|艾特/;
const MAY_HOLD_LINK = /[a-z0-9)\]]\.[a-z0-9]|dot|\/\//;

/** Finds number shapes in one draft; the digit runs and the text behind them are made once, and only when asked for. */
export class NumberFinder {
  readonly #folded: Folded;
  readonly #draft: string;
  readonly #found = new Map<NumberShape, readonly Span[]>();
  #text: string | undefined;
  #runs: DigitRun[] | undefined;

  constructor(folded: Folded, draft: string) {
    this.#folded = folded;
    this.#draft = draft;
  }

  /** Where a shape stands, in folded indexes. */
  spans(shape: NumberShape): readonly Span[] {
    const known = this.#found.get(shape);
    if (known !== undefined) return known;
    const spans = this.#find(shape);
    this.#found.set(shape, spans);
    return spans;
  }

  #find(shape: NumberShape): Span[] {
    if (shape === 'phone') return runSpans(this.#digits(), isPhone);
    if (shape === 'hiddenPhone') return runSpans(this.#digits(), isHiddenPhone);
    if (shape === 'bankCard') return runSpans(this.#digits(), isBankCard);
    if (shape === 'email') return this.#matches(SIGNS.letter, MAY_HOLD_EMAIL, EMAIL);
    if (shape === 'link') return this.#matches(SIGNS.letter, MAY_HOLD_LINK, LINK);
    return [
      ...runSpans(this.#digits(), isDisguised),
      ...this.#matches(SIGNS.number, MAY_HOLD_ID, MESSENGER_ID),
      ...this.#matches(SIGNS.at, /@/, HANDLE),
    ];
  }

  #digits(): DigitRun[] {
    return (this.#runs ??= (this.#folded.signs & SIGNS.digit) === 0 ? [] : digitRuns(this.#folded, this.#draft, 5));
  }

  /** Matches of a pattern that needs one of the signs. */
  #matches(signs: number, worthIt: RegExp, pattern: RegExp): Span[] {
    if ((this.#folded.signs & signs) === 0) return [];
    const text = (this.#text ??= foldedText(this.#folded));
    return worthIt.test(text) ? spansOf(text, pattern) : [];
  }
}
