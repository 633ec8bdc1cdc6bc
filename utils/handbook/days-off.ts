import { z } from 'zod';

/** Nobody is away for longer; a slip in a year must not make a million days. */
export const LONGEST_DAYS_OFF = 60;
const DAY_MS = 86_400_000;
const day = z.iso.date();

/** Days without service, first and last included, in the time zone of the service hours. */
export const dayOffSchema = z
  .object({ from: day, to: day, name: z.string().trim().min(1).max(40) })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'the last day comes before the first' })
  .refine(({ from, to }) => countOf(from, to) <= LONGEST_DAYS_OFF, {
    path: ['to'],
    message: `more than ${LONGEST_DAYS_OFF} days in one`,
  });
export type DayOff = z.infer<typeof dayOffSchema>;

/** Each day of a stretch, `YYYY-MM-DD`, at most the longest; none where one end is no day or the stretch runs backwards. */
export function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from);
  const count = Math.min(LONGEST_DAYS_OFF, countOf(from, to));
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
}

/** How many days a stretch has; not above nought where it is none. */
function countOf(from: string, to: string): number {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1; // without a time of day both are midnight UTC: no clock change
  return Number.isNaN(days) ? 0 : days;
}

/** The list with one more, the one that comes first first. The same stretch again takes the place of the one that is there. */
export function withDayOff(list: readonly DayOff[], added: DayOff): DayOff[] {
  const others = list.filter(({ from, to }) => from !== added.from || to !== added.to);
  return [...others, added].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
