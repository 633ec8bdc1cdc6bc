import type { ScriptOffer } from '@/components/panel/panel-view';
import type { Script } from '@/utils/handbook/schema';
import { closedSteps, isSaid } from '@/utils/library/ladder';
import type { OpenConversation } from './conversation';

/** A script of several bubbles on its way: which one went in last, and whether it was sent. */
type OnItsWay = { offer: ScriptOffer; rank: number; last: number; sent: boolean };

/** For how many conversations it is remembered what was said in them. */
const REMEMBERED = 200;

/** What became of inserted scripts in each conversation: the bubbles still to come, and the steps of ladders that were said. */
export class ScriptDesk {
  #onItsWay = new Map<string, OnItsWay>();
  /** Inserted and not sent yet; sent. By conversation. */
  #inserted = new Map<string, string>();
  #said = new Map<string, Set<string>>();

  /** A bubble of a script, or the whole of it, was put in. */
  inserted(offer: ScriptOffer, rank: number, key: string): void {
    this.#inserted.set(key, offer.scriptId);
    const last = offer.bubble ?? 0;
    const more = last + 1 < (offer.bubbles?.length ?? 1);
    if (more) this.#onItsWay.set(key, { offer, rank, last, sent: false });
    else this.#onItsWay.delete(key);
  }

  /** The page was told to send a draft of this conversation. True when that changes what is offered. */
  sent(key: string): boolean {
    const scriptId = this.#inserted.get(key);
    if (scriptId !== undefined) {
      this.#inserted.delete(key);
      const said = this.#said.get(key) ?? new Set();
      this.#said.delete(key); // the newest stands last
      this.#said.set(key, said.add(scriptId));
      for (const old of [...this.#said.keys()].slice(0, -REMEMBERED)) this.#said.delete(old);
    }
    const next = this.#onItsWay.get(key);
    if (next) next.sent = true;
    return next !== undefined || scriptId !== undefined;
  }

  /** The bubble to come goes to where the script was picked, so that the same key puts it in; never sent by us. */
  offered(offers: readonly ScriptOffer[], conversation: OpenConversation | null): ScriptOffer[] {
    const next = conversation && this.#onItsWay.get(conversation.key);
    if (!next) return [...offers];
    const { offer, rank, last } = next;
    // A console may send in a way that nobody saw: then the bubble comes back as a message.
    next.sent ||= isSaid(offer.bubbles?.[last] ?? '', agentTexts(conversation).slice(-1));
    const text = offer.bubbles?.[last + 1];
    if (!next.sent || text === undefined) return [...offers];
    const following = {
      ...offer,
      text,
      bubble: last + 1,
      missing: offer.missing.filter((name) => text.includes(`{${name}}`)),
      marks: [],
    };
    const others = offers.filter(({ scriptId }) => scriptId !== offer.scriptId);
    const at = Math.min(rank - 1, others.length);
    return [...others.slice(0, at), following, ...others.slice(at)];
  }

  /** Steps of ladders that are not open in this conversation yet, each with the step before. */
  closed(scripts: readonly Script[], conversation: OpenConversation | null): Map<string, Script> {
    const said = this.#said.get(conversation?.key ?? '');
    const texts = conversation ? agentTexts(conversation) : [];
    return closedSteps(scripts, (script) => said?.has(script.id) === true || isSaid(script.text, texts));
  }
}

function agentTexts({ messages }: OpenConversation): string[] {
  return messages.flatMap(({ side, text }) => (side === 'agent' ? [text] : []));
}
