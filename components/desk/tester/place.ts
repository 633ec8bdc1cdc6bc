import type { Handbook } from '@/utils/handbook/schema';
import type { PhraseContext } from '@/utils/phrasing/types';
import { itemsOf } from '../ui/lists';
import type { TrialPlace } from './tester-store';

/** The trial's place as the check asks for it; what is left empty is not told. */
export function contextOf(place: TrialPlace, handbook: Handbook): PhraseContext {
  const numbers = itemsOf(place.orderNumbers);
  return {
    consoleId: place.consoleId,
    shop: place.shop.trim(),
    ...(place.language !== 'auto' && { language: place.language }),
    ...(place.stage !== '' && { stage: place.stage }),
    ...(place.role.trim() !== '' && { role: place.role.trim() }),
    ...(place.facts && { shopFacts: handbook.shopFacts }),
    ...(place.buyerName.trim() !== '' && { buyerName: place.buyerName.trim() }),
    ...(numbers.length > 0 && { orderNumbers: numbers }),
  };
}
