import type { BareFact } from '@/utils/facts/fact';
import type { Note, NoteVerdict } from './types';

/**
 * The facts that a change of a note makes.
 *
 * @param previous the verdict before; undefined for a new note
 * @param atMs when it happened, wall ms
 * @returns one fact when the state changed, else none. Its id is `note:<id>:<state>`, so that reaching a state twice is one fact.
 */
export function noteFacts(
  previous: NoteVerdict | null | undefined,
  next: NoteVerdict,
  note: Note,
  atMs: number,
): BareFact[] {
  if (previous?.state === next.state) return [];
  return [
    {
      kind: 'note',
      id: `note:${note.id}:${next.state}`,
      at: Math.max(0, Math.round(atMs)),
      noteId: note.id,
      topic: note.topic.slice(0, 60),
      state: next.state,
      place: note.place,
    },
  ];
}
