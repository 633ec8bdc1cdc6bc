import '@/utils/search/data/load-pinyin';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { blurSyllable, readingsOf } from '@/utils/search/readings';
import { PINYIN_TABLE } from '@/utils/search/data/pinyin-table';

describe('readingsOf', () => {
  it.each([
    ['发', ['fa']],
    ['重', ['zhong', 'chong']],
    ['行', ['xing', 'hang', 'heng']],
    ['还', ['hai', 'huan']],
    ['绿', ['lv', 'lu']],
    ['貨', ['huo']],
    ['嗯', ['en', 'ng']],
    ['a', []],
    ['。', []],
    ['', []],
    ['𠮷', []],
  ])('reads %s', (char, readings) => {
    expect(readingsOf(char)).toEqual(readings);
  });

  it('agrees with the library it was made from on the words of the trade', () => {
    const text =
      '欢迎光临请问尺码发货快递物流退款换货售后质量优惠券包邮支付订单备注评价客服店铺运费地址签收赠品库存预售';
    const read = Array.from(text, (char) => readingsOf(char).includes(pinyin(char, { toneType: 'none', v: true })));
    expect(read).not.toContain(false);
  });

  it('stays small enough to ship', () => {
    expect(new TextEncoder().encode(PINYIN_TABLE.join('')).length).toBeLessThan(60_000);
  });
});

describe('blurSyllable', () => {
  it.each([
    ['zhang', 'zan'],
    ['shi', 'si'],
    ['ning', 'lin'],
    ['nv', 'lu'],
    ['n', 'n'],
  ])('spells %s as %s', (letters, blurred) => {
    expect(blurSyllable(letters)).toBe(blurred);
  });
});
