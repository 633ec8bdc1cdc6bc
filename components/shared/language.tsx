import { createContext, useCallback, useContext } from 'react';
import { say, type Fillers, type Language, type Say, type Words } from '@/utils/i18n/words';

const LanguageContext = createContext<Language>('zh');
export const LanguageProvider = LanguageContext.Provider;

/** The language the person chose. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** What stands between the things of a list. */
export function useComma(): string {
  return useLanguage() === 'zh' ? '、' : ', ';
}

/** A translator for one area's words in the chosen language. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const language = useLanguage();
  return useCallback((key: K, fillers?: Fillers) => say(words, language, key, fillers), [words, language]);
}
