import type { Instant } from '@/utils/ledger/types';

/** The clock of one page life: monotonic ms for durations, wall ms for the calendar. */
export type PageClock = { life: string; now(): Instant };

export function createPageClock(): PageClock {
  const life = crypto.randomUUID();
  return {
    life,
    now: () => ({ wallMs: Date.now(), monoMs: Math.round(performance.now()), life }),
  };
}
