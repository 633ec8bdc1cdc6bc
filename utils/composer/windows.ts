import { native, windowOf } from '@/utils/composer/native';

/** Listens in one window until the signal. */
export type Attach = (view: Window & typeof globalThis, signal: AbortSignal) => void;
type Known = { page: Document; stop: AbortController };

/**
 * Calls `attach` for the window of the document and of every frame of its own origin in it, in frames too, and again when a frame is
 * loaded anew; its signal ends with that page. Frames within shadow roots are found through `elements`, which are looked at when
 * the focus leaves a known window and, if they are others than before, when the returned function is called. Ends with the signal.
 */
export function followWindows(
  root: Document,
  elements: () => readonly (Element | null)[],
  attach: Attach,
  signal: AbortSignal,
): () => void {
  const frames = new Map<Element, Known>();

  const enter = (page: Document, stop: AbortSignal): void => {
    const view = windowOf(page);
    if (!view) return;
    attach(view, stop);
    view.addEventListener('blur', look, { signal: stop });
    // `load` of a frame does not bubble, but can be captured on its document.
    const options = { capture: true, signal: stop };
    native(page, 'addEventListener').call(page, 'load', ({ target }) => target && reload(target), options);
    for (const frame of native(page, 'querySelectorAll').call(page, 'iframe, frame')) reload(frame);
  };

  const reload = (target: EventTarget): void => {
    const page = pageOf(target);
    if (!page) return;
    const frame = target as Element; // only a frame has a page
    frames.get(frame)?.stop.abort();
    const stop = new AbortController();
    frames.set(frame, { page, stop });
    frame.addEventListener('load', () => reload(frame), { signal: stop.signal });
    enter(page, AbortSignal.any([stop.signal, signal]));
    for (const known of frames.keys()) if (!known.isConnected) forget(known);
  };

  const forget = (frame: Element): void => {
    frames.get(frame)?.stop.abort();
    frames.delete(frame);
  };

  let looked: readonly (Element | null)[] = [];
  /** Looks when the elements are others than before: a frame that is loaded anew brings its own. */
  const lookAtNew = (): void => {
    const now = elements();
    if (now.length !== looked.length || now.some((element, index) => element !== looked[index])) look();
  };

  /** Frames round an element that are not known yet. */
  const look = (): void => {
    looked = elements();
    for (const element of looked) {
      let page = element?.ownerDocument;
      while (page && page !== root) {
        const frame: Element | null = windowOf(page)?.frameElement ?? null;
        if (frame && frames.get(frame)?.page !== page) reload(frame);
        page = frame?.ownerDocument;
      }
    }
  };

  signal.addEventListener('abort', () => [...frames.keys()].forEach(forget));
  enter(root, signal);
  look();
  return lookAtNew;
}

/** The document within a frame; null for other elements and for frames of another origin. */
function pageOf(target: EventTarget): Document | null {
  return 'contentDocument' in target ? (target as HTMLIFrameElement).contentDocument : null; // only frames have one
}
