/** Wall ms for the calendar, monotonic ms for durations within one page life. */
export type WallAndMono = { wallMs: number; monoMs: number };

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
