import type { QueueEntry } from '@/utils/consoles/reading';
import { GIVEN_UP_MS } from '@/utils/timing/waive';
import type { Instant } from '@/utils/ledger/types';
import type { OpenConversation } from './conversation';

/**
 * Conversations that were opened and left without an answer. A list that tells unread messages only takes its mark away as soon as
 * they are read: the clock of such a buyer stays here until the turn ends.
 */
export class LeftOpen {
  readonly #left = new Map<string, { conversation: OpenConversation; timed: boolean }>();

  /** The page shows another conversation; the turn of this one may still be told later, by the answer to its last reading. */
  leave(conversation: OpenConversation): void {
    conversation.messages = []; // only its turn is needed any more
    this.#left.set(conversation.place.buyerKey, { conversation, timed: false });
  }

  /** This buyer's conversation is shown again: its own clock counts. */
  enter(buyerKey: string): void {
    this.#left.delete(buyerKey);
  }

  /**
   * One look at the list, `nowMs` by the wall clock. Where the list itself timed the wait and then takes the clock away, the buyer
   * was answered elsewhere; a mark for unread messages that goes says only that they were read.
   */
  follow(queue: readonly QueueEntry[], nowMs: number): void {
    for (const { buyerKey, waiting } of queue) {
      const left = this.#left.get(buyerKey);
      if (!left) continue;
      if (waiting === null && left.timed) left.conversation.open = null;
      left.timed = waiting?.waitedMs !== undefined || waiting?.remainingMs !== undefined;
    }
    for (const [key, { conversation }] of this.#left)
      if (nowMs - conversation.openedAt.wallMs > GIVEN_UP_MS) this.#left.delete(key);
  }

  /** When somebody last spoke in a conversation that was left; null when it was not open in this page. */
  lastSpokenAt(buyerKey: string): Instant | null {
    return this.#left.get(buyerKey)?.conversation.lastSpokenAt ?? null;
  }

  /** Who still waits in a conversation that was left. */
  waiting(): OpenConversation[] {
    return [...this.#left.values()].flatMap(({ conversation }) => (conversation.open ? [conversation] : []));
  }
}
