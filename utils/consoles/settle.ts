import type { ReadBuyer } from '@/utils/consoles/buyer';
import type { ReadMessages } from '@/utils/consoles/messages';

/**
 * A console refills one container when the agent opens another buyer: the header may already name the new buyer while
 * the rows are still the old one's, or not there yet. Such a page is not read as a conversation until it has settled.
 */

/** How long rows of the buyer before may stay under a new name before they are taken to be the new buyer's, ms. */
export const CARRY_OVER_MS = 5000;
/** How long an empty list may still be loading, ms. */
export const EMPTY_MS = 1500;
/** After this long, parts that name different buyers are no passing state but a page not understood, ms. */
export const TORN_MS = 5000;

export type Settling = 'settled' | 'settling' | 'torn';

export type Settler = {
  /** Judges one look at the page. */
  judge(buyer: ReadBuyer, messages: ReadMessages, nowMs: number): Settling;
};

/** The last conversation that was settled. */
type Shown = { key: string; ids: ReadonlySet<string>; texts: ReadonlyMap<Element, string> };

export function createSettler(): Settler {
  let shown: Shown = { key: '', ids: new Set(), texts: new Map() };
  let unsettled: { why: string; sinceMs: number } | undefined;

  /** For how long the page has been in this passing state, ms. A clock set back starts it anew. */
  const lasting = (why: string, nowMs: number): number => {
    if (unsettled?.why !== why || unsettled.sinceMs > nowMs) unsettled = { why, sinceMs: nowMs };
    return nowMs - unsettled.sinceMs;
  };

  return {
    judge: (buyer, messages, nowMs) => {
      if (buyer.torn) return lasting('torn', nowMs) >= TORN_MS ? 'torn' : 'settling';
      if (buyer.key !== shown.key) {
        if (messages.elements.length === 0 && lasting(`empty ${buyer.key}`, nowMs) < EMPTY_MS) return 'settling';
        if (carriedOver(messages, shown) && lasting(`rows ${buyer.key}`, nowMs) < CARRY_OVER_MS) return 'settling';
      }
      unsettled = undefined;
      shown = { key: buyer.key, ids: idsOf(messages), texts: textsOf(messages) };
      return 'settled';
    },
  };
}

function idsOf({ messages }: ReadMessages): Set<string> {
  return new Set(messages.flatMap(({ platformId }) => platformId ?? []));
}

function textsOf({ messages, elements }: ReadMessages): Map<Element, string> {
  return new Map(elements.map((element, index) => [element, messages[index]?.text ?? '']));
}

/** The newest row is one of the former buyer's: the same id or, where rows have none, the same node with the same text. */
function carriedOver({ messages, elements }: ReadMessages, shown: Shown): boolean {
  const message = messages.at(-1);
  const element = elements.at(-1);
  if (!message || !element) return false;
  if (message.platformId !== undefined) return shown.ids.has(message.platformId);
  return shown.texts.get(element) === message.text;
}
