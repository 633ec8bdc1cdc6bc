/** The console's own note field as the page shows it now. */
export type ConsoleNoteView = { open: boolean; text: string; savedText: string };

/** `begun`: text was written that the console does not show as saved. `saved`: the console shows what was written. */
export type ConsoleNoteState = 'begun' | 'saved';

const same = (left: string, right: string): boolean => left.trim() === right.trim();

/** True when the editor was open with unsaved text. */
const wasWriting = (view: ConsoleNoteView | null): boolean =>
  view?.open === true && view.text.trim() !== '' && !same(view.text, view.savedText);

/**
 * Judges the console's note field from two looks at it.
 *
 * @param read the page now
 * @param previous the look before in the same conversation; null for the first
 * @returns `begun` while text stands unsaved, also when the editor was closed over it; `saved` once the console shows the text;
 *   null when nothing was written
 */
export function judgeConsoleNote(read: ConsoleNoteView, previous: ConsoleNoteView | null): ConsoleNoteState | null {
  if (wasWriting(read)) return 'begun';
  if (wasWriting(previous) && previous !== null) {
    if (same(read.savedText, previous.text)) return 'saved';
    // An emptied editor or a changed saved note ends the writing; an editor that merely closed loses it.
    if (read.open || !same(read.savedText, previous.savedText)) return savedState(read);
    return 'begun';
  }
  return savedState(read);
}

function savedState({ savedText }: ConsoleNoteView): ConsoleNoteState | null {
  return savedText.trim() === '' ? null : 'saved';
}
