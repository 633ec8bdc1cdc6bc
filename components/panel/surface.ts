import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useParts } from './panel-parts';

/**
 * What a surface of the panel needs to behave as people know it. Written for shadow roots, a closed one too: from the page's side a
 * press in our tree is a press on the host, and nothing of the page's own tree is touched.
 */

/** The first thing in a surface that takes the focus; the surface itself where nothing does. */
export function firstFocus(surface: HTMLElement): HTMLElement {
  return surface.querySelector<HTMLElement>(FOCUSABLE) ?? surface;
}

/** What takes the focus within a surface. */
export const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** The element with the focus in the tree of `surface`, whichever root that is. */
export function focusedNear(surface: HTMLElement): HTMLElement | null {
  const root = surface.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement ? active : null;
}

export type Dismissal = 'press' | 'focus';

/**
 * Calls back when a press or the focus goes elsewhere. A window that merely loses the focus to another program does not count.
 *
 * @param besides an element whose presses do not count, as the button that opened the surface
 */
export function useDismiss(
  surface: RefObject<HTMLElement | null>,
  onDismiss: (how: Dismissal) => void,
  besides?: RefObject<HTMLElement | null>,
): void {
  const { eachWindow } = useParts();
  const told = useRef(onDismiss);
  useLayoutEffect(() => {
    told.current = onDismiss;
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const inside = (target: EventTarget | null): boolean =>
      target instanceof Node && (element.contains(target) || besides?.current?.contains(target) === true);
    const onPress = (event: Event): void => {
      if (!inside(event.target)) told.current('press');
    };
    // Seen from the window a press in our tree is one on the host; the root below tells it exactly.
    const onPagePress = (event: Event): void => {
      if (event.target !== host) onPress(event);
    };
    eachWindow(
      (view, signal) => view.addEventListener('pointerdown', onPagePress, { capture: true, signal }),
      stop.signal,
    );
    if (host) root.addEventListener('pointerdown', onPress, options);
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget !== null && !inside(relatedTarget)) told.current('focus');
      },
      options,
    );
    return () => stop.abort();
  }, [surface, besides, eachWindow]);
}

/** Keeps Tab within a surface, from its last element to its first and back. */
export function keepTabInside(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const all = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE));
  const [first, last] = [all[0], all.at(-1)];
  const active = focusedNear(event.currentTarget);
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (active !== edge && active !== event.currentTarget) return;
  event.preventDefault();
  other?.focus();
}
