import { dueAt, serviceMsBetween } from '@/utils/timing/service-hours';
import { momentOf, zonedTime } from '@/utils/timing/zone';
import type { Spoken } from './types';

/** A day of the calendar; `day` may run over the month's end. */
export type Day = { year: number; month: number; day: number };

const MINUTES_A_DAY = 1440;
/** Where no service hours are kept, office work ends then. */
const USUAL_CLOSING = 18 * 60;
/** Nobody promises a chat's buyer anything for later than that. */
export const FURTHEST_DAYS = 400;

/** The day `offset` days after the one on which something was said. */
export function dayAfter({ atMs, hours }: Spoken, offset: number): Day {
  const { year, month, day } = zonedTime(atMs, hours.timeZone);
  return normal({ year, month, day: day + offset });
}

export function normal({ year, month, day }: Day): Day {
  const date = new Date(Date.UTC(year, month - 1, day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The day that a date names: without its month the next one that comes, in the first month that has it (31号 in November is 31 December);
 * with its month this year's, or next year's where the month is over. Undefined for what no calendar has.
 */
export function comingDate(date: number, month: string | undefined, today: Day): Day | undefined {
  const first = month === undefined ? today.month + (date < today.day ? 1 : 0) : Number(month);
  if (month !== undefined && (first < 1 || first > 12)) return undefined;
  const year = month !== undefined && first < today.month ? today.year + 1 : today.year;
  const months = month === undefined ? [first, first + 1, first + 2] : [first];
  return months.map((at) => normal({ year, month: at, day: date })).find(({ day }) => day === date);
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The moment a day's clocks show `minute`, wall ms. */
export function minuteOf(day: Day, minute: number, { hours }: Spoken): number {
  return momentOf(day.year, day.month, day.day, minute, hours.timeZone);
}

/** When service ends on a day; midnight where it has none that day, no hours are kept, or it had ended when it was said. */
export function endOf(day: Day, spoken: Spoken): number {
  return orMidnight(day, closing(day, spoken) ?? MINUTES_A_DAY, spoken);
}

/** When the team goes home on a day: the end of service, else 18:00; midnight when that had passed as it was said. */
export function closingOf(day: Day, spoken: Spoken): number {
  const running = runningShiftEnd(spoken);
  if (running !== undefined && keyOf(day) === keyOf(dayAfter(spoken, 0))) return running;
  return orMidnight(day, closing(day, spoken) ?? USUAL_CLOSING, spoken);
}

/** The moment a day's clocks show `minute`; its midnight when they had shown it before this was said: who says tonight at 23:00 means today. */
export function orMidnight(day: Day, minute: number, spoken: Spoken): number {
  const due = minuteOf(day, minute, spoken);
  return due > spoken.atMs ? due : minuteOf(day, MINUTES_A_DAY, spoken);
}

function closing(day: Day, spoken: Spoken): number | undefined {
  const ends = (hoursOn(day, spoken).windows ?? [])
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
    .map(({ fromMinute, toMinute }) => (toMinute < fromMinute ? toMinute + MINUTES_A_DAY : toMinute));
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** When the shift ends that began yesterday and is still on after midnight: who says 下班前 at one at night means this one. Undefined where none is. */
function runningShiftEnd(spoken: Spoken): number | undefined {
  const yesterday = dayAfter(spoken, -1);
  const end = closing(yesterday, spoken);
  if (end === undefined || end <= MINUTES_A_DAY || isHoliday(yesterday, spoken)) return undefined;
  const due = minuteOf(yesterday, end, spoken);
  return due > spoken.atMs ? due : undefined;
}

const WORKING_WEEK = [1, 2, 3, 4, 5];

/** The hours of a day. One that is worked out of turn and has none by its weekday has those of the week's first working day that has some. */
function hoursOn(day: Day, { hours, workingDays }: Spoken): Spoken['hours'] {
  const { windows = [] } = hours;
  const weekday = weekdayOf(day);
  const serves = (asked: number): boolean => windows.some(({ weekdays }) => weekdays.includes(asked));
  const like = WORKING_WEEK.find(serves);
  if (like === undefined || workingDays?.has(keyOf(day)) !== true || serves(weekday)) return hours;
  const asWorked = windows.map((each) =>
    each.weekdays.includes(like) ? { ...each, weekdays: [...each.weekdays, weekday] } : each,
  );
  return { ...hours, windows: asWorked };
}

/** The end of the `count`-th working day after today: Monday to Friday and what is worked out of turn, holidays left out. */
export function workingDaysOn(count: number, spoken: Spoken): number {
  let left = count;
  let offset = 0;
  while (left > 0 && offset < FURTHEST_DAYS) {
    offset += 1;
    if (isWorkingDay(dayAfter(spoken, offset), spoken)) left -= 1;
  }
  return endOf(dayAfter(spoken, offset), spoken);
}

function isWorkingDay(day: Day, spoken: Spoken): boolean {
  if (isHoliday(day, spoken)) return false;
  return WORKING_WEEK.includes(weekdayOf(day)) || spoken.workingDays?.has(keyOf(day)) === true;
}

function keyOf({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `durationMs` of service time after it was said; plain time where there are no hours. A holiday has no service. */
export function afterService(durationMs: number, spoken: Spoken): number {
  const { hours } = spoken;
  let from = spoken.atMs;
  let left = durationMs;
  for (let offset = 0; offset < FURTHEST_DAYS; offset += 1) {
    const day = dayAfter(spoken, offset);
    const midnight = minuteOf(day, MINUTES_A_DAY, spoken);
    const today = hoursOn(day, spoken);
    const serves = hours.windows?.length && isHoliday(day, spoken) ? 0 : serviceMsBetween(today, from, midnight);
    if (serves >= left) return dueAt(today, from, left) ?? from + left;
    left -= serves;
    from = midnight;
  }
  return spoken.atMs + durationMs;
}

/** The first day from `offset` days on that is no holiday: on a holiday nobody is there to ask or to answer. */
export function servedDayAfter(spoken: Spoken, offset: number): Day {
  let at = offset;
  while (at < FURTHEST_DAYS && isHoliday(dayAfter(spoken, at), spoken)) at += 1;
  return dayAfter(spoken, at);
}

function isHoliday(day: Day, spoken: Spoken): boolean {
  return spoken.holidays.has(keyOf(day));
}
