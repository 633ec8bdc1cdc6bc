import type { PromiseBasis, PromiseKind, PromiseState } from '@/utils/facts/kinds';
import { hashText } from '@/utils/ledger/signature';
import { endOf, servedDayAfter } from './calendar';
import { detectPromises } from './detect';
import type { Spoken } from './types';

/** `before`: the time is near. `due`: it has come. `later`: the agent had asked to be told again, and that time has come. */
export const REMINDER_KINDS = ['before', 'due', 'later'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One promise of the ledger. It stays on the device: only its facts, which have no text, leave it. */
export type PromiseRow = {
  id: string;
  threadId: string;
  consoleId: string;
  shop: string;
  buyerName: string;
  kind: PromiseKind;
  /** The words that promise. */
  text: string;
  /** Wall ms, as all times here. */
  saidAtMs: number;
  dueAtMs: number;
  basis: PromiseBasis;
  state: PromiseState;
  /** When it came to its state. */
  changedAtMs: number;
  /** Reminders already given for this due time. */
  reminded: readonly ReminderKind[];
  /** The agent asked not to be told before then. */
  snoozedUntilMs?: number;
  /** A reminder that nobody has taken note of yet. */
  bringUp?: ReminderKind;
  /** A message sent then seems to keep it: to be asked, never decided. */
  seemsKeptAtMs?: number;
  /** The handover through the hub that it was given with. */
  handoverId?: string;
  /** What it was before the agent's last act, which can be taken back until `untilMs`; its fact is made after that. */
  undo?: { before: PromiseRow; untilMs: number };
};

/** Where a promise was made. */
export type PromisePlace = Pick<PromiseRow, 'threadId' | 'consoleId' | 'shop' | 'buyerName'>;

/** A message that an agent sent; `threadKey` is the salted key of its conversation. */
export type SentMessage = PromisePlace & { threadKey: string; messageId: string; text: string };

const LONGEST_TEXT = 200;

/** The name of a message's promise: the same message always gives the same one, and only a hash of its id is in it. */
export function promiseIdOf(threadKey: string, messageId: string, index: number): string {
  return `${threadKey}:${hashText(`${threadKey}\n${messageId}\n${index}`)}`;
}

/** That part of anything that belongs to a conversation. */
export function placeOf({ threadId, consoleId, shop, buyerName }: PromisePlace): PromisePlace {
  return { threadId, consoleId, shop, buyerName };
}

/** The promises to offer for a sent message: what `detectPromises` finds, as rows in the state `offered`. */
export function offeredPromises(message: SentMessage, spoken: Spoken): PromiseRow[] {
  return detectPromises(message.text, spoken).map(({ kind, from, to, dueAtMs, basis }, index) => ({
    ...placeOf(message),
    id: promiseIdOf(message.threadKey, message.messageId, index),
    kind,
    text: message.text.slice(from, to).trim().slice(0, LONGEST_TEXT),
    saidAtMs: spoken.atMs,
    dueAtMs,
    basis,
    state: 'offered',
    changedAtMs: spoken.atMs,
    reminded: [],
  }));
}

/** What an agent writes down by hand: a follow-up (回访), or a promise made where nothing was read. `id` must be new. */
export type ChosenPromise = PromisePlace & Pick<PromiseRow, 'id' | 'kind' | 'text' | 'dueAtMs'>;

/** A promise in the state `open` that the agent made by hand at `nowMs`, wall ms; at the earliest due right then. */
export function chosenPromise(chosen: ChosenPromise, nowMs: number): PromiseRow {
  return {
    ...placeOf(chosen),
    id: chosen.id,
    kind: chosen.kind,
    text: chosen.text.trim().slice(0, LONGEST_TEXT),
    saidAtMs: nowMs,
    dueAtMs: Math.max(chosen.dueAtMs, nowMs),
    basis: 'chosen',
    state: 'open',
    changedAtMs: nowMs,
    reminded: [],
  };
}

/** The time to propose for a follow-up: the end of service `days` days on, after a holiday the next day, wall ms. */
export function followUpDueAt(spoken: Spoken, days: number): number {
  return endOf(servedDayAfter(spoken, days), spoken);
}
