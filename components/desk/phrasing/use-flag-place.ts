import { useLanguage } from '@/components/shared/language';
import type { ScriptFlag } from '@/utils/handbook/phrase-lint';
import { flagPlaceWords } from '@/utils/i18n/desk-phrasing';
import { languageName } from '@/utils/i18n/library';
import { say } from '@/utils/i18n/words';

/** Says where in a script a finding stands: which language, which message; nothing for a script of one text in one message. */
export function useFlagPlace(): (flag: ScriptFlag) => string {
  const language = useLanguage();
  return (flag) =>
    [
      flag.variant === null
        ? ''
        : say(flagPlaceWords, language, 'variant', { language: languageName(flag.language, language) }),
      flag.of > 1 ? say(flagPlaceWords, language, 'message', { n: flag.bubble }) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
}

/** The flagged words of a script, each with its place. */
export function useFlaggedWords(): (flags: readonly ScriptFlag[]) => string {
  const placeOf = useFlagPlace();
  return (flags) =>
    [...new Set(flags.map((flag) => [placeOf(flag), flag.found].filter((part) => part !== '').join(' ')))].join(' · ');
}
