import type { PromiseLine, PromisesView } from '@/components/panel/promise-view';
import { threadIdOf } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { FIRST_ANSWER_MS } from '@/utils/messaging/answer-time';
import { MessageFailed, send } from '@/utils/messaging/send';
import type { PromiseAct } from '@/utils/promises/acts';
import { closingOf, dayAfter } from '@/utils/promises/calendar';
import { promisesOnLeaving } from '@/utils/promises/ledger';
import type { PromiseRow } from '@/utils/promises/row';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { promiseStamp } from '@/utils/storage/promise-stamp';
import type { Outgoing } from './outgoing';

/** When the team goes home today and tomorrow, wall ms. */
function closingsFrom(hours: ServiceHours, atMs: number): [number, number] {
  const spoken = { atMs, hours, holidays: new Set<string>() };
  return [closingOf(dayAfter(spoken, 0), spoken), closingOf(dayAfter(spoken, 1), spoken)];
}

export type PromiseDeskParts = { outgoing: Outgoing; changed: () => void; signal: AbortSignal };

const threadOf = ({ consoleId, shop, buyerKey }: ThreadPlace): string => threadIdOf(consoleId, shop, buyerKey);

/** The promises as this page shows them. What they are is decided in the background; here is what the agent sees of it. */
export class PromiseDesk {
  readonly #parts: PromiseDeskParts;
  #rows: PromiseRow[] = [];
  /** The promise whose time is being changed in the line. */
  #editing: string | null = null;
  /** The act just done, for the line that tells it and can take it back. */
  #done: string | null = null;

  constructor(parts: PromiseDeskParts) {
    this.#parts = parts;
  }

  /** Asks for the promises, and again whenever one changed anywhere; ends with the signal. */
  start(): void {
    const stop = promiseStamp.watch(() => void this.refresh());
    this.#parts.signal.addEventListener('abort', stop, { once: true });
    void this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      this.#rows = await send('promises:list', {}, { withinMs: FIRST_ANSWER_MS });
    } catch (error) {
      if (!(error instanceof MessageFailed)) throw error; // the next change, or the next page, asks again
      return;
    }
    this.#parts.changed();
  }

  /** A message was sent in a conversation. */
  sent(text: string, place: ThreadPlace): void {
    const messageId = `sent:${crypto.randomUUID()}`; // one name for one sending, however often it is handed over
    this.#parts.outgoing.hand('promises:sent', { place, messageId, text: text.slice(0, 4_000), atMs: Date.now() });
  }

  act(ids: readonly string[], act: PromiseAct): void {
    this.#editing = null;
    if (act.type === 'undo') this.#done = null;
    else if (act.type !== 'seen' && act.type !== 'notKept' && act.type !== 'snooze') this.#done = ids.at(-1) ?? null;
    this.#parts.outgoing.hand('promises:act', { ids: [...ids], act }, () => void this.refresh());
  }

  /** Writes a follow-up down: ask `days` days on how it went. */
  followUp(place: ThreadPlace, days: number, text: string): void {
    const id = `chosen:${crypto.randomUUID()}`;
    const refresh = (): void => void this.refresh();
    this.#parts.outgoing.hand('promises:add', { id, place, kind: 'followUp', text, due: { days } }, refresh);
  }

  edit(id: string | null): void {
    this.#editing = id;
    this.#parts.changed();
  }

  dismissDone(): void {
    this.#done = null;
    this.#parts.changed();
  }

  /** The page shows another buyer: what was done or begun at the last one is told there no more. */
  leave(): void {
    this.#done = null;
    this.#editing = null;
  }

  find(id: string): PromiseRow | undefined {
    return this.#rows.find((row) => row.id === id);
  }

  /** Promises to warn of when leaving a conversation (its own), the tab or the shift (all of them). */
  warnings(leaving: 'conversation' | 'tab' | 'shift', place: ThreadPlace | null, nowMs: number): PromiseRow[] {
    const here = place && threadOf(place);
    const rows = this.#rows.filter(({ threadId }) => leaving !== 'conversation' || threadId === here);
    return promisesOnLeaving(rows, leaving, nowMs);
  }

  view(open: { place: ThreadPlace; profile: ServiceHours } | null, nowMs: number): PromisesView {
    const here = open && threadOf(open.place);
    const rows = this.#rows.filter(({ state, threadId }) => state !== 'offered' || threadId === here);
    const closings = open && closingsFrom(open.profile, nowMs);
    return { rows, here, line: this.#line(here), editing: this.#editing, ...(closings && { closings }) };
  }

  /** One thing at a time: what was just done, what was just sent, what seems kept, what is due. */
  #line(here: string | null): PromiseLine | null {
    const done = this.#rows.find(({ id, undo }) => id === this.#done && undo !== undefined);
    if (done) return { kind: 'done', row: done };
    const offered = this.#rows.filter(({ state, threadId }) => state === 'offered' && threadId === here);
    const offer = offered.sort((a, b) => b.saidAtMs - a.saidAtMs)[0];
    if (offer) return { kind: 'offer', row: offer };
    const open = this.#rows.filter(({ state }) => state === 'open');
    const seeming = open.find(({ seemsKeptAtMs, threadId }) => seemsKeptAtMs !== undefined && threadId === here);
    if (seeming) return { kind: 'kept', row: seeming };
    const remind = open.find(({ bringUp }) => bringUp !== undefined);
    return remind ? { kind: 'remind', row: remind } : null;
  }
}
