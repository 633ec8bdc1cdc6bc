import type { FactOf } from '@/utils/facts/fact';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { isUnfinished, judgeNote } from './judge';
import type { Note } from './types';

/** What the agent is about to leave. */
export type Leaving = FactOf<'noteFlag'>['leaving'];

/** A note whose template is gone is unfinished until saved: nothing else can be said of it. */
function unfinished(note: Note, templates: readonly NoteTemplate[]): boolean {
  const template = templates.find(({ id }) => id === note.templateId);
  return template === undefined ? !note.saved : isUnfinished(judgeNote(note, template));
}

const snoozed = ({ snoozedUntilMs }: Note, nowMs: number): boolean =>
  snoozedUntilMs !== undefined && snoozedUntilMs > nowMs;

/**
 * The notes to warn of when something is left.
 *
 * @param notes for a conversation its own notes, for a tab or a shift all of it
 * @param nowMs wall time, ms
 * @returns unfinished notes, the oldest first. A snoozed note is named again only at the end of the tab or the shift, or when its time
 *   has come; one handed over no more.
 */
export function flagsOnLeaving(
  notes: readonly Note[],
  templates: readonly NoteTemplate[],
  leaving: Leaving,
  nowMs: number,
): Note[] {
  return notes
    .filter((note) => note.handedOver !== true && unfinished(note, templates))
    .filter((note) => leaving !== 'conversation' || !snoozed(note, nowMs))
    .sort((left, right) => left.createdAtMs - right.createdAtMs);
}
