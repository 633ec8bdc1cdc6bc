import { isOrphaned, MessageFailed, send } from '@/utils/messaging/send';
import type { Kept, Replies, RequestKind, RequestOf } from '@/utils/messaging/protocol';

/** Requests that keep something; each may be handed over twice without harm. */
type KeepingKind = { [K in RequestKind]: Replies[K] extends { kept: Kept } ? K : never }[RequestKind];

type Waiting = { kind: KeepingKind; run(): Promise<Kept>; tries: number };

/** ms between attempts while the background keeps things in memory only or does not answer. */
const RETRY_MS = 2_000;

/** An answer that did not come by then was lost with its request; a busy disk has answered, ms. */
const ANSWER_MS = 20_000;

export type OutgoingEvents = {
  /** Whether everything handed over so far is on disk. */
  onKept(kept: Kept): void;
  /** The background would not take a request of this kind, now or ever: it is let go, so that the others get through. */
  onRefused(kind: string): void;
  /** The extension was updated or removed under this page: nothing can be kept any more. */
  onOrphaned(): void;
};

/**
 * Hands things over to the background in order, one at a time, and holds each until it is on disk. A worker that is
 * killed before it answered gets the same request again; ids made at birth make that harmless.
 */
export class Outgoing {
  readonly #events: OutgoingEvents;
  readonly #signal: AbortSignal;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(events: OutgoingEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
  }

  /** How many requests are not on disk yet. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Queues a request; `onReply` hears every answer, also one that says "in memory". */
  hand<K extends KeepingKind>(kind: K, payload: RequestOf<K>, onReply?: (reply: Replies[K]) => void): void {
    this.#waiting.push({
      kind,
      tries: 0,
      run: async () => {
        const reply = await send(kind, payload, { withinMs: ANSWER_MS });
        onReply?.(reply);
        return reply.kept;
      },
    });
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      await this.#drain();
    } finally {
      this.#running = false;
    }
  }

  async #drain(): Promise<void> {
    let index = 0;
    while (index < this.#waiting.length && !this.#signal.aborted) {
      const next = this.#waiting[index];
      if (!next) break;
      const kept = await this.#attempt(next);
      if (kept === 'disk') this.#waiting.splice(index, 1);
      else if (kept === 'memory') index += 1;
      else break;
    }
    this.#events.onKept(this.#waiting.length === 0 ? 'disk' : 'memory');
    if (this.#waiting.length > 0 && !this.#signal.aborted) setTimeout(() => void this.#work(), RETRY_MS);
  }

  /** `undefined`: no answer; try again later from here. */
  async #attempt(next: Waiting): Promise<Kept | undefined> {
    next.tries += 1;
    try {
      return await next.run();
    } catch (error) {
      if (isOrphaned()) {
        this.#events.onOrphaned();
        return undefined;
      }
      if (error instanceof MessageFailed && error.reason !== 'unreachable' && error.reason !== 'failed') {
        console.error('deskmate: the background refused a request', error);
        this.#events.onRefused(next.kind);
        return 'disk'; // it must not hold up the others
      }
      return undefined;
    }
  }
}
