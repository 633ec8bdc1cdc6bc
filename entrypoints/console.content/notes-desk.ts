import type { NoteView, PanelView } from '@/components/panel/panel-view';
import type { ReadNote } from '@/utils/consoles/reading';
import type { BareFact } from '@/utils/facts/fact';
import type { Handbook, NoteField, NoteTemplate, PlaybookStep } from '@/utils/handbook/schema';
import { consoleNoteWords } from '@/utils/i18n/console-note';
import { say, type Language } from '@/utils/i18n/words';
import { placeOfThread } from '@/utils/ledger/place-of-thread';
import { threadIdOf } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { send } from '@/utils/messaging/send';
import { followFilled, SAVE_WAIT_MS, type Filled } from '@/utils/notes/console-fill';
import { judgeConsoleNote } from '@/utils/notes/console-note';
import { isUnfinished, judgeNote } from '@/utils/notes/judge';
import { flagsOnLeaving } from '@/utils/notes/leaving';
import { newNote } from '@/utils/notes/new-note';
import { noteFacts } from '@/utils/notes/facts';
import { withLimits } from '@/utils/notes/limits';
import { templateOfStep } from '@/utils/notes/owed';
import { pickUp, type Seen } from '@/utils/notes/pick-up';
import { plainTemplateOf } from '@/utils/notes/plain-template';
import type { Note } from '@/utils/notes/types';
import type { SearchKit } from '@/utils/search/kit';
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

type OwedTemplates = SearchKit['owedTemplates'];

type Beginning = { where?: Note['place']; owed?: boolean; seen?: Seen };

const CONSOLE_SAVED = { kind: 'info', key: 'consoleNoteSaved' } as const;
const CONSOLE_LOST = { kind: 'problem', key: 'consoleNoteLost' } as const;
const NOTHING_SEEN: Seen = { orderNumbers: [], messages: [] };

/** Notes of this tab's conversations: what is owed, begun, saved and finished. */
export class NotesDesk {
  #templates: NoteTemplate[] = [];
  #owedTemplates: OwedTemplates = () => [];
  #consoleTemplate = consoleNoteTemplate('zh');
  #notes = new Map<string, Note>();
  #consoleSeen: ReadNote | null = null;
  /** A card that was put into the console's own field and is not known to be saved. */
  #filled: Filled | null = null;
  readonly #outgoing: Outgoing;
  readonly #nowMs: () => number;
  readonly #told: (notice: NonNullable<PanelView['notice']>) => void;

  constructor(outgoing: Outgoing, nowMs: () => number, told: (notice: NonNullable<PanelView['notice']>) => void) {
    this.#outgoing = outgoing;
    this.#nowMs = nowMs;
    this.#told = told;
  }

  get templates(): NoteTemplate[] {
    return this.#templates;
  }

  useHandbook({ noteTemplates, shopFacts }: Handbook, language: Language, owedTemplates: OwedTemplates): void {
    this.#owedTemplates = owedTemplates;
    this.#templates = withLimits(noteTemplates, shopFacts);
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

  templateOf(note: Note): NoteTemplate {
    if (note.templateId === CONSOLE_NOTE_ID) return this.#consoleTemplate;
    return this.#templates.find((template) => template.id === note.templateId) ?? plainTemplateOf(note);
  }

  view(note: Note): NoteView {
    const template = this.templateOf(note);
    return { note, template, verdict: judgeNote(note, template), filled: this.#filled?.noteId === note.id };
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
    return flagsOnLeaving(notes, [...this.#templates, this.#consoleTemplate], leaving, this.#nowMs()).map((note) =>
      this.view(note),
    );
  }

  /** Begins a note; `seen` is what the page tells of the conversation. */
  open(templateId: string, place: ThreadPlace, seen: Seen): Note | null {
    const template = this.#templates.find((each) => each.id === templateId);
    if (!template) return null;
    return this.put(this.#fresh(template, place, { seen }));
  }

  change(note: Note, field: NoteField, value: string): Note {
    return this.put({ ...note, inConsole: false, values: { ...note.values, [field.id]: value } });
  }

  /** Keeps a changed note and tells the facts its change made. */
  put(note: Note): Note {
    const template = this.templateOf(note);
    const next = { ...note, changedAtMs: Math.max(this.#nowMs(), note.changedAtMs + 1) };
    const before = this.#notes.get(note.id);
    this.#notes.set(next.id, next);
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
  sentText(text: string, place: ThreadPlace, seen: Seen): void {
    this.#owe(this.#owedTemplates(text, this.#templates), place, { ...seen, sent: text });
    this.pickAgain(place, { ...seen, sent: text });
  }

  /** The talk came to these steps: notes they make owed. */
  reachedSteps(steps: readonly PlaybookStep[], place: ThreadPlace, seen: Seen): void {
    const templates = steps.flatMap((step) => templateOfStep(step, this.#templates) ?? []);
    this.#owe(templates, place, seen);
  }

  /** The conversation tells more than it did when a note was begun: fields that nobody filled take it over. */
  pickAgain(place: ThreadPlace, seen: Seen): void {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    for (const { note, template } of this.unfinished()) {
      if (note.threadId !== threadId || note.place !== 'deskmate' || note.saved) continue;
      const found = Object.entries(pickUp(template, seen)).filter(([id]) => note.values[id] === undefined);
      if (found.length === 0) continue;
      const more = Object.fromEntries(found);
      this.put({ ...note, values: { ...note.values, ...more }, picked: { ...note.picked, ...more } });
    }
  }

  #owe(templates: readonly NoteTemplate[], place: ThreadPlace, seen: Seen): void {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const views = this.unfinished().filter(({ note }) => note.threadId === threadId);
    const open = new Set(views.map(({ template }) => template.id));
    for (const template of new Set(templates))
      if (!open.has(template.id)) this.put(this.#fresh(template, place, { owed: true, seen }));
  }

  /** A card's text was put into the console's own field: from now on it is watched whether it is really saved. */
  putIntoConsole(note: Note, text: string): void {
    this.#filled = { noteId: note.id, text };
  }

  /** The field would not take it. */
  notPutIntoConsole(): void {
    this.#filled = null;
  }

  /** Follows the console's own note field. */
  followConsole(read: ReadNote | null, place: ThreadPlace): void {
    if (this.#filled) {
      this.#consoleSeen = read;
      this.#followFilled(this.#filled, read);
      return;
    }
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
    if (this.#filled) this.#endFilled('lost');
  }

  #followFilled(filled: Filled, read: ReadNote | null): void {
    const next = followFilled(filled, read, this.#nowMs());
    this.#filled = next.filled;
    if (next.state === 'saved') {
      const note = this.#notes.get(filled.noteId);
      if (note) this.put({ ...note, saved: true, inConsole: true });
    }
    if (next.state === 'saved' || next.state === 'lost') this.#endFilled(next.state);
    else if (next.state === 'saving' && filled.closedAtMs === undefined)
      setTimeout(() => this.#filled && this.#followFilled(this.#filled, this.#consoleSeen), SAVE_WAIT_MS);
  }

  #endFilled(what: 'saved' | 'lost'): void {
    const { buyerName = '' } = this.#notes.get(this.#filled?.noteId ?? '') ?? {};
    this.#filled = null;
    this.#told(what === 'saved' ? CONSOLE_SAVED : { ...CONSOLE_LOST, detail: buyerName }); // it may be told after leaving
  }

  #fresh(
    template: NoteTemplate,
    place: ThreadPlace,
    { where = 'deskmate', owed = false, seen = NOTHING_SEEN }: Beginning,
  ): Note {
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    return newNote({
      id: crypto.randomUUID(),
      template,
      threadId,
      place: where,
      owed,
      nowMs: this.#nowMs(),
      values: pickUp(template, seen),
      ...pick(place),
    });
  }

  #handFacts(note: Note, facts: BareFact[]): void {
    if (facts.length === 0) return;
    const place = placeOfNote(note);
    this.#outgoing.hand('facts:add', { place, consoleId: place.consoleId, facts });
  }

  #views(): NoteView[] {
    return [...this.#notes.values()].map((note) => this.view(note));
  }
}

/** The conversation a note belongs to, whichever is open now. */
export function placeOfNote(note: Note): ThreadPlace {
  const { consoleId, shop, buyerName } = note;
  return { ...placeOfThread(note.threadId, buyerName), consoleId, shop }; // taken over, it may be known by its key alone
}

function pick(place: ThreadPlace): Pick<ThreadPlace, 'consoleId' | 'shop' | 'buyerName'> {
  return { consoleId: place.consoleId, shop: place.shop, buyerName: place.buyerName };
}
