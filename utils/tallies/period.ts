import { momentOf, zonedTime } from '@/utils/timing/zone';
import type { Period } from './types';

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Calendar day of a moment (ms since the epoch) in an IANA zone, YYYY-MM-DD. */
export function dayKey(ms: number, timeZone: string): string {
  const { year, month, day } = zonedTime(ms, timeZone);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * The day, week (from Monday) or calendar month that holds `nowMs`, in an IANA zone. A day on which the clocks change has 23 or 25 hours.
 */
export function periodOf(kind: 'day' | 'week' | 'month', nowMs: number, timeZone: string): Period {
  const { year, month, day, weekday } = zonedTime(nowMs, timeZone);
  const start = (offsetMonths: number, date: number) => momentOf(year, month + offsetMonths, date, 0, timeZone);
  if (kind === 'month') return { fromMs: start(0, 1), toMs: start(1, 1) };
  const first = kind === 'week' ? day - ((weekday + 6) % 7) : day;
  return { fromMs: start(0, first), toMs: start(0, first + (kind === 'week' ? 7 : 1)) };
}
