import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { owedTemplates } from './owed';

const make = (id: string, owedBy?: string[]): NoteTemplate => ({
  id,
  topic: id,
  language: 'zh',
  fields: [{ id: 'text', label: '说明', kind: 'text', required: true }],
  ...(owedBy === undefined ? {} : { owedBy }),
});
const templates = [make('refund', ['退款', 'refund']), make('resend', ['补发', '重发']), make('free')];
const owed = (text: string) => owedTemplates(text, templates).map(({ id }) => id);

describe('owedTemplates', () => {
  it.each([
    ['好的，这边给您退款', ['refund']],
    ['今天给您补发一件，差价退款给您', ['refund', 'resend']],
    ['I will REFUND you today', ['refund']],
    ['Please note: refund sent', ['refund']],
    ['实在抱歉不能改地址，给您重发', ['resend']],
  ])('%s', (text, ids) => {
    expect(owed(text)).toEqual(ids);
  });

  it.each([
    '这个不能退款哦',
    '无法给您补发',
    '如果要退款请告诉我',
    '已经没办法退款了',
    "We can't refund this",
    '您好',
    '',
  ])('owes nothing after: %s', (text) => {
    expect(owed(text)).toEqual([]);
  });

  it('finds Latin words only as whole words', () => {
    expect(owed('It is refundable')).toEqual([]);
  });

  it('ignores an empty word', () => {
    expect(owedTemplates('任何话', [make('empty', [' '])])).toEqual([]);
  });

  it('gives templates in their order, each at most once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = owedTemplates(`${text}退款`, templates);
        expect(found).toEqual(templates.filter((template) => found.includes(template)));
      }),
    );
  });
});
