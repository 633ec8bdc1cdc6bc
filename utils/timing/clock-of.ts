import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant } from '@/utils/ledger/types';
import { elapsedMs } from './elapsed';
import { limitFor } from './profile-for';
import { serviceMsBetween } from './service-hours';
import type { ClockLevel, OpenTurn, WaitingClock } from './types';

/** How far a screen that ticks once a second may lag, ms. */
const BEAT_MS = 2_000;

function levelOf(waited: number, limitMs: number, soonShare: number): ClockLevel {
  if (waited > limitMs) return 'late';
  return waited >= limitMs * soonShare ? 'soon' : 'calm';
}

/**
 * The running clock of an open turn at `now`, by the profile's service hours. Exactly at the limit is still within it.
 * Level `unknown` when the moment of asking is not known (then `waitedMs` counts from when it was first seen) or a clock was set back.
 */
export function clockOf(open: OpenTurn, profile: ClockProfile, now: Instant): WaitingClock {
  const limitMs = limitFor(profile, open.first);
  // A screen's own beat may lag behind the message by a moment; that is no clock set back.
  const passed = elapsedMs(open.askedAt, now, Math.max(open.errorMs, BEAT_MS));
  const start = open.askedAt.wallMs;
  const waited = Math.round(serviceMsBetween(profile, start, start + (passed ?? 0)));
  const known = open.known && passed !== null;
  return {
    waitedMs: waited,
    limitMs,
    remainingMs: limitMs - waited,
    level: known ? levelOf(waited, limitMs, profile.soonShare) : 'unknown',
    first: open.first,
  };
}
