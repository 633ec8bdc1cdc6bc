import { followWindows, type Attach } from '@/utils/composer/windows';

/** The windows in which an agent may type or click: the page's own and those of its frames of the same origin. */
export type EveryWindow = {
  /** Calls `attach` for each window there is, and for each that comes; its signal ends with that window or with `signal`. */
  each(attach: Attach, signal: AbortSignal): void;
  /** Looks whether the elements lie in a frame that is not known yet. */
  look(): void;
};

type Listener = { attach: Attach; signal: AbortSignal };

/**
 * One following of the windows for all who listen in them. Listeners come into a new window in the order in which they were given, so
 * that who was first in the page is first in a frame. `elements` as in `followWindows`. Ends with the signal.
 */
export function everyWindow(
  root: Document,
  elements: () => readonly (Element | null)[],
  ending: AbortSignal,
): EveryWindow {
  const listeners = new Set<Listener>();
  const open = new Map<Document, { view: Parameters<Attach>[0]; stop: AbortSignal }>(); // a frame's window outlives its documents
  const enter = (view: Parameters<Attach>[0], stop: AbortSignal, { attach, signal }: Listener): void =>
    attach(view, AbortSignal.any([stop, signal]));
  const look = followWindows(
    root,
    elements,
    (view, stop) => {
      const { document } = view;
      open.set(document, { view, stop });
      stop.addEventListener('abort', () => open.delete(document), { once: true });
      for (const listener of listeners) enter(view, stop, listener);
    },
    ending,
  );
  return {
    look,
    each(attach, signal) {
      if (signal.aborted || ending.aborted) return;
      const listener = { attach, signal };
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      for (const { view, stop } of open.values()) enter(view, stop, listener);
    },
  };
}
