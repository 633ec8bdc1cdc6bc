import type { Instant, LedgerEvent } from '@/utils/ledger/types';

/** A moment with its possible error; `at` is null when nobody knows. */
export type Moment = { at: Instant | null; errorMs: number };

/** Life of a moment that no page life observed: only its wall clock means anything. */
const NO_LIFE = '';

/**
 * ms between two moments. Within one page life by the monotonic clock, so a wall clock that was set changes nothing; across lives by
 * the wall clock. Null when the result would be negative by more than `errorMs`: then a clock was set, and the time is unknown.
 */
export function elapsedMs(from: Instant, to: Instant, errorMs = 0): number | null {
  const sameLife = from.life !== NO_LIFE && from.life === to.life;
  const passed = sameLife ? to.monoMs - from.monoMs : to.wallMs - from.wallMs;
  if (passed >= 0) return passed;
  return -passed <= errorMs ? 0 : null;
}

/** When a message was said: as seen arriving, or as the page tells it, or unknown. */
export function momentOfEvent({ presence, seenAt, pageTime }: LedgerEvent): Moment {
  if (presence === 'live') return { at: seenAt, errorMs: 0 };
  if (!pageTime) return { at: null, errorMs: 0 };
  return { at: { wallMs: pageTime.atMs, monoMs: 0, life: NO_LIFE }, errorMs: pageTime.precisionMs };
}
