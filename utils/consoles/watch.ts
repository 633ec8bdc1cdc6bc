import { isElement, isHost, native, viewOf } from '@/utils/consoles/dom';
import { matchesSelector } from '@/utils/consoles/find';
import { createPace } from '@/utils/consoles/pace';
import { spelledProfile } from '@/utils/consoles/spelled';
import { attributesOf } from '@/utils/consoles/watched-attributes';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** A page that keeps changing is read at least this often, ms. */
const IDLE_TIMEOUT_MS = 100;
/** Where a browser has no idle callback, ms. */
const FALLBACK_MS = 50;
/** A hidden page has no idle time: it is looked at when it changes, at most this often, ms. */
const HIDDEN_GAP_MS = 1_000;
/** After a frame's document goes, the next one is there by about this time, ms; its own load event tells surely. */
const NEXT_DOCUMENT_MS = 300;
/** More changes at once than this are not gone through one by one. */
const MOST_CHANGES = 1_000;

type Watch = {
  signal: AbortSignal;
  /** Told of each changed node before the next look; `own`: an attribute of the node itself. */
  onChanged: (node: Node, own: boolean) => void;
  /** So much changed, or unseen, that nothing known of the page may be kept. */
  onReset: () => void;
  /** Looks at the page; returns after how many ms to look again unasked, or undefined. */
  look: () => number | undefined;
};

export type PageWatch = {
  /** Tells at once of changes that the observer has not yet delivered. */
  flush: () => void;
  /** Watches a shadow root or frame document as well; once each. */
  observe: (root: Document | ShadowRoot) => void;
  /** How often a page that is too busy is looked at, ms; undefined for any other page. */
  tooBusyMs: () => number | undefined;
};

/**
 * Wakes `look` once now and then after changes: many changes, one look, in idle time. One observer for the whole document
 * and every root inside it that is read, because consoles throw away and rebuild whole panes.
 */
export function watchPage(page: Document, profile: ConsoleProfile, watch: Watch): PageWatch {
  const view = viewOf(page);
  const { signal } = watch;
  if (!view || signal.aborted) return { flush: () => undefined, observe: () => undefined, tooBusyMs: () => undefined };
  const now = (): number => view.performance.now();
  const pace = createPace();
  const waker = createWaker(view, page, { look: watch.look, signal, pace, now });

  const tell = (changes: readonly MutationRecord[]): void => {
    if (changes.length === 0) return;
    const start = now();
    if (changes.length > MOST_CHANGES) watch.onReset();
    else for (const { target, type } of changes) watch.onChanged(target, type === 'attributes');
    pace.spent(now() - start, now());
    waker.wake();
  };
  const observer = new view.MutationObserver(tell);
  const attributeFilter = attributesOf(spelledProfile(profile));
  const onInput = noteInput(profile, (field) => {
    watch.onChanged(field, true);
    waker.wake();
  });
  const onLoad = ({ target }: Event): void => {
    if (!target || !('nodeType' in target)) return;
    const node = target as Node; // what has a node type is a node
    if (!isElement(node) || !isHost(node)) return;
    watch.onChanged(node, true);
    waker.wake();
  };
  const known = new WeakSet<Node>();
  const observe = (root: Document | ShadowRoot): void => {
    if (known.has(root) || signal.aborted) return;
    known.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter });
    const listen = native(root, 'addEventListener')?.bind(root);
    listen?.('load', onLoad, { capture: true, passive: true, signal });
    if (native(root, 'nodeType') !== 9) return; // an input event leaves a shadow root, but not a frame
    listen?.('input', onInput, { capture: true, passive: true, signal });
    const inner = viewOf(root as Document);
    if (inner && inner !== view)
      inner.addEventListener('pagehide', () => view.setTimeout(() => tellReset(), NEXT_DOCUMENT_MS), { signal });
  };
  const tellReset = (): void => {
    if (signal.aborted) return;
    watch.onReset();
    waker.restart();
  };
  observe(page);
  // A page that comes back from the browser's cache lost its idle callbacks, and time has passed.
  view.addEventListener('pageshow', ({ persisted }) => (persisted ? tellReset() : undefined), { signal });
  native(page, 'addEventListener')?.call(page, 'visibilitychange', () => waker.restart(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  waker.wake();
  return { flush: () => tell(observer.takeRecords()), observe, tooBusyMs: () => pace.tooBusyMs(now()) };
}

/** A field's value is no attribute: a note being typed is only told by its input events. */
function noteInput(profile: ConsoleProfile, onTyped: (field: Element) => void): (event: Event) => void {
  const fields = spelledProfile(profile).parts.noteField ?? [];
  return (event) => {
    const [target] = event.composedPath();
    if (!target || !('nodeType' in target)) return;
    const node = target as Node; // what has a node type is a node
    if (isElement(node) && fields.some((selector) => matchesSelector(node, selector))) onTyped(node);
  };
}

type View = Window & typeof globalThis;
type Waker = {
  /** Looks soon, once however often it is asked. */
  wake: () => void;
  /** Drops what was waiting (it may never come) and looks soon. */
  restart: () => void;
};

function createWaker(
  view: View,
  page: Document,
  {
    look,
    signal,
    pace,
    now,
  }: Pick<Watch, 'look' | 'signal'> & { pace: ReturnType<typeof createPace>; now: () => number },
): Waker {
  /** Number of the wait that counts; those before it come too late. */
  let turn = 0;
  let waiting = false;
  let again: number | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const run = (mine: number): void => {
    if (signal.aborted || mine !== turn) return;
    waiting = false;
    turn += 1;
    view.clearTimeout(again);
    const start = now();
    let againMs: number | undefined;
    try {
      againMs = look();
    } finally {
      lookedAt = now();
      pace.spent(lookedAt - start, lookedAt);
    }
    if (againMs !== undefined) again = view.setTimeout(wake, againMs);
  };
  const wake = (): void => {
    if (signal.aborted) return;
    const hidden = native(page, 'hidden') === true;
    const restMs = hidden ? Math.max(0, lookedAt + HIDDEN_GAP_MS - now()) : 0;
    // A hidden page's timers may sleep for a minute: a change after the gap does not wait for them.
    if (waiting && !(hidden && restMs === 0)) return;
    const waitMs = Math.max(restMs, pace.waitMs(now()));
    waiting = true;
    const mine = (turn += 1);
    if (waitMs > 0) view.setTimeout(() => (hidden ? run(mine) : whenIdle(view, () => run(mine))), waitMs);
    else if (hidden) view.queueMicrotask(() => run(mine));
    else whenIdle(view, () => run(mine));
  };
  signal.addEventListener('abort', () => view.clearTimeout(again));
  return {
    wake,
    restart: () => {
      waiting = false;
      turn += 1;
      wake();
    },
  };
}

function whenIdle(view: View, run: () => void): void {
  // Typed as always there; Safari and test pages do not have it.
  const idle: Partial<Pick<View, 'requestIdleCallback'>> = view;
  if (idle.requestIdleCallback) view.requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
  else view.setTimeout(run, FALLBACK_MS);
}
