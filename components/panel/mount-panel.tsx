import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '@/components/shared/language';
import primitives from '@/components/shared/primitives.css?inline';
import type { DrawnTheme } from '@/components/shared/theme';
import tokens from '@/components/shared/tokens.css?inline';
import type { Language } from '@/utils/i18n/words';
import barStyle from './bar.css?inline';
import drawerStyle from './drawer.css?inline';
import paletteStyle from './palette.css?inline';
import promiseStyle from './promise.css?inline';
import { Panel } from './panel';
import { PartsProvider, type EachWindow } from './panel-parts';
import type { PanelActions, PanelStore } from './panel-view';
import { createTicker } from './ticker';

export type PanelContainer = {
  /** Gets the styles. May be closed: nothing is looked up from outside. */
  shadow: ShadowRoot;
  /** Where the panel is drawn; made at the end of `shadow` when absent. */
  root?: HTMLElement;
  /** Where popovers and dialogs are drawn; inside `shadow`. */
  portal: HTMLElement;
  /** Where keys and presses of the page are heard; its own window alone when left out. */
  eachWindow?: EachWindow;
};

export type PanelLook = { language: Language; theme: DrawnTheme };

export type MountedPanel = { update(look: PanelLook): void; unmount(): void };

/** Draws the panel into a shadow root of the page and keeps it up with `store` until unmounted. */
export function mountPanel(
  container: PanelContainer,
  store: PanelStore,
  actions: PanelActions,
  look: PanelLook,
): MountedPanel {
  const { shadow, portal } = container;
  const page = shadow.ownerDocument;
  const view = page.defaultView;
  if (!view) throw new Error('the panel needs a document that is shown');
  const style = addStyle(shadow, [tokens, primitives, barStyle, paletteStyle, drawerStyle, promiseStyle].join('\n'));
  const surface = container.root ?? shadow.appendChild(page.createElement('div'));
  const root = createRoot(surface);
  const eachWindow: EachWindow = container.eachWindow ?? ((attach, signal) => attach(view, signal));
  const parts = { actions, portal, view, eachWindow, ticker: createTicker(view) };
  const update = ({ language, theme }: PanelLook): void => {
    for (const element of [surface, portal]) dress(element, theme, language);
    root.render(
      <LanguageProvider value={language}>
        <PartsProvider value={parts}>
          <Panel store={store} />
        </PartsProvider>
      </LanguageProvider>,
    );
  };
  update(look);
  return {
    update,
    unmount() {
      root.unmount();
      style.remove();
      if (!container.root) surface.remove();
    },
  };
}

function dress(element: HTMLElement, theme: DrawnTheme, language: Language): void {
  element.classList.add('dm');
  element.dataset.theme = theme;
  element.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** A style element rather than an adopted sheet: Firefox refuses sheets made in a content script's own world. */
function addStyle(shadow: ShadowRoot, css: string): HTMLStyleElement {
  const style = shadow.ownerDocument.createElement('style');
  style.textContent = css;
  shadow.prepend(style);
  return style;
}
