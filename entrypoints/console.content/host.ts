/** True in builds for trials and tests only: the shadow root can then be looked into. */
declare const __OPEN_SHADOW__: boolean;

export type PanelHost = {
  host: HTMLElement;
  shadow: ShadowRoot;
  root: HTMLElement;
  portal: HTMLElement;
  mirror: HTMLElement;
  remove(): void;
};

/** Events that belong to our own UI and must not reach the page's shortcuts. */
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** The one element we add to the page: a closed shadow root outside the page's own tree, so that a re-render cannot wipe it. */
export function createHost(page: Document): PanelHost {
  const host = page.createElement('deskmate-panel');
  host.style.cssText = 'all: initial; position: fixed; inset: 0; width: 0; height: 0; z-index: 2147483000;';
  const shadow = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const [root, portal, mirror] = [page.createElement('div'), page.createElement('div'), page.createElement('div')];
  mirror.setAttribute('aria-hidden', 'true');
  shadow.append(root, portal, mirror);
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
  page.documentElement.append(host);
  return { host, shadow, root, portal, mirror, remove: () => host.remove() };
}
