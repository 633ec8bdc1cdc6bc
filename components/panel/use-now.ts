import { useSyncExternalStore } from 'react';
import type { WallAndMono } from './clock';
import { useParts } from './panel-parts';

/** The time of the last beat; the component draws anew with each one. */
export function useNow(): WallAndMono {
  const { ticker } = useParts();
  return useSyncExternalStore(ticker.subscribe, ticker.now, ticker.now);
}
