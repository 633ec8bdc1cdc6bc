import { useEffect } from 'react';
import type { Settings } from '@/utils/storage/settings';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the chosen theme and language on the document, so that popups outside the root carry them too. */
export function useDocumentLook({ theme, language }: Pick<Settings, 'theme' | 'language'>): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    root.classList.add('dm');
    const system = window.matchMedia(DARK);
    const apply = () => {
      root.dataset.theme = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme, language]);
}
