import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { judgeNote } from './judge';
import { amountIn, withLimits } from './limits';
import { newNote } from './new-note';

describe('amountIn', () => {
  it.each([
    ['单笔50元以内，超出找主管', 50],
    ['满3单，补偿不超过 12.5 块', 12.5],
    ['¥1000', 1000],
    ['1,000元', 1000],
    ['五十元', 50],
    ['不超过1万', 10_000],
    ['满100元补偿10元', 10],
    ['不超过 ￥５０', 50],
    ['up to 10 per order', 10],
    ['$15 within 30 days', 15],
    ['3天内，最多20', 20],
  ])('%s: %s', (fact, amount) => {
    expect(amountIn(fact)).toBe(amount);
  });

  it.each(['补偿订单金额的10%', '7天无理由', 'ask the lead', ''])('%s names no amount', (fact) => {
    expect(amountIn(fact)).toBeUndefined();
  });
});

describe('withLimits', () => {
  const template = (max: number | string): NoteTemplate => ({
    id: 'compensation',
    topic: '补偿',
    language: 'zh',
    fields: [{ id: 'amount', label: '金额', kind: 'amount', required: true, max }],
  });
  const maxOf = (max: number | string, facts: Record<string, string>) =>
    withLimits([template(max)], facts)[0]?.fields[0]?.max;

  it('takes the amount of the fact that a limit names, and leaves a number as it is', () => {
    expect(maxOf('权限', { 权限: '单笔30元' })).toBe(30);
    expect(maxOf(5, { 权限: '单笔30元' })).toBe(5);
  });

  it('limits nothing where the fact is missing, names no amount, or is a word of the prototype', () => {
    expect(maxOf('权限', {})).toBeUndefined();
    expect(maxOf('权限', { 权限: '问主管' })).toBeUndefined();
    expect(maxOf('constructor', {})).toBeUndefined();
  });

  it('makes a compensation above the limit of the starter handbook an unfinished note', () => {
    const { noteTemplates, shopFacts } = starterHandbook('zh');
    const compensation = withLimits(noteTemplates, shopFacts).find(({ id }) => id === 'compensation');
    const of = (amount: string) => {
      if (!compensation) return undefined;
      const place = { threadId: 't', consoleId: 'c', shop: '', buyerName: 'b', place: 'deskmate' as const, owed: true };
      const values = { order: '240601-123456', amount, approved: '李', reason: '瑕疵' };
      return judgeNote(
        { ...newNote({ ...place, id: 'n', template: compensation, nowMs: 0, values }), saved: true },
        compensation,
      );
    };
    expect(of('50')?.state).toBe('finished');
    expect(of('51')?.problems.map(({ problem }) => problem)).toEqual(['aboveMax']);
  });
});
