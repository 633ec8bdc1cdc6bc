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

describe('more compensation than the shop allows', () => {
  const facts = (shopFacts: Record<string, string>) => ({ shopFacts });
  const zh = facts({ 售后补偿标准: '瑕疵补偿订单金额的10%', 客服权限: '单笔50元以内，超出找主管' });

  it.each([
    ['给您补偿80元', zh],
    ['亲，这边给您补偿80元您看可以吗', zh],
    ['补偿您 1,000 元', zh],
    ['给您补偿八十块', zh],
    ['赔您一百', zh],
    ['80元补偿给您', zh],
    ['给您退80元做补偿', zh],
    ['给您申请了80元红包', zh],
    ['补您￥６０', zh],
    ['补偿您20%', zh],
    ["I'll compensate you with $20", facts({ agentLimit: 'up to 10 per order; above that ask the lead' })],
    ['We offer you a 20 dollar partial refund', facts({ agentLimit: 'up to 10 per order' })],
    ['给您补偿80元', facts({ 补偿标准: '不超过五十元' })],
    ['给您补偿12元', facts({ 补偿上限: '满100元的订单最多补偿10元' })],
  ])('%s', (draft, told) => {
    expect(found('compensation', draft, told)).toHaveLength(1);
  });

  it.each([
    '给您补偿50元',
    '给您补偿五块钱',
    '补偿您10%',
    '您说要补偿80元，这个我问一下主管',
    '您要求赔偿100元，我们核实一下',
    '不能给您补偿80元哦',
    '没办法补偿80元',
    '我跟主管申请一下补偿80元',
    '您的订单全额退款80元',
    '退货后货款80元退给您',
    '差价80元给您补回去',
    '您这单实付80元',
    '这款80元一件',
    '满80元包邮',
    '运费险赔付80元会自动到账',
    '平台赔付您80元',
    '下单80元给您发5元红包',
    '已经给您退款80元',
    '能补偿80元吗',
    '如果超过80元的补偿需要主管同意',
    '您的押金80元退您账户了',
    'Your order total is $80',
    "We can't compensate you $80",
  ])('is not found in: %s', (draft) => {
    expect(found('compensation', draft, zh)).toEqual([]);
  });

  it('points at the offer, not at the price beside it', () => {
    expect(found('compensation', '这单120元，给您补偿80元', zh)).toEqual(['给您补偿80元']);
  });
});
