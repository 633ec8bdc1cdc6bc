import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import type { NumberShape } from './numbers';
import { NumberFinder } from './numbers';

function found(shape: NumberShape, draft: string): string[] {
  const folded = fold(draft);
  return new NumberFinder(folded, draft)
    .spans(shape)
    .map(({ first, last }) => draft.slice(folded.starts[first] ?? 0, folded.ends[last] ?? 0));
}

describe('NumberFinder', () => {
  it.each([
    ['打13812345678找我', '13812345678'],
    ['138 1234 5678', '138 1234 5678'],
    ['138-1234-5678', '138-1234-5678'],
    ['1🌸3🌸8🌸1🌸2🌸3🌸4🌸5🌸6🌸7🌸8', '1🌸3🌸8🌸1🌸2🌸3🌸4🌸5🌸6🌸7🌸8'],
    ['壹五九⑥⑤⑧③〇柒二一', '壹五九⑥⑤⑧③〇柒二一'],
    ['幺三八一二三四五六七八', '幺三八一二三四五六七八'],
    ['１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['138o2345678', '138o2345678'],
    ['+86 138 1234 5678', '86 138 1234 5678'],
    ['0571-88886666', '0571-88886666'],
    ['(8 4 4) 5 5 5 - 0 1 9 9', '8 4 4) 5 5 5 - 0 1 9 9'],
    ['13812345678，5点前打', '13812345678'],
    ['13812345678 2号楼', '13812345678'],
    ['call 415-555-0199', '415-555-0199'],
    ['0917 123 4567', '0917 123 4567'],
  ])('takes %s for a phone number', (draft, phone) => {
    expect(found('phone', draft)).toEqual([phone]);
  });

  it.each([
    '773200485129963',
    '订单 201938475629103847',
    'SF13812345678',
    '13812345678A',
    '138****5678',
    '尺寸 138-65-60',
    '12812345678',
    '2026-11-22 13:45',
    '尺码 150 160 170 180',
    '400-820-8820',
    '9361289711234567890123',
    '价格 1999 元，满 3000 减 200',
  ])('takes %s for none', (draft) => {
    expect(found('phone', draft)).toEqual([]);
  });

  it('knows a bank card by its check sum', () => {
    expect(found('bankCard', '卡号 4111 1111 1111 1111')).toEqual(['4111 1111 1111 1111']);
    expect(found('bankCard', '卡号 4111 1111 1111 1112')).toEqual([]);
  });

  it.each([
    ['发到 a_b@163.com 吧', 'a_b@163.com'],
    ['abc 艾特 qq 点 com', 'abc 艾特 qq 点 com'],
    ['write to joe at gmail dot com', 'joe at gmail dot com'],
  ])('finds the address in: %s', (draft, address) => {
    expect(found('email', draft)).toEqual([address]);
  });

  it('takes no place for an address', () => {
    expect(found('email', 'track it at ups.com')).toEqual([]);
    expect(found('email', '@客服 在吗')).toEqual([]);
  });

  it.each([
    ['看 https://a.example/x?y=1 吧', 'https://a.example/x?y=1'],
    ['看myshop.vip', 'myshop.vip'],
    ['northpeak dot shop', 'northpeak dot shop'],
  ])('finds the link in: %s', (draft, link) => {
    expect(found('link', draft)).toEqual([link]);
  });

  it.each(['3.5cm', 'v1.2.3', 'Thanks. Me too', 'e.g. this'])('takes %s for no link', (draft) => {
    expect(found('link', draft)).toEqual([]);
  });

  it('finds an id behind the name of a messenger, and digits in disguise', () => {
    expect(found('messengerId', 'QQ 1093847562 传图')).toEqual(['QQ 1093847562']);
    expect(found('messengerId', '⑨号⑧⑧⑥⑥⑤')).toEqual(['⑧⑧⑥⑥⑤']);
    expect(found('messengerId', 'Find us @lunabags.co')).toEqual(['@lunabags.co']);
    expect(found('messengerId', '①打开 ②装好 ③充电')).toEqual([]);
  });
});
