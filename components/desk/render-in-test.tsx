import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '@/components/shared/language';
import type { Language } from '@/utils/i18n/words';

/** Draws a component into the test's document and waits until it has settled. For tests only. */
export async function renderInTest(node: ReactNode, language: Language = 'zh'): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(async () => {
    createRoot(place).render(<LanguageProvider value={language}>{node}</LanguageProvider>);
    await Promise.resolve();
  });
  return document.body;
}
