import type { WallAndMono } from './clock';

/** One beat a second for every clock on the screen; it rests while nobody listens. */
export type Ticker = { subscribe: (onTick: () => void) => () => void; now: () => WallAndMono };

const BEAT_MS = 1000;

/** @param view gives the clock and the timer; `Date.now()` for the calendar, `performance.now()` for durations */
export function createTicker(view: Window): Ticker {
  const listeners = new Set<() => void>();
  const read = (): WallAndMono => ({ wallMs: Date.now(), monoMs: view.performance.now() });
  let shown = read();
  let timer: number | undefined;
  const tick = (): void => {
    shown = read();
    for (const listener of listeners) listener();
  };
  return {
    now: () => shown,
    subscribe(onTick) {
      listeners.add(onTick);
      if (timer === undefined) {
        timer = view.setInterval(tick, BEAT_MS);
        shown = read();
      }
      return () => {
        listeners.delete(onTick);
        if (listeners.size > 0 || timer === undefined) return;
        view.clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
