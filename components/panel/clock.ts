import type { ClockLevel, WaitingClock } from '@/utils/timing/types';
import type { PanelView } from './panel-view';

/** Wall ms for the calendar, monotonic ms for durations within one page life. */
export type WallAndMono = { wallMs: number; monoMs: number };

/**
 * The running clock of the open turn. Durations use the monotonic clock while the page life that saw the question
 * still lives, so that setting the machine's clock changes nothing; after a reload only the wall clock is left.
 */
export function clockOf(turn: NonNullable<PanelView['turn']>, life: string, now: WallAndMono): WaitingClock {
  const { open, limitMs, soonShare } = turn;
  const { askedAt } = open;
  const passed = askedAt.life === life ? now.monoMs - askedAt.monoMs : now.wallMs - askedAt.wallMs;
  const waitedMs = Math.max(0, passed);
  const level = open.known ? levelOfWait(waitedMs, limitMs, soonShare) : 'unknown';
  return { waitedMs, limitMs, remainingMs: limitMs - waitedMs, level, first: open.first };
}

function levelOfWait(waitedMs: number, limitMs: number, soonShare: number): ClockLevel {
  if (waitedMs >= limitMs) return 'late';
  return waitedMs >= limitMs * soonShare ? 'soon' : 'calm';
}

/** `00:23`, `12:05`, `1:02:05`: whole seconds passed. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
}

/** A limit in the unit people say it in: up to two minutes in seconds. */
export function limitUnit(limitMs: number): { key: 'limitSeconds' | 'limitMinutes'; n: number } {
  const seconds = Math.round(limitMs / 1000);
  const inMinutes = seconds > 120 && seconds % 60 === 0;
  return inMinutes ? { key: 'limitMinutes', n: seconds / 60 } : { key: 'limitSeconds', n: seconds };
}
