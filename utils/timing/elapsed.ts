import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant, LedgerEvent, WaitingSince } from '@/utils/ledger/types';

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

/** A contact begins when nobody has spoken yet, or nobody spoke for the profile's gap. A clock set back is no silence. */
export function beginsContact(lastSpokenAt: Instant | null, at: Instant, profile: ClockProfile): boolean {
  return lastSpokenAt === null || (elapsedMs(lastSpokenAt, at) ?? 0) > profile.contactGapMs;
}

/** The list showed the buyer beginning to wait at a moment that the page's own coarser time allows. */
function sharperThanPage({ wallMs, errorMs = 0 }: WaitingSince, pageTime: LedgerEvent['pageTime']): boolean {
  if (!pageTime) return true;
  const { atMs, precisionMs } = pageTime;
  return errorMs < precisionMs && wallMs >= atMs && wallMs - errorMs < atMs + precisionMs;
}

/**
 * When a message was said: as seen arriving; for a buyer's, as the console's list showed them beginning to wait, with the rounding
 * of its label; as the page tells it; or unknown. A buyer found waiting already began nobody knows when.
 */
export function momentOfEvent({ presence, side, seenAt, pageTime, waitingSince }: LedgerEvent): Moment {
  if (presence === 'live') return { at: seenAt, errorMs: 0 };
  if (side === 'buyer' && waitingSince && !waitingSince.unknown && sharperThanPage(waitingSince, pageTime)) {
    const { errorMs = 0, ...at } = waitingSince;
    return { at, errorMs };
  }
  if (!pageTime) return { at: null, errorMs: 0 };
  return { at: { wallMs: pageTime.atMs, monoMs: 0, life: NO_LIFE }, errorMs: pageTime.precisionMs };
}
