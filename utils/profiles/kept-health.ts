/** How a page is read: all of it, without some parts, or not well enough to count anything. */
export const HEALTH_LEVELS = ['ok', 'partial', 'blind'] as const;
export type HealthLevel = (typeof HEALTH_LEVELS)[number];

/** One look at how a console is read. `atMs` is wall ms. */
export type HealthSeen = { level: HealthLevel; missing: string[]; atMs: number };

/** How a console was read last. */
export type KeptHealth = HealthSeen & {
  /** Since when it is at this level, wall ms. */
  sinceMs: number;
  /** When it was last read well enough to count, wall ms; absent when it never was. */
  workedAtMs?: number;
};

/** What is kept after a look. A look older than the last one changes nothing. */
export function keepHealth(last: KeptHealth | undefined, seen: HealthSeen): KeptHealth {
  if (last && seen.atMs < last.atMs) return last;
  const workedAtMs = seen.level === 'blind' ? last?.workedAtMs : seen.atMs;
  return {
    ...seen,
    sinceMs: last?.level === seen.level ? last.sinceMs : seen.atMs,
    ...(workedAtMs !== undefined && { workedAtMs }),
  };
}
