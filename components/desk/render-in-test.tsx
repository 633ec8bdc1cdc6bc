import { readFile } from 'node:fs/promises';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { LanguageProvider } from '@/components/shared/language';
import type { Language } from '@/utils/i18n/words';

// Files beside the page come as the extension serves them: from `public`.
vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`public${path}`, 'utf8')));

/** Draws a component into the test's document until the test's end, and waits until it has settled. For tests only. */
export async function renderInTest(node: ReactNode, language: Language = 'zh'): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  // What follows the database must not be told of it when the document is gone.
  onTestFinished(() => act(() => root.unmount()));
  await act(async () => {
    root.render(<LanguageProvider value={language}>{node}</LanguageProvider>);
    await Promise.resolve();
  });
  return document.body;
}
