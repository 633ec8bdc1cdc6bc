import type { NoticeKey } from '@/components/panel/panel-view';
import { readDraft } from '@/utils/composer/draft';
import { replaceDraft } from '@/utils/composer/insert';
import { surroundingsOf } from '@/utils/consoles/find';
import { noteField } from '@/utils/consoles/note';
import { textForConsole } from '@/utils/notes/console-fill';
import { noteText } from '@/utils/notes/note-text';
import type { Note } from '@/utils/notes/types';
import type { Session } from './session';

/**
 * Puts a card into the console's own note field, behind what stands there. The agent saves it in the console; whether that really happened
 * is watched. Tells the agent what became of it.
 */
export async function fillConsoleNote(
  session: Session,
  note: Note,
  notice: (key: NoticeKey, detail?: string) => void,
): Promise<void> {
  const { page, profile } = session.parts;
  const field = noteField(surroundingsOf(page, undefined), profile);
  const template = session.notes.templateOf(note);
  if (!field) {
    notice('consoleNoteClosed', session.settings.workKeys.fillNote);
    return;
  }
  const card = noteText(note, template);
  session.notes.putIntoConsole(note, card); // known before the page shows it
  const written = await replaceDraft(field, textForConsole(readDraft(field), card));
  if (!written.ok) session.notes.notPutIntoConsole();
  notice(written.ok ? 'consoleNoteFilled' : 'consoleNoteFailed');
}
