import type { ClockLevel } from './types';

/** One waiting buyer: when they asked and when the reply is due, wall ms. */
export type Waiting = { askedAtMs: number; dueAtMs: number };

/** The level of a wait at `nowMs`; `soonShare` is the share of the limit after which it is urgent. */
export function levelOf(waiting: Waiting, nowMs: number, soonShare: number): ClockLevel {
  const limitMs = waiting.dueAtMs - waiting.askedAtMs;
  if (nowMs > waiting.dueAtMs) return 'late'; // exactly at the limit is still within it
  return nowMs - waiting.askedAtMs >= limitMs * soonShare ? 'soon' : 'calm';
}

/** The wait that is due first; undefined when nobody waits. */
export function mostUrgent<W extends Waiting>(all: readonly W[]): W | undefined {
  return all.reduce<W | undefined>(
    (first, each) => (first === undefined || each.dueAtMs < first.dueAtMs ? each : first),
    undefined,
  );
}

/**
 * A wait in at most four characters, for the toolbar badge and the tab's title: `42` seconds left, `3m` minutes left
 * (rounded down), `+15` seconds over, `+4m`, `+2h` over.
 */
export function shortWait(waiting: Waiting, nowMs: number): string {
  const leftS = Math.ceil((waiting.dueAtMs - nowMs) / 1000);
  const over = leftS <= 0;
  const seconds = Math.abs(leftS);
  const amount =
    seconds < 100 ? `${seconds}s` : seconds < 6000 ? `${Math.floor(seconds / 60)}m` : `${Math.floor(seconds / 3600)}h`;
  return over ? `+${amount}` : amount;
}
