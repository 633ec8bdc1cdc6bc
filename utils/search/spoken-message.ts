import { featuresOf, plainText } from '@/utils/search/intents/features';
import type { IntentModel } from '@/utils/search/intents/model';
import { spokenOut } from '@/utils/search/spelt-out';

/** Shorter words of other languages are initials as well: kd, tk. */
const SHORTEST_FOREIGN = 3;

/** A buyer's message as it was meant: one in pinyin in Chinese characters, any other as it is. The model's words of other languages are none of pinyin. */
export function spokenMessage(message: string, model: IntentModel | undefined): string {
  if (!model) return message;
  const isForeign = (word: string): boolean =>
    word.length >= SHORTEST_FOREIGN &&
    /[a-z]/.test(plainText(word)) &&
    featuresOf(word).some((feature) => model.places.of(feature) >= 0);
  return spokenOut(message, isForeign) ?? message;
}
