/** True in builds for trials and tests only: the shadow root can then be looked into. */
declare const __OPEN_SHADOW__: boolean;

const NAME = 'deskmate-teach';
/** What else of ours stands on the page and is looked through. */
const PANEL = 'deskmate-panel';

/** Events that belong to our own UI and must not reach the page's shortcuts or its "clicked elsewhere". */
const OURS = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousemove',
  'mouseover',
  'wheel',
  'contextmenu',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
];

export type TeachHost = { host: HTMLElement; shadow: ShadowRoot; ours: () => ReadonlySet<Element>; remove: () => void };

/** The one element that teaching adds to a page. A lesson that is still open there is taken away first. */
export function createHost(page: Document): TeachHost {
  page.querySelector(NAME)?.remove();
  const host = page.createElement(NAME);
  host.style.cssText = 'all: initial; position: fixed; inset: 0; width: 0; height: 0; z-index: 2147483600;';
  const shadow = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
  page.documentElement.append(host);
  return {
    host,
    shadow,
    ours: () => new Set([host, ...page.querySelectorAll(PANEL)]),
    remove: () => host.remove(),
  };
}
