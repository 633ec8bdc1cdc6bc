import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { noteFacts } from './facts';
import { judgeNote } from './judge';
import { flagsOnLeaving } from './leaving';
import { newNote } from './new-note';
import type { Note } from './types';

const template: NoteTemplate = {
  id: 'call',
  topic: '回访',
  language: 'zh',
  fields: [{ id: 'what', label: '内容', kind: 'text', required: true }],
};

const place = { threadId: 't', consoleId: 'c', shop: '', buyerName: 'b', place: 'deskmate' } as const;
const note = (id: string, createdAtMs: number, change: Partial<Note> = {}): Note => ({
  ...newNote({ ...place, id, template, owed: true, nowMs: createdAtMs }),
  ...change,
});
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

describe('flagsOnLeaving', () => {
  const finished = note('done', 1, { values: { what: '好' }, saved: true });
  const begun = note('begun', 3, { values: { what: '好' } });
  const owed = note('owed', 2);
  const later = note('later', 4, { snoozedUntilMs: 500 });
  const handed = note('handed', 5, { handedOver: true });
  const all = [finished, begun, owed, later, handed];

  it('names owed and begun notes, the oldest first, and no finished, snoozed or handed-over one', () => {
    expect(ids(flagsOnLeaving(all, [template], 'conversation', 100))).toEqual(['owed', 'begun']);
  });

  it.each(['tab', 'shift'] as const)('names a snoozed note again at the end of the %s', (leaving) => {
    expect(ids(flagsOnLeaving(all, [template], leaving, 100))).toEqual(['owed', 'begun', 'later']);
  });

  it('names a snoozed note again when its time has come', () => {
    expect(ids(flagsOnLeaving([later], [template], 'conversation', 500))).toEqual(['later']);
  });

  it('warns of an unsaved note whose template is gone', () => {
    expect(ids(flagsOnLeaving([begun, finished], [], 'tab', 100))).toEqual(['begun']);
  });
});

describe('noteFacts', () => {
  const owed = note('n', 1);
  const verdict = judgeNote(owed, template);

  it('tells a new state once, under an id made of note and state', () => {
    expect(noteFacts(undefined, verdict, owed, 7)).toEqual([
      { kind: 'note', id: 'note:n:owed', at: 7, noteId: 'n', topic: '回访', state: 'owed', place: 'deskmate' },
    ]);
    expect(noteFacts(verdict, verdict, owed, 8)).toEqual([]);
  });

  it('tells the way from owed to finished in three facts', () => {
    const begun = { ...owed, values: { what: '好' } };
    const steps = [owed, begun, { ...begun, saved: true }].map((each) => judgeNote(each, template));
    const facts = steps.flatMap((step, at) => noteFacts(steps[at - 1], step, owed, at));
    expect(facts.map(({ id }) => id)).toEqual(['note:n:owed', 'note:n:begun', 'note:n:finished']);
  });
});
