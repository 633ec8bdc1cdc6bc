import { readFile } from 'node:fs/promises';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { LanguageProvider } from '@/components/shared/language';
import type { Language } from '@/utils/i18n/words';

// Files beside the page come as the extension serves them: from `public`.
vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`public${path}`, 'utf8')));

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
