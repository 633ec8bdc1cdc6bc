import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { isUnfinished, judgeNote } from './judge';
import { newNote } from './new-note';
import type { Note } from './types';

const template: NoteTemplate = {
  id: 'refund',
  topic: '退款',
  language: 'zh',
  fields: [
    { id: 'order', label: '订单号', kind: 'orderNumber', required: true },
    { id: 'amount', label: '金额', kind: 'amount', required: true },
    { id: 'why', label: '原因', kind: 'choice', required: true, choices: ['质量', '错发'] },
    { id: 'by', label: '截止', kind: 'date', required: false },
    { id: 'more', label: '说明', kind: 'text', required: false },
  ],
};

const right = { order: '240601-123456789', amount: '12.50', why: '质量' };

function note(change: Partial<Note> = {}): Note {
  const start = newNote({
    id: 'n1',
    template,
    threadId: 't1',
    consoleId: 'pinduoduo',
    shop: '小店',
    buyerName: '王**',
    place: 'deskmate',
    owed: false,
    nowMs: 1000,
  });
  return { ...start, ...change };
}

const problemOf = (values: Record<string, string>, fieldId: string) =>
  judgeNote(note({ values, saved: true }), template).problems.find((problem) => problem.fieldId === fieldId)?.problem;

describe('judgeNote', () => {
  it('calls a note owed while the talk asks for it and nothing is entered', () => {
    expect(judgeNote(note({ owed: true }), template).state).toBe('owed');
    expect(judgeNote(note({ owed: true, values: { order: '  ' } }), template).state).toBe('owed');
  });

  it('does not take for begun what was picked up from the page', () => {
    const picked = { order: '240601-123456789' };
    expect(judgeNote(note({ owed: true, picked, values: picked }), template).state).toBe('owed');
    expect(judgeNote(note({ owed: true, picked, values: { ...picked, amount: '5' } }), template).state).toBe('begun');
    expect(judgeNote(note({ owed: true, picked, values: { order: '250000-1' } }), template).state).toBe('begun');
  });

  it('calls a note begun from the first value until it is saved, even when all is right', () => {
    expect(judgeNote(note({ owed: true, values: { order: '1' } }), template).state).toBe('begun');
    expect(judgeNote(note({ values: right }), template)).toEqual({ state: 'begun', problems: [] });
  });

  it('keeps a saved note unfinished and names the field that is missing', () => {
    const verdict = judgeNote(note({ values: { order: right.order, why: '质量' }, saved: true }), template);
    expect(verdict).toEqual({ state: 'saved', problems: [{ fieldId: 'amount', label: '金额', problem: 'missing' }] });
    expect(isUnfinished(verdict)).toBe(true);
  });

  it('calls a saved note with right fields finished', () => {
    const verdict = judgeNote(note({ values: right, saved: true }), template);
    expect(verdict).toEqual({ state: 'finished', problems: [] });
    expect(isUnfinished(verdict)).toBe(false);
  });

  it.each(['12345', '-123456', '123456-', '12 34 56', '订单123456', 'a'.repeat(31)])(
    'refuses the order number %s',
    (order) => {
      expect(problemOf({ ...right, order }, 'order')).toBe('notAnOrderNumber');
    },
  );

  it.each(['240601-123456789', 'P123456', '123456', '3'.repeat(30)])('accepts the order number %s', (order) => {
    expect(problemOf({ ...right, order }, 'order')).toBeUndefined();
  });

  it.each(['-1', '1.234', 'ten', '1,5', '1e3', '.5'])('refuses the amount %s', (amount) => {
    expect(problemOf({ ...right, amount }, 'amount')).toBe('notAnAmount');
  });

  it.each(['0', '12', '12.5', '12.50', '¥12.50', '12元'])('accepts the amount %s', (amount) => {
    expect(problemOf({ ...right, amount }, 'amount')).toBeUndefined();
  });

  it.each([
    ['50', undefined],
    ['¥50.00', undefined],
    ['50.01', 'aboveMax'],
    ['￥ 51元', 'aboveMax'],
    ['0051', 'aboveMax'],
    ['ten', 'notAnAmount'],
  ])('with a limit of 50, of the amount %s it says %s', (amount, problem) => {
    const fields = template.fields.map((field) => (field.id === 'amount' ? { ...field, max: 50 } : field));
    const verdict = judgeNote(note({ values: { ...right, amount }, saved: true }), { ...template, fields });
    expect(verdict.problems[0]?.problem).toBe(problem);
    expect(verdict.state).toBe(problem === undefined ? 'finished' : 'saved');
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026/01/01', '明天'])('refuses the date %s', (by) => {
    expect(problemOf({ ...right, by }, 'by')).toBe('notADate');
  });

  it('accepts a leap day and an empty optional date', () => {
    expect(problemOf({ ...right, by: '2028-02-29' }, 'by')).toBeUndefined();
    expect(problemOf({ ...right, by: '' }, 'by')).toBeUndefined();
  });

  it('refuses a choice that the template does not offer', () => {
    expect(problemOf({ ...right, why: '其他' }, 'why')).toBe('notAChoice');
  });

  it('does not take a value from the prototype of the values', () => {
    const odd: NoteTemplate = {
      ...template,
      fields: [{ id: 'constructor', label: 'x', kind: 'text', required: true }],
    };
    expect(judgeNote(note({ saved: true }), odd).state).toBe('saved');
  });

  it('gives a finished note no problems, and a note without a required field is never finished', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('123456', '10', '质量', '2026-01-01', ' '));
    const values = fc.dictionary(fc.constantFrom('order', 'amount', 'why', 'by', 'more'), value);
    const required = fc.constantFrom('order', 'amount', 'why');
    fc.assert(
      fc.property(values, fc.boolean(), fc.boolean(), required, (entered, saved, owed, cleared) => {
        const any = note({ values: { ...right, ...entered }, saved, owed });
        const verdict = judgeNote(any, template);
        if (verdict.state === 'finished') expect(verdict.problems).toEqual([]);
        const without = judgeNote({ ...any, values: { ...any.values, [cleared]: '' } }, template);
        expect(isUnfinished(without)).toBe(true);
        expect(without.problems).toContainEqual(expect.objectContaining({ fieldId: cleared, problem: 'missing' }));
      }),
    );
  });
});
