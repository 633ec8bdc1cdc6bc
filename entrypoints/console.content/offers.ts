import type { ScriptOffer } from '@/components/panel/panel-view';
import type { Script } from '@/utils/handbook/schema';
import { variableValues, type VariableValues } from '@/utils/handbook/variables';
import type { PickMemory } from '@/utils/learning/picks';
import { insertionOf, languageOf, textFor } from '@/utils/library/insertion';
import type { TurnContext } from '@/utils/search/suggest';
import type { SearchContext, SearchHit } from '@/utils/search/types';
import type { Settings } from '@/utils/storage/settings';
import { dayKey } from '@/utils/tallies/period';
import { buyerTexts, type OpenConversation } from './conversation';
import type { Library } from './library';

export type OfferSource = {
  library: Library;
  settings: Settings;
  conversation: OpenConversation | null;
  consoleId: string;
  part?: SearchContext['part'];
  /** An emergency flow runs in this conversation. */
  calming?: boolean;
  picks?: PickMemory | undefined;
  /** Steps of ladders that are not open yet, each with the one before. */
  closed?: ReadonlyMap<string, Script>;
};

/** How many scripts are offered unasked, and how many a search shows. */
export const OFFERED = 3;
export const FOUND = 50;

export function contextOf(source: OfferSource, now: Date): SearchContext {
  const { conversation, library, consoleId, part } = source;
  const timeZone = conversation?.profile.timeZone ?? 'Asia/Shanghai';
  const language = languageOf(buyerTexts(conversation).join(' ').slice(0, 600));
  return {
    consoleId,
    shop: conversation?.place.shop ?? '',
    today: dayKey(now.getTime(), timeZone),
    uses: library.uses,
    teamUses: library.teamUses,
    ...(part && { part }),
    ...(language !== undefined && { language }),
  };
}

/** A script as it would be inserted now; `answers` are what the agent said to its questions. */
export function toOffer(hit: SearchHit, source: OfferSource, now: Date, answers: VariableValues = {}): ScriptOffer {
  const { script } = hit;
  const { conversation, settings, library } = source;
  const values = variableValues({
    buyerName: conversation?.place.buyerName ?? '',
    orderNumber: conversation?.orderNumbers[0] ?? '',
    shop: conversation?.place.shop ?? '',
    agentNumber: settings.agentNumber,
    agentName: settings.agentName,
    hour: now.getHours(),
    language: script.language,
    shopFacts: library.handbook.shopFacts,
  });
  const images = library.images.get(script.id);
  const text = textFor(script, buyerTexts(conversation));
  const going = insertionOf(text, values, answers);
  const closedBy = source.closed?.get(script.id)?.title;
  return {
    scriptId: script.id,
    part: script.part,
    title: script.title,
    shortcut: script.shortcut ?? '',
    text: going.text,
    unfilled: text,
    ...(conversation && { conversationKey: conversation.key }),
    missing: going.missing,
    marks: text === script.text ? hit.marks : hit.marks.filter(({ field }) => field !== 'text'),
    ...(going.bubbles.length > 1 && { bubbles: going.bubbles }),
    ...(going.asks.length > 0 && { asks: going.asks }),
    ...(closedBy !== undefined && { closedBy }),
    personal: library.personalIds.has(script.id),
    ...(images && { images }),
  };
}

/** The card the buyer sent last, where the console shows it. */
function entryOf(conversation: OpenConversation | null): TurnContext['entry'] {
  const card = conversation?.messages.findLast(({ side, kind }) => side === 'buyer' && kind === 'card')?.text ?? '';
  if (card === '') return undefined;
  return /订单|order/i.test(card) ? 'order' : 'goods';
}

/** Scripts that answer what the buyer said, unasked; none when nothing fits. */
export function suggestOffers(source: OfferSource, texts: readonly string[], now: Date): ScriptOffer[] {
  if (texts.length === 0) return [];
  const { calming, picks, conversation, closed } = source;
  const entry = entryOf(conversation);
  const context: TurnContext = {
    ...contextOf(source, now),
    ...(calming === true && { calming }),
    ...(picks && { picks }),
    ...(entry && { entry }),
  };
  return source.library.suggester
    .suggest(texts, context, OFFERED + (closed?.size ?? 0))
    .filter(({ script }) => closed?.has(script.id) !== true)
    .slice(0, OFFERED)
    .map((hit) => toOffer(hit, source, now));
}

/** Scripts for what the agent typed. */
export function searchOffers(source: OfferSource, typed: string, now: Date): ScriptOffer[] {
  const { index, suggester } = source.library;
  const context = contextOf(source, now);
  const found = suggester.join(index.find(typed, context, FOUND), { typed, context, limit: FOUND });
  return found.map((hit) => toOffer(hit, source, now));
}
