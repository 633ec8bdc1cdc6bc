import type { LeavingItem, LeavingView } from '@/components/panel/panel-view';
import type { BareFact } from '@/utils/facts/fact';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { placeOfNote, type NotesDesk } from './notes-desk';
import type { PromiseDesk } from './promise-desk';

type Desks = { notes: NotesDesk; promises: PromiseDesk };
type From = LeavingView['from'];
type NoteFlagChoice = 'shown' | 'finishNow' | 'later' | 'handOver';

/** What is left open when a conversation (its own), the tab or the shift (everything) is left: notes first, then promises. */
export function itemsLeft({ notes, promises }: Desks, from: From, place: ThreadPlace | null): LeavingItem[] {
  return [
    ...notes.warnings(from, place).map((note) => ({ note })),
    ...promises.warnings(from, place, Date.now()).map((promise) => ({ promise })),
  ];
}

export function idOf(item: LeavingItem): string {
  return 'note' in item ? item.note.note.id : item.promise.id;
}

/** The facts that a warning of notes, or an answer to it, makes; promises tell theirs by their states. */
export function noteFlagFacts(
  items: readonly LeavingItem[],
  leaving: From,
  choice: NoteFlagChoice,
): { facts: BareFact[]; place: ThreadPlace }[] {
  return items.flatMap((item) => {
    if (!('note' in item)) return [];
    const { note } = item.note;
    const id = `noteFlag:${crypto.randomUUID()}`;
    const fact: BareFact = { kind: 'noteFlag', id, at: Date.now(), noteId: note.id, leaving, choice };
    return [{ facts: [fact], place: placeOfNote(note) }];
  });
}

export function shownFacts(items: readonly LeavingItem[], from: From): { facts: BareFact[]; place: ThreadPlace }[] {
  return noteFlagFacts(items, from, 'shown');
}
