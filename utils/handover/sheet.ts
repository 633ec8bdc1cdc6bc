import type { ClockProfile, NoteTemplate, Script } from '@/utils/handbook/schema';
import { judgeNote } from '@/utils/notes/judge';
import type { Note } from '@/utils/notes/types';
import { placeOf, type PromiseRow } from '@/utils/promises/row';
import { limitFor } from '@/utils/timing/profile-for';
import { dueAt, serviceMsBetween, type ServiceHours } from '@/utils/timing/service-hours';
import type { OpenTurn } from '@/utils/timing/types';
import { givenPromise } from './given-promise';
import type { HandoverPlace, HandoverSheet, NoteLine, PromiseLine, WaitingLine } from './types';

/** What the sheet is made of. Times in wall ms. */
export type SheetParts = {
  /** Conversations with a turn that nobody answered. */
  open: readonly (HandoverPlace & { turn: OpenTurn })[];
  /** Who waits by the lists of the open pages. */
  listed: readonly { consoleId: string; name: string; askedAtMs: number; dueAtMs: number }[];
  promises: readonly PromiseRow[];
  notes: readonly Note[];
  /** Their limits as numbers. */
  templates: readonly NoteTemplate[];
  scripts: readonly Script[];
  profileOf: (consoleId: string, shop: string) => ClockProfile;
  /** YYYY-MM-DD */
  today: string;
  nowMs: number;
};

/** Older turns belong to no shift that is handed over now. */
const OLDEST_WAIT_MS = 3 * 86_400_000;
const MINUTE_MS = 60_000;

/** Everything that is open, each section in the order in which it is to be done. */
export function sheetOf(parts: SheetParts): HandoverSheet {
  const waits = waitsOf(parts);
  const atNight = ({ consoleId, shop, askedAtMs }: WaitingLine): boolean =>
    !isServed(parts.profileOf(consoleId, shop), askedAtMs);
  return {
    waiting: waits.filter((line) => !atNight(line)),
    night: waits.filter(atNight),
    promises: parts.promises
      .filter(({ state }) => state === 'open' || state === 'handedOver')
      .map(promiseLine)
      .sort(byDue),
    notes: parts.notes.flatMap((note) => noteLine(note, parts.templates)),
    scripts: parts.scripts
      .filter(
        ({ validFrom = '', validTo }) => validTo !== undefined && validFrom <= parts.today && parts.today <= validTo,
      )
      .map(({ id, title, validFrom = '', validTo = '' }) => ({ id, title, validFrom, validTo })),
  };
}

function isServed(hours: ServiceHours, atMs: number): boolean {
  return serviceMsBetween(hours, atMs, atMs + MINUTE_MS) > 0;
}

/** A buyer whom both the page's list and the ledger know waits once, by the ledger, which knows since when. */
function waitsOf({ open, listed, profileOf, nowMs }: SheetParts): WaitingLine[] {
  const known = open
    .filter(({ turn }) => nowMs - turn.askedAt.wallMs < OLDEST_WAIT_MS)
    .map(({ turn, threadId, consoleId, shop, buyerName }): WaitingLine => {
      const profile = profileOf(consoleId, shop);
      const askedAtMs = turn.askedAt.wallMs;
      const due = dueAt(profile, askedAtMs, limitFor(profile, turn.first));
      return { threadId, consoleId, shop, buyerName, askedAtMs, dueAtMs: due };
    });
  const fresh = listed.filter(
    ({ consoleId, name }) => !known.some((line) => line.consoleId === consoleId && line.buyerName === name),
  );
  const others = fresh.map(({ consoleId, name, askedAtMs, dueAtMs }): WaitingLine => {
    return { threadId: '', consoleId, shop: '', buyerName: name, askedAtMs, dueAtMs };
  });
  return [...known, ...others].sort((a, b) => a.askedAtMs - b.askedAtMs);
}

function byDue(a: PromiseLine, b: PromiseLine): number {
  return a.dueAtMs - b.dueAtMs;
}

function promiseLine(row: PromiseRow): PromiseLine {
  return {
    ...placeOf(row),
    ...givenPromise(row),
    handedOver: row.state === 'handedOver',
    ...(row.handoverId !== undefined && { handoverId: row.handoverId }),
  };
}

function noteLine(note: Note, templates: readonly NoteTemplate[]): NoteLine[] {
  const { id, templateId, topic, values, handoverId } = note;
  const template = templates.find((each) => each.id === templateId);
  const verdict = template && judgeNote(note, template);
  const state = verdict?.state ?? (note.saved ? 'finished' : 'begun');
  if (state === 'finished') return [];
  return [
    {
      ...placeOf(note),
      id,
      templateId,
      topic,
      state,
      missing: verdict?.problems.map(({ label }) => label) ?? [],
      values,
      handedOver: note.handedOver === true,
      ...(handoverId !== undefined && { handoverId }),
    },
  ];
}

/** Whether handing over now would give anything: to the hub what is not there yet and who waits, here what is not left yet. */
export function hasToGive({ waiting, night, promises, notes }: HandoverSheet, joined: boolean): boolean {
  const owed = [...promises, ...notes];
  if (!joined) return owed.some(({ handedOver }) => !handedOver);
  return waiting.length + night.length > 0 || owed.some(({ handoverId }) => handoverId === undefined);
}

/** How many things the sheet tells of. */
export function countOf({ waiting, night, promises, notes }: HandoverSheet): number {
  return waiting.length + night.length + promises.length + notes.length;
}
