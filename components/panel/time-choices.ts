const HOUR_MS = 3_600_000;

export type TimeChoice = { word: 'inHour' | 'inTwoHours' | 'closing' | 'tomorrow'; atMs: number };

/** Usual times to choose from, wall ms: soon, and by the closings given; those that have passed are left out. */
export function choicesFrom(nowMs: number, closings?: readonly [number, number]): TimeChoice[] {
  const all: TimeChoice[] = [
    { word: 'inHour', atMs: nowMs + HOUR_MS },
    { word: 'inTwoHours', atMs: nowMs + 2 * HOUR_MS },
  ];
  if (closings) all.push({ word: 'closing', atMs: closings[0] }, { word: 'tomorrow', atMs: closings[1] });
  return all.filter(({ atMs }) => atMs > nowMs);
}

/** A moment as a `datetime-local` field holds it, to the minute, rounded up. */
export function inputOf(ms: number): string {
  const date = new Date(Math.ceil(ms / 60_000) * 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment in a `datetime-local` field, wall ms; undefined when it holds none. */
export function momentOfInput(value: string): number | undefined {
  const ms = new Date(value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}
