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
    ['tags', { filters: none, text: 'tags' }],
    ['  ', { filters: none, text: '' }],
  ])('reads %j', (typed, parsed) => {
    expect(parseQuery(typed)).toEqual(parsed);
  });

  it.each([
    ['退货 #售后', { filters: { ...none, words: ['售后'] }, text: '退货' }],
    ['退货　＃售后', { filters: { ...none, words: ['售后'] }, text: '退货' }],
    ['退货#售后', { filters: { ...none, words: ['售后'] }, text: '退货' }],
    ['运费 #售后 谁出', { filters: { ...none, words: ['售后'] }, text: '运费 谁出' }],
    ['#售后#催促 退款', { filters: { ...none, words: ['售后', '催促'] }, text: '退款' }],
    ['#c# 退款', { filters: { ...none, words: ['c#'] }, text: '退款' }],
    ['fh tag：催单 shop:旗舰店', { filters: { words: [], tags: ['催单'], shops: ['旗舰店'] }, text: 'fh' }],
    ['fh ｔａｇ：催单', { filters: { ...none, tags: ['催单'] }, text: 'fh' }],
    ['退货 店铺：二店', { filters: { ...none, shops: ['二店'] }, text: '退货' }],
    ['退货 #', { filters: none, text: '退货' }],
    ['退货 tag:', { filters: none, text: '退货' }],
  ])('reads a filter behind or within the text of %j', (typed, parsed) => {
    expect(parseQuery(typed)).toEqual(parsed);
  });

  it.each([
    ['tag:"big order" fh', { filters: { ...none, tags: ['big order'] }, text: 'fh' }],
    ['fh shop:“旗舰 一店”', { filters: { ...none, shops: ['旗舰 一店'] }, text: 'fh' }],
    ['#＂双 11＂ 发货', { filters: { ...none, words: ['双 11'] }, text: '发货' }],
    ['发货 #「双 11」', { filters: { ...none, words: ['双 11'] }, text: '发货' }],
    ['tag:"big ord', { filters: { ...none, tags: ['big ord'] }, text: '' }],
    ['tag:"" fh', { filters: none, text: 'fh' }],
  ])('reads the name in quotes of %j', (typed, parsed) => {
    expect(parseQuery(typed)).toEqual(parsed);
  });

  it.each(['order #12', '退货 #618', 'c#', 'vintage:red', 'stag:red', 'say "hello" now'])(
    'leaves %j as text',
    (typed) => {
      expect(parseQuery(typed)).toEqual({ filters: none, text: typed });
    },
  );

  it('takes eight filters and leaves the rest as text', () => {
    const typed = Array.from({ length: 10 }, (_, at) => `#t${String(at)}`).join(' ');
    expect(parseQuery(typed)).toEqual({
      filters: { ...none, words: ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'] },
      text: '#t8 #t9',
    });
  });

  it('leaves every text without a filter’s sign as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[#＃:：]/.test(text));
        expect(parseQuery(text)).toEqual({ filters: none, text: text.trim() });
      }),
    );
  });

  it('reads a filter the same wherever it stands among words', () => {
    const word = fc.constantFrom('退货', 'fh', '运费', 'order', '13');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 }), (before, after) => {
        const text = [...before, ...after].join(' ');
        expect(parseQuery([...before, '#售后', ...after].join(' '))).toEqual(parseQuery(`#售后 ${text}`));
      }),
    );
  });
});
