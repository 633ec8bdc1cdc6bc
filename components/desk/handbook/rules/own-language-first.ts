import type { PhraseRule } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';

const HAN = /\p{Script=Han}/u;

/** The rules whose reason the reader can read before the others; otherwise as they were. */
export function ownLanguageFirst(rules: readonly PhraseRule[], language: Language): PhraseRule[] {
  const isOwn = ({ reason }: PhraseRule): boolean => HAN.test(reason) === (language === 'zh');
  return [...rules.filter(isOwn), ...rules.filter((rule) => !isOwn(rule))];
}
