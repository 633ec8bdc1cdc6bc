import type { NoteState } from '@/utils/facts/fact';

/** A note on Deskmate's card or in the console's own field. Text stays in the browser. */
export type Note = {
  id: string;
  threadId: string;
  consoleId: string;
  shop: string;
  buyerName: string;
  templateId: string;
  topic: string;
  place: 'console' | 'deskmate';
  /** Field id → value. The console's own field uses the single key `text`. */
  values: Record<string, string>;
  /** Values taken from the page when the note was made, by field id: nobody has entered them. */
  picked?: Record<string, string>;
  /** Set when the agent said "saved"; a console note is saved when the page shows it. */
  saved: boolean;
  /** True when the talk made this note owed, before anybody began it. */
  owed: boolean;
  /** The console's own note shows this card's text as saved. */
  inConsole?: boolean;
  /** The agent chose to come back later, ms since the epoch. */
  snoozedUntilMs?: number;
  handedOver?: boolean;
  /** The handover through the hub that it was given with. */
  handoverId?: string;
  createdAtMs: number;
  changedAtMs: number;
};

/** What is wrong with one field. */
export type FieldProblem = {
  fieldId: string;
  label: string;
  problem: 'missing' | 'notAChoice' | 'notAnOrderNumber' | 'notAnAmount' | 'aboveMax' | 'notADate';
};

/** A note judged against its template. `finished`: saved, and every required field is right. */
export type NoteVerdict = { state: NoteState; problems: FieldProblem[] };
