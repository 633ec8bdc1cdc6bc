import { useEffect } from 'react';
import { SYSTEM_LOOK_QUERIES, systemLook, themeOf } from '@/components/shared/theme';
import type { Settings } from '@/utils/storage/settings';

/** Puts the chosen theme and language on the document, so that popups outside the root carry them too. */
export function useDocumentLook({ theme, language }: Pick<Settings, 'theme' | 'language'>): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    root.classList.add('dm');
    const apply = () => {
      root.dataset.theme = themeOf(null, theme, systemLook(window));
    };
    apply();
    const queries = SYSTEM_LOOK_QUERIES.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', apply);
    return () => queries.forEach((query) => query.removeEventListener('change', apply));
  }, [theme, language]);
}
