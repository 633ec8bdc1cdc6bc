import { patternOf } from '@/utils/consoles/find';
import type { TimeFormat } from '@/utils/profiles/profile';
import type { PageTime } from '@/utils/ledger/types';

/** How far a page's clock may run ahead of ours before a time counts as lying in the future, ms. */
export const AHEAD_MS = 60_000;
const DAY_MS = 86_400_000;

const YMD = '(?<y>\\d{4})\\s*[-/.年]\\s*(?<mo>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})日?';
const MD = '(?<mo>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})日?';
const HMS = '(?<h>\\d{1,2}):(?<mi>\\d{2}):(?<s>\\d{2})';
const HM = '(?<h>\\d{1,2}):(?<mi>\\d{2})';
const FORMATS = {
  ymdhms: `^${YMD}\\s*T?${HMS}$`,
  ymdhm: `^${YMD}\\s*T?${HM}$`,
  mdhms: `^${MD}\\s+${HMS}$`,
  mdhm: `^${MD}\\s+${HM}$`,
  hms: `^${HMS}$`,
  hm: `^${HM}$`,
} satisfies Record<TimeFormat, string>;

type Clock = { hour: number; minute: number; second: number };
type Day = { year: number; month: number; day: number };

/**
 * Reads a label such as 2026年07月23日 16:17:38, 2-22 18:55:20 or 14:03.
 * What the label leaves out (year, day) is taken from `nowMs` so that the moment is the latest one not in the future
 * (by more than a minute). A label that cannot be read, or lies in the future whole, gives undefined.
 */
export function readPageTime(
  label: string,
  formats: readonly TimeFormat[],
  utcOffsetMinutes: number,
  nowMs: number,
): PageTime | undefined {
  for (const format of formats) {
    const groups = patternOf(FORMATS[format]).exec(label.trim())?.groups;
    if (!groups) continue;
    const atMs = resolve(groups, utcOffsetMinutes * 60_000, nowMs);
    if (atMs !== undefined) return { atMs, precisionMs: groups.s === undefined ? 60_000 : 1000 };
  }
  return undefined;
}

function resolve(groups: Record<string, string | undefined>, offsetMs: number, nowMs: number): number | undefined {
  const clock = { hour: Number(groups.h), minute: Number(groups.mi), second: Number(groups.s ?? 0) };
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return undefined;
  const today = new Date(nowMs + offsetMs);
  if (groups.mo === undefined) return latestTimeOfDay(clock, offsetMs, nowMs);
  const named = { month: Number(groups.mo), day: Number(groups.d) };
  const newest = groups.y === undefined ? today.getUTCFullYear() : Number(groups.y);
  // A 29 February without a year may be four years back (eight round a century).
  const oldest = groups.y === undefined ? newest - 8 : newest;
  for (let year = newest; year >= oldest; year -= 1) {
    const atMs = momentOf({ year, ...named }, clock, offsetMs);
    if (atMs !== undefined && atMs <= nowMs + AHEAD_MS) return atMs;
  }
  return undefined;
}

function latestTimeOfDay(clock: Clock, offsetMs: number, nowMs: number): number {
  const midnight = Math.floor((nowMs + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
  const atMs = midnight + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  if (atMs > nowMs + AHEAD_MS) return atMs - DAY_MS;
  // Just before midnight a page whose clock runs ahead may already write 00:00 of tomorrow.
  return atMs + DAY_MS <= nowMs + AHEAD_MS ? atMs + DAY_MS : atMs;
}

function momentOf(day: Day, clock: Clock, offsetMs: number): number | undefined {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const check = new Date(midnight);
  const real = check.getUTCMonth() === day.month - 1 && check.getUTCDate() === day.day;
  return real ? midnight + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 - offsetMs : undefined;
}

const FIRST_CREDIBLE_MS = Date.UTC(2015, 0, 1);

/** A moment that a message id holds in ms; undefined unless it is a credible one. */
export function timeOfId(digits: string | undefined, nowMs: number): PageTime | undefined {
  const atMs = digits !== undefined && /^\d{13}$/.test(digits) ? Number(digits) : Number.NaN;
  return atMs >= FIRST_CREDIBLE_MS && atMs <= nowMs + AHEAD_MS ? { atMs, precisionMs: 1 } : undefined;
}
