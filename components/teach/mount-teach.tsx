import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '@/components/shared/language';
import primitives from '@/components/shared/primitives.css?inline';
import type { DrawnTheme } from '@/components/shared/theme';
import tokens from '@/components/shared/tokens.css?inline';
import type { Language } from '@/utils/i18n/words';
import { TeachApp } from './teach-app';
import teachStyle from './teach.css?inline';
import type { TeachActions, TeachStore } from './teach-view';

export type TeachLook = { language: Language; theme: DrawnTheme };

/** Draws teaching into a shadow root of the page; gives back what takes it away. */
export function mountTeach(shadow: ShadowRoot, store: TeachStore, actions: TeachActions, look: TeachLook): () => void {
  const page = shadow.ownerDocument;
  // A style element rather than an adopted sheet: Firefox refuses sheets made in a content script's own world.
  const style = page.createElement('style');
  style.textContent = [tokens, primitives, teachStyle].join('\n');
  const surface = page.createElement('div');
  surface.className = 'dm';
  surface.dataset.theme = look.theme;
  surface.lang = look.language === 'zh' ? 'zh-CN' : 'en';
  shadow.append(style, surface);
  const root = createRoot(surface);
  root.render(
    <LanguageProvider value={look.language}>
      <TeachApp store={store} actions={actions} />
    </LanguageProvider>,
  );
  return () => root.unmount();
}
