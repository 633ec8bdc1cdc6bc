import { digitOf } from '@/utils/search/numerals';

/** An amount as people write it: 24, 1-3, 一两, 十二, 半, 一个半; a class to build expressions of. */
export const AMOUNT =
  '(?:\\d+(?:\\.\\d)?|[一二两三四五六七八九十]{1,3}|半)(?:\\s{0,3}(?:-|–|~|～|到|至|或|to)\\s{0,3}(?:\\d+|[一二两三四五六七八九十]{1,3}))?';

/** The greater end of an amount; undefined for what is no amount. 两三 is 3, 一两 is 2, 十二 is 12, 半 is 0.5. */
export function amountOf(written: string): number | undefined {
  const last =
    written
      .split(/-|–|~|～|到|至|或|to/u)
      .at(-1)
      ?.trim() ?? '';
  if (last === '半') return 0.5;
  if (/^\d+(?:\.\d)?$/.test(last)) return Number(last);
  const chars = Array.from(last);
  const ten = chars.indexOf('十');
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : Number(digitOf(chars[ten - 1] ?? ''));
    const ones = ten + 1 < chars.length ? Number(digitOf(chars[ten + 1] ?? '')) : 0;
    return known(tens * 10 + ones);
  }
  return known(Number(digitOf(chars.at(-1) ?? '')));
}

function known(amount: number): number | undefined {
  return Number.isNaN(amount) ? undefined : amount;
}
