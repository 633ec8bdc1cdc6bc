import type { NoteTemplate } from '@/utils/handbook/schema';
import { isUnfinished, judgeNote } from '@/utils/notes/judge';
import { plainTemplateOf } from '@/utils/notes/plain-template';
import type { Note, NoteVerdict } from '@/utils/notes/types';

/** A note with its template (absent for the console's own note) and what is wrong with it. */
export type NoteView = { note: Note; template: NoteTemplate | undefined; verdict: NoteVerdict };

const ORDER = { owed: 0, begun: 1, saved: 2, finished: 3 } as const;

/** Judges every note; unfinished ones first, and among equals the oldest first. */
export function noteViews(notes: readonly Note[], templates: readonly NoteTemplate[]): NoteView[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  return notes
    .map((note): NoteView => {
      const template = byId.get(note.templateId) ?? (note.place === 'deskmate' ? plainTemplateOf(note) : undefined);
      return { note, template, verdict: template === undefined ? verdictAlone(note) : judgeNote(note, template) };
    })
    .sort((a, b) => ORDER[a.verdict.state] - ORDER[b.verdict.state] || a.note.createdAtMs - b.note.createdAtMs);
}

/** Of the console's own note only what the agent did can be judged. */
function verdictAlone(note: Note): NoteVerdict {
  if (note.saved) return { state: 'finished', problems: [] };
  const begun = Object.values(note.values).some((value) => value.trim() !== '');
  return { state: begun || !note.owed ? 'begun' : 'owed', problems: [] };
}

export const isOpen = (view: NoteView) => isUnfinished(view.verdict);
