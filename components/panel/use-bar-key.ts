import { useEffect, type RefObject } from 'react';
import type { EachWindow } from './panel-parts';

/** Where Alt+0 goes: to the act that is called for, else to the first suggestion. */
const STOPS = [
  '[data-stopped="true"] button',
  '.dm-intro .dm-button-primary',
  '.dm-offer-button, .dm-palette-chip',
] as const;

/** Alt+0 brings the caret from the page to the bar. */
export function useBarKey(eachWindow: EachWindow, block: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return; // a page must not press our keys
      const ours = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'Digit0';
      if (!ours || event.isComposing) return;
      const stop = STOPS.map((each) => block.current?.querySelector<HTMLElement>(each)).find(Boolean);
      if (!stop) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      stop.focus();
    };
    const stop = new AbortController();
    eachWindow((view, signal) => view.addEventListener('keydown', onKey, { capture: true, signal }), stop.signal);
    return () => stop.abort();
  }, [eachWindow, block]);
}
