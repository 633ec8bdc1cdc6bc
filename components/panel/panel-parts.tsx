import { createContext, useContext } from 'react';
import type { PanelActions } from './panel-view';
import type { Ticker } from './ticker';

export type EachWindow = (attach: (view: Window, signal: AbortSignal) => void, signal: AbortSignal) => void;

/** What every piece of the panel may need; given once at mounting. */
export type PanelParts = {
  actions: PanelActions;
  /** Where dialogs and popovers are drawn, inside the shadow root. */
  portal: HTMLElement;
  ticker: Ticker;
  /** The page's window: its size. */
  view: Window;
  /** Keys and presses in the page: calls back for its window and for those of its frames, until the signal. */
  eachWindow: EachWindow;
};

const PartsContext = createContext<PanelParts | null>(null);
export const PartsProvider = PartsContext.Provider;

/** @throws Error outside of a mounted panel */
export function useParts(): PanelParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('used outside of a mounted panel');
  return parts;
}

export function useActions(): PanelActions {
  return useParts().actions;
}
