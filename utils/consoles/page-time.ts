import { pageZone, shiftedDay, type Day, type PageZone } from '@/utils/consoles/page-zone';
import { agoOf, partsOf, type TimeParts } from '@/utils/consoles/time-labels';
import type { PageTime } from '@/utils/ledger/types';
import type { TimeFormat } from '@/utils/profiles/profile';

/** How far a page's clock may run ahead of ours before a time counts as lying in the future, ms. */
export const AHEAD_MS = 60_000;

/** A 29 February without a year may be this many years back (round a century). */
const LEAP_GAP_YEARS = 8;

/**
 * Reads a label such as 2026年07月23日 16:17:38, 2-22 18:55:20, 昨天 14:03, 2:03 PM or 3分钟前.
 * The moment lies within `precisionMs` from `atMs` on. What the label leaves out (year, day) is taken from `nowMs` so that
 * the moment is the latest one not in the future (by more than a minute). A label that cannot be read, or lies in the
 * future whole, gives undefined.
 * @param zone minutes east of Greenwich, `machine`, or a zone.
 */
export function readPageTime(
  label: string,
  formats: readonly TimeFormat[],
  zone: number | 'machine' | PageZone,
  nowMs: number,
): PageTime | undefined {
  const here = typeof zone === 'object' ? zone : pageZone(zone);
  for (const format of formats) {
    const time = format === 'ago' ? readAgo(label, nowMs) : readClock(partsOf(label, format), here, nowMs);
    if (time) return time;
  }
  return undefined;
}

function readAgo(label: string, nowMs: number): PageTime | undefined {
  const ago = agoOf(label);
  return ago && { atMs: nowMs - ago.ms - ago.unitMs, precisionMs: ago.unitMs };
}

function readClock(parts: TimeParts | undefined, zone: PageZone, nowMs: number): PageTime | undefined {
  if (!parts) return undefined;
  const place = parts.offset === undefined ? zone : pageZone(parts.offset);
  for (const day of daysOf(parts, place, nowMs)) {
    const moments = place.momentsOf({ ...day, ...clockOf(parts) });
    const atMs = moments.findLast((moment) => moment <= nowMs + AHEAD_MS);
    if (atMs !== undefined) return { atMs, precisionMs: precisionOf(parts) };
  }
  return undefined;
}

function clockOf({
  hour,
  minute,
  second = 0,
  ms = 0,
}: TimeParts): Pick<TimeParts, 'hour' | 'minute'> & { second: number; ms: number } {
  return { hour, minute, second, ms };
}

function precisionOf({ second, ms }: TimeParts): number {
  if (ms !== undefined) return 1;
  return second === undefined ? 60_000 : 1000;
}

/** The days a label may mean, the latest first. */
function daysOf({ year, month, day, daysBack, weekday }: TimeParts, zone: PageZone, nowMs: number): Day[] {
  const today = zone.dayOf(nowMs);
  if (month !== undefined && day !== undefined) {
    if (year !== undefined) return [{ year, month, day }];
    // Just before New Year a page whose clock runs ahead may already write 1 January.
    const newest = zone.dayOf(nowMs + AHEAD_MS).year;
    return Array.from({ length: LEAP_GAP_YEARS + 1 }, (_, back) => ({ year: newest - back, month, day }));
  }
  if (daysBack !== undefined) return [shiftedDay(today, -daysBack)];
  const tomorrow = shiftedDay(today, 1);
  const near = [tomorrow, ...Array.from({ length: 9 }, (_, back) => shiftedDay(today, -back))];
  return weekday === undefined ? near.slice(0, 4) : near.filter((one) => weekdayOf(one) === weekday);
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

const FIRST_CREDIBLE_MS = Date.UTC(2015, 0, 1);

/** A moment that a message id holds in ms; undefined unless it is a credible one. */
export function timeOfId(digits: string | undefined, nowMs: number): PageTime | undefined {
  const atMs = digits !== undefined && /^\d{13}$/.test(digits) ? Number(digits) : Number.NaN;
  return atMs >= FIRST_CREDIBLE_MS && atMs <= nowMs + AHEAD_MS ? { atMs, precisionMs: 1 } : undefined;
}
