import type { ScriptOffer } from '@/components/panel/panel-view';
import { askedFor, refusalsOf } from '@/utils/phrasing/asked-for';
import { isAdmitted } from '@/utils/search/scope';
import { contextOf, FOUND, OFFERED, toOffer, type OfferSource } from './offers';

/**
 * Suggestions with a refusal first, where the buyer asks for what must not be done; the buyer's own words are never flagged. Of several
 * refusals the one that answers these words best goes first.
 */
export function withRefusal(
  source: OfferSource,
  texts: readonly string[],
  offers: readonly ScriptOffer[],
  now: Date,
): ScriptOffer[] {
  const { library, consoleId, conversation } = source;
  const place = { consoleId, shop: conversation?.place.shop ?? '' };
  const [asked] = texts.length === 0 ? [] : askedFor(library.checker, library.handbook.phraseRules, texts, place);
  if (asked === undefined) return [...offers];
  const context = contextOf(source, now);
  const fitting = refusalsOf(library.scripts, asked, texts.at(-1) ?? '').filter((script) =>
    isAdmitted(script, context),
  );
  const suggested = library.suggester.suggest(texts, context, FOUND).map(({ script }) => script.id);
  const best = suggested.find((id) => fitting.some((script) => script.id === id)) ?? fitting[0]?.id;
  const script = fitting.find(({ id }) => id === best);
  if (!script) return [...offers];
  const refusal = { ...toOffer({ script, score: 1, marks: [] }, source, now), refuses: asked };
  return [refusal, ...offers.filter(({ scriptId }) => scriptId !== script.id)].slice(0, OFFERED);
}
