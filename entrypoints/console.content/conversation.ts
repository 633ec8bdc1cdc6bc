import type { Instant } from '@/utils/ledger/types';
import type { Reading, ReadThread } from '@/utils/consoles/reading';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { SeenMessage } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import type { Seen } from '@/utils/notes/pick-up';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { OpenTurn } from '@/utils/timing/types';

/** The conversation that is open in the page now. */
export type OpenConversation = {
  place: ThreadPlace;
  /** Changes when the page shows another buyer, shop or console. */
  key: string;
  orderNumbers: string[];
  messages: SeenMessage[];
  /** True until its first reading was handed over. */
  opening: boolean;
  openedAt: Instant;
  open: OpenTurn | null;
  /** When anybody last spoke in this contact, as timing knows it. */
  lastSpokenAt?: Instant | null;
  profile: ClockProfile;
};

/** A reading of a page that does not show its shop, with the shop's name that the agent wrote for this console; empty: none. */
export function withShop<R extends Pick<Reading, 'thread' | 'shop'>>(
  reading: R,
  profile: ConsoleProfile,
  shop: string,
): R {
  if (shop === '' || profile.parts.shopName !== undefined) return reading;
  return { ...reading, shop, thread: reading.thread && { ...reading.thread, shop } };
}

export function placeOf(consoleId: string, thread: ReadThread): ThreadPlace {
  return {
    consoleId,
    shop: thread.shop.slice(0, 120),
    buyerKey: thread.buyerKey.slice(0, 300),
    buyerName: thread.buyerName.slice(0, 120),
  };
}

export function placeKey(place: ThreadPlace): string {
  return JSON.stringify([place.consoleId, place.shop, place.buyerKey]);
}

/** The buyer's words since the agent last spoke, oldest first, at most `limit`: what a reply has to answer. */
export function unansweredTexts(messages: readonly SeenMessage[], limit = 3): string[] {
  const texts: string[] = [];
  for (let index = messages.length - 1; index >= 0 && texts.length < limit; index -= 1) {
    const message = messages[index];
    if (!message || message.past === true) break;
    if (message.side === 'agent' && (message.origin === 'human' || message.origin === 'script')) break;
    if (message.side === 'buyer' && message.kind === 'text') texts.unshift(message.text);
  }
  return texts;
}

/** What the buyer wrote last, oldest first: by it the language of a reply is chosen. */
export function buyerTexts(conversation: OpenConversation | null, limit = 3): string[] {
  const texts = conversation?.messages.flatMap(({ side, kind, text }) =>
    side === 'buyer' && kind === 'text' ? [text] : [],
  );
  return texts?.slice(-limit) ?? [];
}

/** Whether two readings of the conversation's rows differ in anything that counts. */
export function rowsDiffer(before: readonly SeenMessage[], after: readonly SeenMessage[]): boolean {
  if (before.length !== after.length) return true;
  return after.some((message, index) => {
    const known = before[index];
    return (
      known !== message &&
      (known?.text !== message.text ||
        known.side !== message.side ||
        known.kind !== message.kind ||
        known.origin !== message.origin ||
        known.platformId !== message.platformId)
    );
  });
}

/** What the page tells of a conversation that a note can take over. */
export function seenIn(conversation: OpenConversation | null): Seen {
  return { orderNumbers: conversation?.orderNumbers ?? [], messages: conversation?.messages ?? [] };
}
