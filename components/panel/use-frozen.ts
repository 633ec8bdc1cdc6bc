import { useEffect, useState } from 'react';
import type { EachWindow } from './panel-parts';

/** Keeps showing `value` as it was when `frozen` began, and follows it again afterwards. */
export function useFrozen<T>(value: T, frozen: boolean): T {
  const [shown, setShown] = useState(value);
  if (!frozen && shown !== value) setShown(value);
  return frozen ? shown : value;
}

/** True while Alt is held anywhere in the page; a window that lost focus holds nothing. */
export function useAltHeld(eachWindow: EachWindow): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const follow = (event: KeyboardEvent): void => {
      if (event.isTrusted) setHeld(event.altKey); // a page must not hold our row still
    };
    eachWindow((view, signal) => {
      const options = { capture: true, signal };
      view.addEventListener('keydown', follow, options);
      view.addEventListener('keyup', follow, options);
      view.addEventListener('blur', () => setHeld(false), options);
    }, stop.signal);
    return () => stop.abort();
  }, [eachWindow]);
  return held;
}
