import type { NoteView } from '@/components/panel/panel-view';
import type { ReadNote } from '@/utils/consoles/reading';
import type { BareFact } from '@/utils/facts/fact';
import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';
import { consoleNoteWords } from '@/utils/i18n/console-note';
import { say, type Language } from '@/utils/i18n/words';
import { threadIdOf } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { send } from '@/utils/messaging/send';
import { judgeConsoleNote } from '@/utils/notes/console-note';
import { isUnfinished, judgeNote } from '@/utils/notes/judge';
import { flagsOnLeaving } from '@/utils/notes/leaving';
import { newNote } from '@/utils/notes/new-note';
import { noteFacts } from '@/utils/notes/facts';
import { owedTemplates } from '@/utils/notes/owed';
import type { Note } from '@/utils/notes/types';
import type { Outgoing } from './outgoing';

const CONSOLE_NOTE_ID = 'console-note';

/** The template that stands for a console's own one-field note. */
function consoleNoteTemplate(language: Language): NoteTemplate {
  const field: NoteField = {
    id: 'text',
    label: say(consoleNoteWords, language, 'field'),
    kind: 'text',
    required: true,
  };
  return { id: CONSOLE_NOTE_ID, topic: say(consoleNoteWords, language, 'topic'), language, fields: [field] };
}

type Beginning = { where?: Note['place']; owed?: boolean; picked?: Record<string, string> };

/** Notes of this tab's conversations: what is owed, begun, saved and finished. */
export class NotesDesk {
  #templates: NoteTemplate[] = [];
  #consoleTemplate = consoleNoteTemplate('zh');
  #notes = new Map<string, Note>();
  #consoleSeen: ReadNote | null = null;
  readonly #outgoing: Outgoing;
  readonly #nowMs: () => number;

  constructor(outgoing: Outgoing, nowMs: () => number) {
    this.#outgoing = outgoing;
    this.#nowMs = nowMs;
  }

  get templates(): NoteTemplate[] {
    return this.#templates;
  }

  useTemplates(templates: readonly NoteTemplate[], language: Language): void {
    this.#templates = [...templates];
    this.#consoleTemplate = consoleNoteTemplate(language);
  }

  /** Loads every unfinished note and those of this conversation. What was changed here meanwhile stays. */
  async load(place: ThreadPlace | null): Promise<void> {
    const lists = await Promise.all([send('notes:list', { place: null }), place ? send('notes:list', { place }) : []]);
    for (const note of lists.flat()) {
      const known = this.#notes.get(note.id);
      if (!known || known.changedAtMs < note.changedAtMs) this.#notes.set(note.id, note);
    }
  }

  templateOf(note: Note): NoteTemplate | undefined {
    return note.templateId === CONSOLE_NOTE_ID
      ? this.#consoleTemplate
      : this.#templates.find((template) => template.id === note.templateId);
  }

  view(note: Note): NoteView | null {
    const template = this.templateOf(note);
    return template ? { note, template, verdict: judgeNote(note, template) } : null;
  }

  /** A note that was asked for by id. */
  focused(noteId: string | undefined): NoteView | null {
    const note = noteId === undefined ? undefined : this.#notes.get(noteId);
    return note ? this.view(note) : null;
  }

  /** The newest unfinished note of a conversation, else its newest. */
  ofPlace(place: ThreadPlace): NoteView | null {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const views = this.#views().filter((view) => view.note.threadId === threadId);
    views.sort(
      (a, b) =>
        Number(isUnfinished(b.verdict)) - Number(isUnfinished(a.verdict)) || b.note.changedAtMs - a.note.changedAtMs,
    );
    return views[0] ?? null;
  }

  unfinished(): NoteView[] {
    return this.#views().filter((view) => isUnfinished(view.verdict) && view.note.handedOver !== true);
  }

  /** Notes to warn of when leaving a conversation (its own), the tab or the shift (all of them). */
  warnings(leaving: 'conversation' | 'tab' | 'shift', place: ThreadPlace | null): NoteView[] {
    const threadId = place && threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const notes = [...this.#notes.values()].filter((note) => leaving !== 'conversation' || note.threadId === threadId);
    return flagsOnLeaving(notes, [...this.#templates, this.#consoleTemplate], leaving, this.#nowMs()).flatMap(
      (note) => this.view(note) ?? [],
    );
  }

  /** Begins a note; `picked` holds what the page tells, by the kind of field. */
  open(templateId: string, place: ThreadPlace, picked: Record<string, string>): Note | null {
    const template = this.#templates.find((each) => each.id === templateId);
    if (!template) return null;
    return this.put(this.#fresh(template, place, { picked }));
  }

  change(note: Note, field: NoteField, value: string): Note {
    return this.put({ ...note, values: { ...note.values, [field.id]: value } });
  }

  /** Keeps a changed note and tells the facts its change made. */
  put(note: Note): Note {
    const template = this.templateOf(note);
    const next = { ...note, changedAtMs: Math.max(this.#nowMs(), note.changedAtMs + 1) };
    const before = this.#notes.get(note.id);
    this.#notes.set(next.id, next);
    if (!template) return next;
    const verdict = judgeNote(next, template);
    const facts = noteFacts(before && judgeNote(before, template), verdict, next, next.changedAtMs);
    this.#outgoing.hand('notes:put', { note: next, state: verdict.state });
    this.#handFacts(next, facts);
    return next;
  }

  remove(note: Note): void {
    this.#notes.delete(note.id);
    this.#outgoing.hand('notes:remove', { noteId: note.id });
  }

  /** The agent's message was sent: notes it makes owed. */
  sentText(text: string, place: ThreadPlace, picked: Record<string, string>): void {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const open = new Set(
      this.unfinished().flatMap((view) => (view.note.threadId === threadId ? [view.template.id] : [])),
    );
    for (const template of owedTemplates(text, this.#templates)) {
      if (!open.has(template.id)) this.put(this.#fresh(template, place, { owed: true, picked }));
    }
  }

  /** Follows the console's own note field. */
  followConsole(read: ReadNote | null, place: ThreadPlace): void {
    if (!read) return;
    const judged = judgeConsoleNote(read, this.#consoleSeen);
    this.#consoleSeen = read;
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const known = [...this.#notes.values()].find((note) => note.threadId === threadId && note.place === 'console');
    if (judged === 'begun') {
      const note = known ?? this.#fresh(this.#consoleTemplate, place, { where: 'console' });
      if (note.values.text !== read.text || note.saved)
        this.put({ ...note, values: { text: read.text }, saved: false });
    } else if (judged === 'saved' && known && !known.saved) {
      this.put({ ...known, values: { text: read.savedText }, saved: true });
    }
  }

  /** Another conversation was opened: its note field says nothing about the last one's. */
  forgetConsole(): void {
    this.#consoleSeen = null;
  }

  #fresh(
    template: NoteTemplate,
    place: ThreadPlace,
    { where = 'deskmate', owed = false, picked = {} }: Beginning,
  ): Note {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    return newNote({
      id: crypto.randomUUID(),
      template,
      threadId,
      place: where,
      owed,
      nowMs: this.#nowMs(),
      values: pickedFor(template, picked),
      ...pick(place),
    });
  }

  #handFacts(note: Note, facts: BareFact[]): void {
    if (facts.length === 0) return;
    const place = placeOfNote(note);
    this.#outgoing.hand('facts:add', { place, consoleId: place.consoleId, facts });
  }

  #views(): NoteView[] {
    return [...this.#notes.values()].flatMap((note) => this.view(note) ?? []);
  }
}

/** What the page tells, put to the fields that ask for it. */
function pickedFor(template: NoteTemplate, byKind: Record<string, string>): Record<string, string> {
  const values = template.fields.map(({ id, kind }) => [id, byKind[kind] ?? ''] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** The conversation a note belongs to, whichever is open now. */
export function placeOfNote(note: Note): ThreadPlace {
  const [consoleId = '', shop = '', buyerKey = ''] = note.threadId.split('|').map(decodeURIComponent);
  return { consoleId, shop, buyerKey, buyerName: note.buyerName };
}

function pick(place: ThreadPlace): Pick<ThreadPlace, 'consoleId' | 'shop' | 'buyerName'> {
  return { consoleId: place.consoleId, shop: place.shop, buyerName: place.buyerName };
}
