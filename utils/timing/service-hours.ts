import type { ClockProfile } from '@/utils/handbook/schema';
import { momentOf, zonedTime } from './zone';

/** Service hours of a profile; a window whose end lies before its start runs past midnight. Weekdays count from Sunday, 0. */
export type ServiceHours = Pick<ClockProfile, 'windows' | 'timeZone'>;

type Span = { from: number; to: number };
/** A profile without any opening in a year is never open. */
const LONGEST_SEARCH_DAYS = 366;

/** The windows that begin on the day `offset` days after the day of `startMs`, as moments. */
function spansOf({ windows = [], timeZone }: ServiceHours, startMs: number, offset: number): Span[] {
  const { year, month, day } = zonedTime(startMs, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day + offset)).getUTCDay();
  return windows
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ fromMinute, toMinute }) => {
      const endMinute = toMinute < fromMinute ? toMinute + 1440 : toMinute;
      return {
        from: momentOf(year, month, day + offset, fromMinute, timeZone),
        to: momentOf(year, month, day + offset, endMinute, timeZone),
      };
    })
    .sort((a, b) => a.from - b.from);
}

/** Open stretches from `startMs` on, in order and without overlap; at most about a year of them. */
function* openSpans(hours: ServiceHours, startMs: number): Generator<Span> {
  let reached = startMs;
  for (let offset = -1; offset <= LONGEST_SEARCH_DAYS; offset += 1) {
    for (const { from, to } of spansOf(hours, startMs, offset)) {
      if (to <= reached) continue;
      yield { from: Math.max(from, reached), to };
      reached = to;
    }
  }
}

/** Service time between two moments, ms; all of it when the profile names no windows. 0 when `toMs` is not later. */
export function serviceMsBetween(hours: ServiceHours, fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  if (!hours.windows?.length) return toMs - fromMs;
  let sum = 0;
  for (const { from, to } of openSpans(hours, fromMs)) {
    if (from >= toMs) break;
    sum += Math.min(to, toMs) - from;
  }
  return sum;
}

/** When `limitMs` of service time after `fromMs` have passed, ms since the epoch; null when that never comes within a year. */
export function dueAt(hours: ServiceHours, fromMs: number, limitMs: number): number | null {
  if (!hours.windows?.length) return fromMs + limitMs;
  let left = limitMs;
  for (const { from, to } of openSpans(hours, fromMs)) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return null;
}
