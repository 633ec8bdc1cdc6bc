import { findAll, findPart, type Surroundings } from '@/utils/consoles/find';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { ReadQueue } from '@/utils/consoles/queue';
import type { PartName } from '@/utils/profiles/parts';
import { spelledProfile } from '@/utils/consoles/spelled';
import { someText } from '@/utils/consoles/text';

/** What one look found, as far as health is concerned. */
export type Found = {
  messages: ReadMessages | undefined;
  queue: ReadQueue;
  /** A name or key of the open buyer was found. */
  buyer: boolean;
  /** The page's parts name different buyers, and this is not passing. */
  torn: boolean;
  editor: boolean;
  send: boolean;
  /** The note's dialog is open but its field is not found. */
  noteFieldLost: boolean;
};

/** So much of a list's text tells whether it holds any, UTF-16 units. */
const SOME = 2_000;
/** From this many rows on, not one text among them means that the bubble was not found. */
const ENOUGH_ROWS = 3;

/**
 * Parts that should be there and are not. With none of list, editor and send button no conversation is open, which is no fault.
 */
export function missingParts(profile: ConsoleProfile, found: Found): PartName[] {
  if (!found.messages && !found.editor && !found.send) return found.queue.nameless ? ['entryName'] : [];
  return [
    ...missingOfMessages(found.messages),
    ...(found.queue.found === 0 ? (['entry'] as const) : []),
    ...(found.queue.nameless ? (['entryName'] as const) : []),
    ...(buyerLost(found) ? (['buyerName'] as const) : []),
    ...(found.editor ? [] : (['editor'] as const)),
    ...(found.send || !profile.parts.send ? [] : (['send'] as const)),
    ...(found.noteFieldLost ? (['noteField'] as const) : []),
  ];
}

/** Where there is no message list nobody looked for the buyer: only the list is to blame. */
function buyerLost({ messages, buyer, torn }: Found): boolean {
  return messages !== undefined && (!buyer || torn);
}

function missingOfMessages(read: ReadMessages | undefined): PartName[] {
  if (!read) return ['messageList'];
  const { list, messages } = read;
  if (messages.length === 0) return someText(list, SOME).trim() === '' ? [] : ['message'];
  const spoken = messages.filter(({ side }) => side === 'buyer' || side === 'agent');
  const sideless = messages.filter(({ side }) => side === 'unknown');
  if (sideless.length >= ENOUGH_ROWS && sideless.length > spoken.length) return ['message'];
  const wordless = spoken.filter(({ kind }) => kind === 'other').length;
  return wordless >= ENOUGH_ROWS && !spoken.some(({ kind }) => kind === 'text') ? ['messageText'] : [];
}

/** Whether the note's dialog is open but its field is not found. */
export function noteFieldLost(page: Surroundings, profile: ConsoleProfile): boolean {
  const { note } = spelledProfile(profile);
  if (!note || findPart(page, profile, 'noteField')) return false;
  return findAll(page, note.dialogs).some((dialog) => {
    const text = someText(dialog);
    return note.dialogWords.every((word) => text.includes(word));
  });
}
