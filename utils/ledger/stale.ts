import type { Instant, LedgerState } from './types';

/** Whether a reading is older than the last one: a retry, or a second page that lags behind. */
export function isStale(state: LedgerState, seenAt: Instant): boolean {
  const last = state.sight?.at;
  if (!last) return false;
  return last.life === seenAt.life ? seenAt.monoMs < last.monoMs : seenAt.wallMs < last.wallMs;
}
