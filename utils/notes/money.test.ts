import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyIn, wholeAmount } from './money';

const sums = (text: string) => moneyIn(text).map(({ amount }) => amount);

describe('moneyIn', () => {
  it.each([
    ['1,000元', 1_000],
    ['１，０００元', 1_000],
    ['５０元', 50],
    ['￥1,234.50', 1_234.5],
    ['¥ 80', 80],
    ['RMB 20', 20],
    ['rmb20', 20],
    ['USD 12.5', 12.5],
    ['US$15', 15],
    ['20 dollars', 20],
    ['1.5万元', 15_000],
    ['2万', 20_000],
    ['3百块', 300],
    ['五十元', 50],
    ['十块钱', 10],
    ['二十五块', 25],
    ['两百', 200],
    ['一百五', 150],
    ['一百零五元', 105],
    ['三千二百元', 3_200],
    ['一万五', 15_000],
    ['两万零三十元', 20_030],
    ['十二万元', 120_000],
    ['3块5', 3.5],
    ['三块五毛', 3.5],
    ['八毛', 0.8],
    ['补偿,50元', 50],
    ['up to 10 per order', 10],
  ])('%s is %s', (text, amount) => {
    expect(sums(text)).toEqual([amount]);
  });

  it.each([
    ...[
      '10%',
      '３０％',
      '7天',
      '两天内',
      '3件',
      '2026-11-19',
      '18:30',
      '第一百单',
      '万一',
      '十分抱歉',
      '千万别',
      '元旦',
    ],
    ...['一块发给您', '八折', '打9折', '订单20261119880012345', 'A50', '七八个', '3个点', '25号', '一两天', ''],
  ])('%s holds no money', (text) => {
    expect(sums(text)).toEqual([]);
  });

  it('takes the greater end of a range and tells marked sums from bare numbers', () => {
    expect(sums('5-10元')).toEqual([10]);
    expect(moneyIn('补偿50').map(({ marked }) => marked)).toEqual([false]);
    expect(moneyIn('补偿50元').map(({ marked }) => marked)).toEqual([true]);
  });

  const HANZI = '零一二三四五六七八九';
  /** 20 to 99 as they are said. */
  const said = (value: number): string =>
    `${HANZI[Math.floor(value / 10)] ?? ''}十${value % 10 === 0 ? '' : (HANZI[value % 10] ?? '')}`;
  const wide = (text: string): string =>
    text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('reads one sum alike however it is written, at its own place in the text', () => {
    const form = fc.constantFrom<(value: number) => string>(
      (value) => `${value}元`,
      (value) => `¥${value}`,
      (value) => `￥${value}`,
      (value) => `RMB ${value}`,
      (value) => `${value.toLocaleString('en-US')}元`,
      (value) => `${wide(value.toLocaleString('en-US'))}元`,
      (value) => `${value / 10_000}万元`,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), form, (hundreds, write) => {
        const value = hundreds * 100;
        const written = write(value);
        const [money, ...more] = moneyIn(`给您补偿${written}哈`);
        expect(more).toEqual([]);
        expect(money).toMatchObject({ amount: value, start: 4, end: 4 + written.length, marked: true });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99 }), (value) => {
        expect(sums(`${said(value)}元`)).toEqual([value]);
        expect(sums(`三百${said(value)}块`)).toEqual([300 + value]);
      }),
    );
  });

  it('gives offsets inside any text, in order, and no sum below nought', () => {
    const piece = fc.constantFrom(
      ...[
        '元',
        '块',
        '万',
        '百',
        '十',
        '两',
        '零',
        ',',
        '，',
        '.',
        '¥',
        '￥',
        '$',
        '１',
        '5',
        '00',
        ' ',
        '补',
        '\ud800',
        '-',
        'k',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end, amount } of moneyIn(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(amount).toBeGreaterThanOrEqual(0);
          reached = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('wholeAmount', () => {
  it.each([
    ['12', 12],
    ['12.50', 12.5],
    [' ￥ 51元 ', 51],
    ['1,000元', 1_000],
    ['五十元', 50],
    ['0', 0],
  ])('%s is %s', (text, amount) => {
    expect(wholeAmount(text)).toBe(amount);
  });

  it.each(['-5', '12.345', '5%', '五', '5元或10元', 'abc', '12 天', ''])('%s is no amount', (text) => {
    expect(wholeAmount(text)).toBeUndefined();
  });
});
