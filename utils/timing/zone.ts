/** Calendar and time of day of a moment in a zone. `weekday` counts from Sunday, 0. */
export type ZonedTime = { year: number; month: number; day: number; weekday: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Reads a moment (ms since the epoch) in an IANA zone. Throws RangeError for a zone that does not exist. */
export function zonedTime(ms: number, timeZone: string): ZonedTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const [year, month, day] = [get('year'), get('month'), get('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    minute: get('hour') * 60 + get('minute'),
    second: get('second'),
  };
}

function offsetAt(ms: number, timeZone: string): number {
  const { year, month, day, minute, second } = zonedTime(ms, timeZone);
  const whole = Math.floor(ms / 1000) * 1000;
  return Date.UTC(year, month - 1, day, 0, minute, second) - whole;
}

const DAY_MS = 86_400_000;

/**
 * The moment at which a zone's clocks show the given day and minute; `day` and `minute` may run over (day 32, minute 1440).
 * Of an hour that comes twice the first; of an hour that is skipped the moment of the jump or as far after it.
 */
export function momentOf(year: number, month: number, day: number, minute: number, timeZone: string): number {
  const local = Date.UTC(year, month - 1, day, 0, minute);
  const [before, after] = [offsetAt(local - DAY_MS, timeZone), offsetAt(local + DAY_MS, timeZone)];
  const candidates = [local - before, local - after].sort((a, b) => a - b);
  return candidates.find((ms) => ms + offsetAt(ms, timeZone) === local) ?? local - before;
}
