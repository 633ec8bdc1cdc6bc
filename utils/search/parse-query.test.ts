import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/utils/search/parse-query';

const none = { words: [], tags: [], shops: [] };

describe('parseQuery', () => {
  it.each([
    ['退货', { filters: none, text: '退货' }],
    ['#售后 退货', { filters: { ...none, words: ['售后'] }, text: '退货' }],
    ['＃售後', { filters: { ...none, words: ['售后'] }, text: '' }],
    ['tag:催单 shop:旗舰店 fh', { filters: { words: [], tags: ['催单'], shops: ['旗舰店'] }, text: 'fh' }],
    ['标签：Vip  店铺：二店', { filters: { words: [], tags: ['vip'], shops: ['二店'] }, text: '' }],
    ['#', { filters: none, text: '' }],
    ['tag: fh', { filters: none, text: 'fh' }],
    ['order #12', { filters: none, text: 'order #12' }],
    ['tags', { filters: none, text: 'tags' }],
    ['  ', { filters: none, text: '' }],
  ])('reads %j', (typed, parsed) => {
    expect(parseQuery(typed)).toEqual(parsed);
  });

  it('leaves every text without a leading sign as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^\s*([#＃]|tag|标签|shop|店铺)/i.test(text));
        expect(parseQuery(text)).toEqual({ filters: none, text: text.trim() });
      }),
    );
  });
});
