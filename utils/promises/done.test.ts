import { describe, expect, it } from 'vitest';
import type { PromiseKind } from '@/utils/facts/kinds';
import { saysDone, seemKept } from './done';
import { chosenPromise, type PromiseRow } from './row';

const place = { consoleId: 'c', shop: '', buyerName: 'b' };
const promise = (id: string, kind: PromiseKind, saidAtMs: number, threadId = 't'): PromiseRow =>
  chosenPromise({ ...place, threadId, id, kind, text: 'x', dueAtMs: saidAtMs + 9 }, saidAtMs);

describe('saysDone', () => {
  it.each([
    ['reply', '让您久等了，仓库说明天到货'],
    ['check', '亲，帮您查到了，包裹在杭州'],
    ['check', '经核实，这单是漏发'],
    ['check', "I've checked with them, it is in stock"],
    ['ship', '亲，已经给您发出了，单号是SF123'],
    ['ship', 'Your order has been shipped.'],
    ['resend', '配件已经给您补发，请留意'],
    ['refund', '没问题，款已经给您退了'],
    ['refund', '退款成功，请查收'],
    ['refund', 'We have refunded you in full.'],
    ['invoice', '发票开好了，发您邮箱'],
    ['change', '地址改好了哈'],
    ['visit', '师傅约好了，明天上午到'],
    ['followUp', '亲，杯子用着怎么样呢？'],
    ['followUp', 'How is the lamp working for you?'],
  ] as const)('a promise of %s is done by: %s', (kind, text) => {
    expect(saysDone(text, kind)).toBe(true);
  });

  it.each([
    ['reply', '请您再稍等一下哈'],
    ['check', '还没查到，马上给您回复'],
    ['ship', '还没有发货哦'],
    ['ship', '明天给您发货'],
    ['refund', '退款还在处理，没有退'],
    ['refund', 'We have not refunded it yet.'],
    ['invoice', '给您补发一个'],
    ['change', '好的'],
    ['followUp', '好的，祝您生活愉快'],
    ['other', '已经给您退款了'],
  ] as const)('a promise of %s is not done by: %s', (kind, text) => {
    expect(saysDone(text, kind)).toBe(false);
  });

  it('stays bounded on a long message', () => {
    const started = performance.now();
    saysDone('已经'.repeat(50_000), 'refund');
    saysDone('how is '.repeat(20_000), 'followUp');
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('seemKept', () => {
  const rows = [
    promise('new', 'refund', 20),
    promise('old', 'refund', 10),
    promise('other-thread', 'refund', 10, 'u'),
    promise('other-kind', 'ship', 10),
    promise('said-after', 'refund', 40),
    { ...promise('settled', 'refund', 10), state: 'kept' as const },
  ];

  it('proposes open promises of the conversation that the message came after, the oldest first', () => {
    const found = seemKept(rows, { threadId: 't', text: '已经给您退款了', atMs: 30 });
    expect(found.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('proposes nothing for the message that made the promise', () => {
    expect(seemKept([promise('p', 'refund', 30)], { threadId: 't', text: '已经给您退款了', atMs: 30 })).toEqual([]);
  });
});
