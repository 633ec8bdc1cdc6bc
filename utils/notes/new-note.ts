import type { NoteTemplate } from '@/utils/handbook/schema';
import type { Note } from './types';

/** Where a new note belongs. `nowMs` is wall time in ms; `id` must be new. */
export type NoteStart = Pick<Note, 'id' | 'threadId' | 'consoleId' | 'shop' | 'buyerName' | 'place' | 'owed'> & {
  template: NoteTemplate;
  nowMs: number;
  /** Values picked up from the page, by field id. */
  values?: Record<string, string>;
};

/** A note that nobody has saved yet, with the values given and no others. */
export function newNote({ template, nowMs, values = {}, ...place }: NoteStart): Note {
  return {
    ...place,
    templateId: template.id,
    topic: template.topic,
    values: { ...values },
    ...(Object.keys(values).length > 0 && { picked: { ...values } }),
    saved: false,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
  };
}
