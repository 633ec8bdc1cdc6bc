import { useWords } from '@/components/shared/language';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { commonWords, notePageWords } from '@/utils/i18n/desk';
import { judgeNote } from '@/utils/notes/judge';
import type { Note } from '@/utils/notes/types';
import type { NoteView } from '../data/note-views';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';

/** Saving, copying and deleting notes. Deleting can be undone. */
export function useNoteActs() {
  const { send, now } = useTools();
  const attempt = useAttempt();
  const tell = useTell();
  const say = useWords(commonWords);
  const sayNote = useWords(notePageWords);
  return {
    save(draft: Note, template: NoteTemplate): Promise<boolean> {
      const note = { ...draft, changedAtMs: now() };
      return attempt(async () => {
        const { kept } = await send('notes:put', { note, state: judgeNote(note, template).state });
        tell(kept === 'memory' ? 'problem' : 'done', kept === 'memory' ? sayNote('keptInMemory') : say('saved'));
      });
    },
    async remove({ note, verdict }: NoteView): Promise<void> {
      const removed = await attempt(() => send('notes:remove', { noteId: note.id }));
      if (!removed) return;
      const back = () => void attempt(() => send('notes:put', { note, state: verdict.state }));
      tell('done', say('removed', { what: `${note.buyerName} · ${note.topic}` }), { label: say('undo'), run: back });
    },
  };
}
