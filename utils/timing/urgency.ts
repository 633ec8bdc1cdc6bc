import type { ClockLevel } from './types';

/**
 * One waiting buyer: when they asked and when the reply is due, wall ms. `startUnknown`: they were found waiting, so `askedAtMs` is
 * the moment of first sight, and both are the latest they can be.
 */
export type Waiting = { askedAtMs: number; dueAtMs: number; startUnknown?: true };

/** The level of a wait at `nowMs`, unknown where it may be late already; `soonShare` is the share of the limit after which it is urgent. */
export function levelOf(waiting: Waiting, nowMs: number, soonShare: number): ClockLevel {
  const limitMs = waiting.dueAtMs - waiting.askedAtMs;
  if (nowMs > waiting.dueAtMs) return 'late'; // exactly at the limit is still within it
  if (waiting.startUnknown) return 'unknown';
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
 * (rounded down), `+15` seconds over, `+4m`, `+2h` over; `≥3m` where a buyer was found waiting: so long at least.
 */
export function shortWait(waiting: Waiting, nowMs: number): string {
  if (waiting.startUnknown) return `≥${inShort(Math.max(0, Math.floor((nowMs - waiting.askedAtMs) / 1000)))}`;
  const leftS = Math.ceil((waiting.dueAtMs - nowMs) / 1000);
  const amount = inShort(Math.abs(leftS));
  return leftS <= 0 ? `+${amount}` : amount;
}

function inShort(seconds: number): string {
  if (seconds < 100) return `${seconds}s`;
  return seconds < 6000 ? `${Math.floor(seconds / 60)}m` : `${Math.floor(seconds / 3600)}h`;
}
