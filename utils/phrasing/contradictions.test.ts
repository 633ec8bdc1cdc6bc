import { describe, expect, it } from 'vitest';
import { contradictions, type Contradiction } from './contradictions';
import type { PhraseContext } from './types';

const place: PhraseContext = { consoleId: 'any', shop: '' };
const found = (kind: Contradiction, draft: string, context: Partial<PhraseContext>): string[] =>
  contradictions(kind, draft, { ...place, ...context }).map(({ start, end }) => draft.slice(start, end));

describe('a number that is none of this conversation’s orders', () => {
  const told = { orderNumbers: ['2026111988001234567'] };

  it.each([
    ['您的订单号是773200485129963', '773200485129963'],
    ['订单编号：773200485129963', '773200485129963'],
    ['单号 773200485129963 是您的吗', '773200485129963'],
    ['快递查询请用订单号773200485129963', '773200485129963'],
    ['order no. 114-9988776-1234567 is yours', '114-9988776-1234567'],
    ['Your order #773200485129963', '773200485129963'],
  ])('%s', (draft, number) => {
    expect(found('orderNumber', draft, told)).toEqual([number]);
  });

  it.each([
    '快递单号773200485129963',
    '运单号：773200485129963',
    '物流单号是 YT7732004851299',
    '您的订单已经发出，中通快递 773200485129963',
    '订单的快递单号是773200485129963',
    '已经给您发货了，单号773200485129963',
    'The tracking number is 773200485129963',
    'Your order ships with tracking 773200485129963',
    '您的订单号是2026111988001234567',
    '尾号88001234567的订单号2026111988001234567',
    '这款的货号 773200485129963',
  ])('is not found in: %s', (draft) => {
    expect(found('orderNumber', draft, told)).toEqual([]);
  });

  it('is found without its name where it is written as the console writes orders', () => {
    const demo = { orderNumbers: ['261119-123456789012'] };
    expect(found('orderNumber', '亲，261118-998877665544 这个', demo)).toEqual(['261118-998877665544']);
    expect(found('orderNumber', '亲，261119-123456789012 这个', demo)).toEqual([]);
    expect(found('orderNumber', '快递 261118-998877665544', demo)).toEqual([]);
  });
});
