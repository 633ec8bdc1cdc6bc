import type { PanelLook } from '@/components/panel/mount-panel';
import primitives from '@/components/shared/primitives.css?inline';
import tokens from '@/components/shared/tokens.css?inline';
import { reloadWords } from '@/utils/i18n/panel';
import { say } from '@/utils/i18n/words';

/** True in builds for trials and tests only: the shadow root can then be looked into. */
declare const __OPEN_SHADOW__: boolean;

const TAG = 'deskmate-reload';
const STYLE = `:host { all: initial; position: fixed; z-index: 2147483000; }
.dm-reload { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 4px 12px; border-radius: 6px;
  background: var(--dm-surface-raised); color: var(--dm-text); box-shadow: var(--dm-shadow); font-size: 13px; line-height: 20px; }
.dm-reload > span { flex: 1 1 300px; }`;

/** Where the bar stood, in the window, px. */
export type BarPlace = Pick<DOMRect, 'left' | 'width' | 'bottom'>;

/** In the bar's place, which is chosen so that it covers no control of the console; at the top where there was none. */
function placeStyle(bar: BarPlace | undefined, windowHeight: number): string {
  if (!bar || bar.width === 0)
    return ':host { top: 8px; left: 50%; width: min(560px, 92vw); transform: translateX(-50%); }';
  return `:host { left: ${bar.left}px; width: ${bar.width}px; bottom: ${windowHeight - bar.bottom}px; }`;
}

/**
 * Says in the page that the extension is gone from under it, and offers to load the page anew. Plain elements: of what
 * belonged to the extension nothing can be relied on any more.
 */
export function showReloadNotice(page: Document, { language, theme }: PanelLook, bar?: BarPlace): void {
  hideReloadNotice(page);
  const host = page.createElement(TAG);
  const shadow = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const style = page.createElement('style');
  style.textContent = [tokens, primitives, STYLE, placeStyle(bar, page.defaultView?.innerHeight ?? 0)].join('\n');
  const box = page.createElement('div');
  box.className = 'dm dm-reload';
  box.dataset.theme = theme;
  box.lang = language === 'zh' ? 'zh-CN' : 'en';
  box.setAttribute('role', 'alert');
  const text = page.createElement('span');
  text.textContent = say(reloadWords, language, 'gone');
  box.append(
    text,
    button(page, say(reloadWords, language, 'reload'), 'dm-button dm-button-primary', () =>
      page.defaultView?.location.reload(),
    ),
    button(page, say(reloadWords, language, 'later'), 'dm-button', () => host.remove()),
  );
  shadow.append(style, box);
  page.documentElement.append(host);
}

/** Takes the notice away; a script that starts anew has nothing to say of the one before. */
export function hideReloadNotice(page: Document): void {
  page.querySelector(TAG)?.remove();
}

function button(page: Document, words: string, look: string, onClick: () => void): HTMLButtonElement {
  const made = page.createElement('button');
  made.type = 'button';
  made.className = look;
  made.textContent = words;
  made.addEventListener('click', onClick);
  return made;
}
