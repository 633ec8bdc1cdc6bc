import { native, parentElementOf } from '@/utils/consoles/dom';
import { findAll, isHtml, partText, type Surroundings } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { ReadNote } from '@/utils/consoles/reading';
import { spelledProfile } from '@/utils/consoles/spelled';
import { MOST_CHARS, someText } from '@/utils/consoles/text';

/** How far above the field its dialog's words are sought. */
const DIALOG_DEPTH = 10;

/** The console's own order note; null where the profile knows none or the page shows nothing of it. */
export function readNote(page: Surroundings, profile: ConsoleProfile): ReadNote | null {
  if (!profile.note) return null;
  const field = noteField(page, profile);
  const savedText = partText(page, profile, 'noteSummary');
  if (!field && savedText === '') return null;
  return { open: field !== undefined, text: field ? fieldText(field) : '', savedText };
}

/** The note's input, if its dialog is open. */
export function noteField(page: Surroundings, profile: ConsoleProfile): HTMLElement | undefined {
  const words = profile.note?.dialogWords ?? [];
  return findAll(page, spelledProfile(profile).parts.noteField)
    .filter(isHtml)
    .find((field) => standsAmong(field, words));
}

function standsAmong(field: HTMLElement, words: readonly string[]): boolean {
  let at: Element | undefined = field;
  for (let depth = 0; at && depth < DIALOG_DEPTH; depth += 1) {
    const text = someText(at);
    if (words.every((word) => text.includes(word))) return true;
    at = parentElementOf(at);
  }
  return false;
}

function fieldText(field: HTMLElement): string {
  const value: unknown = native(field as HTMLTextAreaElement, 'value'); // an editable element has none
  return typeof value === 'string' ? value.slice(0, MOST_CHARS) : someText(field);
}
