import type { ConsoleNoteView } from './console-note';

/** A card's text that was put into the console's own note field, until the console shows it saved. Times in wall ms. */
export type Filled = { noteId: string; text: string; closedAtMs?: number };

/** What became of it: still in the open field, saved, or closed without the console showing it. */
export type FilledState = 'open' | 'saving' | 'saved' | 'lost';

/** A console shows what it saved within this time after its dialog closed, ms. */
export const SAVE_WAIT_MS = 3_000;

const plain = (text: string): string => text.replaceAll(/\s+/gu, '');
const CLOSED: ConsoleNoteView = { open: false, text: '', savedText: '' };

/** The text for the console's field: what stands there already stays, the card comes after it; once, however often it is filled. */
export function textForConsole(standing: string, card: string): string {
  if (plain(standing) === '') return card;
  return plain(standing).includes(plain(card)) ? standing : `${standing.trimEnd()}\n${card}`;
}

/**
 * Judges by one look at the page whether a filled note was really saved: only the console's own summary counts.
 *
 * @param read null when the page shows nothing of a note: neither an open field nor a saved text
 */
export function followFilled(
  filled: Filled,
  read: ConsoleNoteView | null,
  nowMs: number,
): { state: FilledState; filled: Filled } {
  const view = read ?? CLOSED;
  if (plain(view.savedText).includes(plain(filled.text))) return { state: 'saved', filled };
  if (view.open) return { state: 'open', filled: { noteId: filled.noteId, text: filled.text } };
  const closedAtMs = filled.closedAtMs ?? nowMs;
  return { state: nowMs - closedAtMs >= SAVE_WAIT_MS ? 'lost' : 'saving', filled: { ...filled, closedAtMs } };
}
