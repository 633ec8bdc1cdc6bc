import { useEffect, type RefObject } from 'react';
import type { EachWindow } from './panel-parts';

/** Alt+0 brings the caret from the page to the bar: to the act that is called for, else to the first suggestion. */
export function useBarKey(eachWindow: EachWindow, block: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return; // a page must not press our keys
      const ours = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'Digit0';
      if (!ours || event.isComposing) return;
      const stop =
        block.current?.querySelector<HTMLElement>('[data-stopped="true"] button') ??
        block.current?.querySelector<HTMLElement>('.dm-offer-button, .dm-palette-chip');
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
