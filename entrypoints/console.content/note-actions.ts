import type { NoticeKey, PanelActions } from '@/components/panel/panel-view';
import { noteText } from '@/utils/notes/note-text';
import { fillConsoleNote } from './console-note';
import { seenIn } from './conversation';
import type { Session } from './session';

type Parts = {
  session: Session;
  set: (ui: Partial<Session['ui']>) => void;
  notice: (key: NoticeKey, detail?: string) => void;
};
type NoteAct = 'openNote' | 'changeNote' | 'saveNote' | 'removeNote' | 'copyNote' | 'fillNote';

/** What the agent does with note cards. */
export function noteActions({ session, set, notice }: Parts): Pick<PanelActions, NoteAct> {
  return {
    openNote: (templateId) => {
      const { conversation } = session;
      if (!conversation) return;
      const note = session.notes.open(templateId, conversation.place, seenIn(conversation));
      session.focusedNoteId = note?.id;
      set({ drawer: 'notes' });
    },
    changeNote: (note, field, value) => {
      session.notes.change(note, field, value);
      session.changed();
    },
    saveNote: (note) => {
      session.notes.put({ ...note, saved: true });
      notice('noteSaved');
    },
    removeNote: (note) => {
      session.notes.remove(note);
      session.changed();
    },
    copyNote: (note) => {
      const template = session.notes.templateOf(note);
      void navigator.clipboard.writeText(noteText(note, template)).then(() => notice('noteCopied'));
    },
    fillNote: (note) => void fillConsoleNote(session, note, notice).then(() => session.changed()),
  };
}
