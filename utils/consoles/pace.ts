/** The share of the page's main thread that reading may take in the long run. */
const SHARE = 0.15;
/** What may be spent at once before the share counts, ms: a page that opens is read without delay. */
const CREDIT_MS = 500;
/** Put off again and again for this long, a page counts as too busy, ms. */
const LONG_MS = 5_000;

/**
 * Bounds the work of looking: a page that never stops changing, or that is very costly to read, is looked at less often
 * rather than slowed down. Times are ms of one clock that never goes back.
 */
export type Pace = {
  /** How long to wait before the next look, 0 = not at all. */
  waitMs: (now: number) => number;
  /** So much time was spent on the page. */
  spent: (ms: number, now: number) => void;
  /** The longest that a look at a page that is too busy was put off, ms; undefined for any other page. */
  tooBusyMs: (now: number) => number | undefined;
};

export function createPace(): Pace {
  let credit = CREDIT_MS;
  let atMs = 0;
  let slow: { sinceMs: number; everyMs: number } | undefined;
  const refill = (now: number): void => {
    credit = Math.min(CREDIT_MS, credit + Math.max(0, now - atMs) * SHARE);
    atMs = now;
  };
  return {
    waitMs: (now) => {
      refill(now);
      const wait = credit >= 0 ? 0 : Math.ceil(-credit / SHARE);
      if (wait > 0) slow = { sinceMs: slow?.sinceMs ?? now, everyMs: Math.max(wait, slow?.everyMs ?? 0) };
      else if (credit > CREDIT_MS / 2) slow = undefined; // it has calmed down
      return wait;
    },
    spent: (ms, now) => {
      refill(now);
      credit -= ms;
    },
    tooBusyMs: (now) => (slow && now - slow.sinceMs >= LONG_MS ? slow.everyMs : undefined),
  };
}
