import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { newNote } from './new-note';
import { noteText } from './note-text';

const template: NoteTemplate = {
  id: 'resend',
  topic: '补发',
  language: 'zh',
  fields: [
    { id: 'order', label: '订单号', kind: 'orderNumber', required: true },
    { id: 'item', label: '商品', kind: 'text', required: true },
  ],
};
const start = {
  id: 'n',
  threadId: 't',
  consoleId: 'c',
  shop: '',
  buyerName: 'b',
  place: 'deskmate',
  owed: true,
} as const;

describe('noteText', () => {
  it('writes the topic and a line for each field that has a value, in the order of the template', () => {
    const note = newNote({ ...start, template, nowMs: 5, values: { item: ' 杯子 ', order: '123456' } });
    expect(noteText(note, template)).toBe('补发\n订单号：123456\n商品：杯子');
  });

  it('leaves out empty fields and uses the colon of the language', () => {
    const note = newNote({ ...start, template, nowMs: 5, values: { item: ' ', order: '123456' } });
    expect(noteText(note, { ...template, language: 'en' })).toBe('补发\n订单号: 123456');
  });

  it('is empty when nothing is entered', () => {
    expect(noteText(newNote({ ...start, template, nowMs: 5 }), template)).toBe('');
  });
});

describe('newNote', () => {
  it('starts unsaved, at the given time, without the template inside', () => {
    expect(newNote({ ...start, template, nowMs: 5 })).toEqual({
      ...start,
      templateId: 'resend',
      topic: '补发',
      values: {},
      saved: false,
      createdAtMs: 5,
      changedAtMs: 5,
    });
  });
});
