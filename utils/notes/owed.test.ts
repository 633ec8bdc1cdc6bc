import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { owedTemplates, templateOfStep } from './owed';

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
    '需要给您退款吗？',
    '商家会给您退款',
    '给您退款不了',
    '要是少件了，给您补发',
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

describe('owedTemplates on labelled sentences', () => {
  const lineSchema = z.object({ text: z.string(), owed: z.boolean(), lang: z.enum(['zh', 'en']) });
  const lines = readFileSync('bench/data/owed-own.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const starter = { zh: starterHandbook('zh').noteTemplates, en: starterHandbook('en').noteTemplates };
  const found = lines.filter(({ text, lang }) => owedTemplates(text, starter[lang]).length > 0);
  const right = found.filter((line) => line.owed).length;

  it('finds at least 95 % of what is owed, and is right in at least 95 % of what it finds', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(right / lines.filter((line) => line.owed).length).toBeGreaterThanOrEqual(0.95);
    expect(right / found.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the starter templates', () => {
  const zh = starterHandbook('zh').noteTemplates;
  const en = starterHandbook('en').noteTemplates;

  it.each([
    ['好的，这边帮您申请退款', ['refund']],
    ['漏的配件给您补发', ['reissue']],
    ['这边帮您改地址', ['address']],
    ['给您登记质量问题了', ['quality']],
    ['给您开发票哈', ['invoice']],
    ['我联系快递网点问问', ['logistics']],
    ['这边给您安排换货', ['exchange']],
    ['差价退给您', ['price-difference']],
    ['给您预约安装', ['installation']],
    ['已经给您登记投诉，主管会联系', ['complaint']],
    ['给您补偿5元', ['compensation']],
    ['差价没法退', []],
    ['不支持换货哦', []],
  ])('%s owes %s', (text, ids) => {
    expect(owedTemplates(text, zh).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["I'll refund you today", ['refund']],
    ['We will arrange an exchange', ['exchange']],
    ['We refund the difference', ['price-difference']],
    ["I'll book the installation", ['installation']],
    ['I have escalated this', ['complaint']],
    ["We can't match the price", []],
  ])('%s owes %s', (text, ids) => {
    expect(owedTemplates(text, en).map(({ id }) => id)).toEqual(ids);
  });

  it('have the same topics in both languages but for the agreed answer', () => {
    const ids = en.map(({ id }) => id).sort();
    const shared = zh.map(({ id }) => id).filter((id) => id !== 'callback');
    expect(shared.sort()).toEqual(ids);
  });

  it('need the order and something else, and offer the flag colour in Chinese', () => {
    for (const { id, fields } of [...zh, ...en]) {
      expect(fields.filter(({ required }) => required).length, id).toBeGreaterThanOrEqual(2);
      expect(fields.filter(({ kind }) => kind === 'choice').every(({ choices = [] }) => choices.length > 1)).toBe(true);
    }
    expect(zh.filter(({ fields }) => !fields.some(({ id }) => id === 'flag'))).toEqual([]);
  });
});

describe('templateOfStep', () => {
  it('finds the note that the emergency playbook owes, and none for other steps', () => {
    for (const { playbooks, noteTemplates } of [starterHandbook('zh'), starterHandbook('en')]) {
      const owedBySteps = playbooks.flatMap(({ steps }) =>
        steps.map((step) => templateOfStep(step, noteTemplates)?.id),
      );
      expect(owedBySteps.filter((id) => id !== undefined)).toEqual(['complaint']);
    }
  });
});
