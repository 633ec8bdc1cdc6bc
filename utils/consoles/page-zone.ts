/** A moment as a calendar and a clock show it. */
export type LocalTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms?: number;
};
export type Day = Pick<LocalTime, 'year' | 'month' | 'day'>;

/** The zone in which a page writes its times. */
export type PageZone = {
  /** The calendar day of a moment (ms since the epoch) in this zone. */
  dayOf: (ms: number) => Day;
  /** The moments that this clock shows so, earliest first: two where it was set back, none where it was set on or for a day that does not exist. */
  momentsOf: (local: LocalTime) => number[];
};

/** Minutes east of Greenwich at a moment. */
type OffsetAt = (ms: number) => number;

const DAY_MS = 86_400_000;

/** The zone of a fixed distance from Greenwich in minutes, or of the machine, daylight saving included. */
export function pageZone(utcOffsetMinutes: number | 'machine'): PageZone {
  return zoneOf(utcOffsetMinutes === 'machine' ? (ms) => -new Date(ms).getTimezoneOffset() : () => utcOffsetMinutes);
}

/** A zone by its distance from Greenwich at each moment. */
export function zoneOf(offsetAt: OffsetAt): PageZone {
  return {
    dayOf: (ms) => {
      const shown = new Date(ms + offsetAt(ms) * 60_000);
      return {
        year: shown.getUTCFullYear(),
        month: shown.getUTCMonth() + 1,
        day: shown.getUTCDate(),
      };
    },
    momentsOf: ({ year, month, day, hour, minute, second, ms = 0 }) => {
      if (hour > 23 || minute > 59 || second > 59) return [];
      const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, ms);
      const shown = new Date(asUtc);
      if (shown.getUTCMonth() !== month - 1 || shown.getUTCDate() !== day) return [];
      // The clock changes at most once within two days: the offsets before and after are all that can be in force.
      const offsets = new Set([offsetAt(asUtc - DAY_MS), offsetAt(asUtc + DAY_MS)]);
      return [...offsets]
        .map((offset) => asUtc - offset * 60_000)
        .filter((moment) => moment + offsetAt(moment) * 60_000 === asUtc)
        .sort((a, b) => a - b);
    },
  };
}

/** The day that lies `count` days after (or, negative, before) another. */
export function shiftedDay({ year, month, day }: Day, count: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + count));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
