import '@/utils/messaging/no-eval';
import { defineContentScript } from '#imports';
import { browser } from 'wxt/browser';
import { mountTeach } from '@/components/teach/mount-teach';
import { systemLook, themeOf } from '@/components/shared/theme';
import { isHtml } from '@/utils/consoles/find';
import { askKnownProfile } from '@/utils/messaging/teaching';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { readSettings } from '@/utils/storage/settings';
import { idForHost, patternsFor } from '@/utils/teaching/address';
import { Lesson } from '@/utils/teaching/lesson';
import type { Ground } from '@/utils/teaching/lesson-types';
import { createHost } from './host';
import { listenToKeys } from './keys';
import { Teaching } from './teaching';

/** How often frames are laid over the page anew, and how often the page is read anew, ms. */
const REDRAW_MS = 200;
const LOOK_MS = 2_000;

/** Runs on no page by itself: the background starts it in the tab in which the person asked for it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(ctx) {
    const [settings, known] = await Promise.all([readSettings(), askKnownProfile()]);
    const ground = groundOf(known);
    const ending = new AbortController();
    const { host, shadow, ours, remove } = createHost(document);
    const end = (): void => {
      ending.abort();
      unmount();
      remove();
    };
    const lesson = new Lesson(document, ground, () => Date.now());
    const teaching = new Teaching({
      page: document,
      lesson,
      mending: known?.name,
      name: ground.name[settings.language],
      ours,
      hasClosedRoot,
      end,
    });
    const theme = themeOf(getComputedStyle(document.body).backgroundColor, settings.theme, systemLook(window));
    const unmount = mountTeach(shadow, teaching, teaching.actions, { language: settings.language, theme });
    listenToKeys(teaching, host, window, ending.signal);
    const redrawing = setInterval(teaching.redraw, REDRAW_MS);
    const looking = setInterval(() => lesson.lookAgain(), LOOK_MS);
    ending.signal.addEventListener('abort', () => {
      clearInterval(redrawing);
      clearInterval(looking);
    });
    ctx.onInvalidated(end);
  },
});

function groundOf(known: ConsoleProfile | null): Ground {
  const nowMs = Date.now();
  if (known) return { id: known.id, name: known.name, matches: known.matches, known, nowMs };
  const title = (document.title || location.hostname).slice(0, 60);
  return {
    id: idForHost(location.hostname),
    name: { zh: title, en: title },
    matches: patternsFor(location.href).slice(0, 1),
    nowMs,
  };
}

/** `browser.dom` of content scripts; only whether there is a closed root is used, never what is in it. */
type ClosedRoots = { openOrClosedShadowRoot?: (host: HTMLElement) => ShadowRoot | null };

function hasClosedRoot(element: Element): boolean {
  const { dom } = browser as unknown as { dom?: ClosedRoots }; // not in the types, nor in every browser
  return isHtml(element) && (dom?.openOrClosedShadowRoot?.(element) ?? null) !== null;
}
