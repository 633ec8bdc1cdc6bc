import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainTemplateOf } from '@/utils/notes/plain-template';
import type { Handover } from '@/utils/sync/handover';
import { DeskmateDatabase } from './database';
import { rowsFrom } from './handover';

const NOW_MS = Date.parse('2026-11-23T10:00:00+08:00');
let db: DeskmateDatabase;
beforeEach(() => {
  db = new DeskmateDatabase(`handover-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

it('takes over a note whose template this handbook has not, the console’s own too, with all that it says', async () => {
  const line = { threadKey: 'k', consoleId: 'feige', shop: '', buyerName: '张**' };
  const notes = [
    { ...line, id: 'n1', templateId: 'console-note', topic: '平台备注', state: 'begun', values: { text: '改发韵达' } },
    { ...line, id: 'n2', templateId: 'gone', topic: '礼品', state: 'owed', values: { what: '杯子', when: '周五' } },
  ] as const;
  const sheet = { waiting: [], promises: [], notes: notes.map((note) => ({ ...note, values: { ...note.values } })) };
  const taken = (await rowsFrom(db, { sheet } as unknown as Handover, NOW_MS)).notes;
  expect(taken).toMatchObject([
    { id: 'n1', place: 'deskmate', owed: true, saved: false, values: { text: '改发韵达' } },
    { id: 'n2', place: 'deskmate', values: { what: '杯子', when: '周五' } },
  ]);
  expect(taken.map((note) => plainTemplateOf(note).fields.map(({ id, label }) => [id, label]))).toEqual([
    [['text', '平台备注']],
    [
      ['what', 'what'],
      ['when', 'when'],
    ],
  ]);
});
