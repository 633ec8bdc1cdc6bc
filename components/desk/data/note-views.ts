import type { NoteTemplate } from '@/utils/handbook/schema';
import { isUnfinished, judgeNote } from '@/utils/notes/judge';
import type { Note, NoteVerdict } from '@/utils/notes/types';

/** A note with its template (absent when the handbook no longer has it) and what is wrong with it. */
export type NoteView = { note: Note; template: NoteTemplate | undefined; verdict: NoteVerdict };

const ORDER = { owed: 0, begun: 1, saved: 2, finished: 3 } as const;

/** Judges every note; unfinished ones first, and among equals the oldest first. */
export function noteViews(notes: readonly Note[], templates: readonly NoteTemplate[]): NoteView[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  return notes
    .map((note): NoteView => {
      const template = byId.get(note.templateId);
      return { note, template, verdict: template === undefined ? verdictAlone(note) : judgeNote(note, template) };
    })
    .sort((a, b) => ORDER[a.verdict.state] - ORDER[b.verdict.state] || a.note.createdAtMs - b.note.createdAtMs);
}

/** Without a template only what the agent did can be judged: the console's own note, or a template since deleted. */
function verdictAlone(note: Note): NoteVerdict {
  if (note.saved) return { state: 'finished', problems: [] };
  const begun = Object.values(note.values).some((value) => value.trim() !== '');
  return { state: begun || !note.owed ? 'begun' : 'owed', problems: [] };
}

export const isOpen = (view: NoteView) => isUnfinished(view.verdict);
