import { digitOf } from '@/utils/search/numerals';

/** A sum of money in a text; offsets are UTF-16 units in it. `marked`: it stands with its currency, else it is a bare number. */
export type Money = { start: number; end: number; amount: number; marked: boolean };

const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, k: 1_000, 万: 10_000, w: 10_000 };

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,2})?(?!\\d)\\s?(?:[百千万]|[kw](?![a-z]))?';
const HANZI = '[一二两三四五六七八九十零百千万]{1,9}';
const UNIT =
  '元(?![素旦件宝])|圆|块(?:钱)?(?:(?<tenths>[1-9一二三四五六七八九])毛?(?![\\d.个件天折小点次单号楼码]))?|[毛角]';
/** `before` and `after` name the currency; a bare number counts nothing, is no share and no part of a longer one. */
const MONEY = new RegExp(
  `(?<![\\d.a-z第#]|\\d,)(?<before>(?:us)?[$¥€£]|(?:rmb|cny|usd)\\s?)?\\s?(?<number>${NUMBER}|(?<!第)${HANZI})` +
    `\\s?(?:(?<after>${UNIT}|rmb|cny|yuan|usd|eur|dollars?|美[元金])|(?!\\s?(?:[%％\\d.:/-]|个点|折|倍|days?\\b|hours?\\b|percent|[个天日次件单号点月年分楼条岁周码款只份箱斤克米张包袋瓶盒双套颗位星]|小时|工作)))`,
  'giu',
);
/** Bare, these are words, not numbers: 万一, 一百分, 两 alone. */
const PLAIN_HANZI = /^[一二两三四五六七八九]?[十百千万]/u;

/** Full-width signs as the usual ones, place for place; a comma only between digits. */
function narrow(text: string): string {
  return text
    .replace(/(?<=[\d０-９])，(?=[０-９]{3})/gu, ',')
    .replace(/[＄０-９．Ａ-Ｚａ-ｚ％]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/￥/gu, '¥');
}

/** 一百五 is 150, 一百零五 105, 一万五 15000; NaN for what is no number: 七八, 万一. */
function hanziNumber(written: string): number {
  let [wan, sum, last] = [0, 0, 1];
  let digit: number | undefined;
  for (const sign of written) {
    const times = POWERS[sign];
    if (times === undefined && digit !== undefined) return NaN;
    if (sign === '零') last = 1;
    else if (times === undefined) digit = Number(digitOf(sign));
    else {
      const own = digit ?? (times === 10 ? 1 : NaN);
      if (times < 10_000) sum += own * times;
      else [wan, sum] = [(sum + (digit ?? (sum > 0 ? 0 : NaN))) * times, 0];
      [digit, last] = [undefined, times];
    }
  }
  return wan + sum + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}

function valueOf(written: string): number {
  const [, digits = '', power = ''] = /^([\d,.]+)\s?(\D?)$/u.exec(written) ?? [];
  return digits === '' ? hanziNumber(written) : Number(digits.replaceAll(',', '')) * (POWERS[power.toLowerCase()] ?? 1);
}

const isWord = (number: string, before: string): boolean =>
  /[-/:]$/u.test(before) || !(/\d/u.test(number) || PLAIN_HANZI.test(number));

/**
 * The sums of money in a text, in their order: ¥1,000, ５０元, 1.5万块, RMB 20, 五十元, 两百, 3块5, 八毛; and the bare numbers that count
 * nothing else (up to 10 per order). The one reader of money: whoever judges an amount asks here.
 */
export function moneyIn(text: string): Money[] {
  const narrowed = narrow(text);
  return Array.from(narrowed.matchAll(MONEY)).flatMap(({ 0: whole, index, groups = {} }) => {
    const { number = '', before, after, tenths } = groups;
    const marked = before !== undefined || after !== undefined;
    // 一块 without more is "together": 一块发
    if (number === '一' && after === '块') return [];
    if (!marked && isWord(number, narrowed.slice(0, index))) return [];
    const yuan = valueOf(number) / (/^[毛角]/u.test(after ?? '') ? 10 : 1) + (tenths ? valueOf(tenths) / 10 : 0);
    if (Number.isNaN(yuan)) return [];
    const start = index + whole.length - whole.trimStart().length;
    return [{ start, end: index + whole.trimEnd().length, amount: Math.round(yuan * 100) / 100, marked }];
  });
}

/** The amount that a field holds and nothing else beside it; undefined for what is none. Two decimals at most. */
export function wholeAmount(text: string): number | undefined {
  const trimmed = text.trim();
  const [only] = moneyIn(trimmed);
  return only?.start === 0 && only.end === trimmed.length ? only.amount : undefined;
}
