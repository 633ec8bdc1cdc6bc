const DAY_MS = 86_400_000;
/** After this long a use counts half. Ours: scripts follow the season's goods and activities. */
export const USE_HALF_LIFE_MS = 30 * DAY_MS;

/**
 * How much a script is used now: its uses, fading with the time since the last one.
 *
 * @param count uses in all
 * @param lastMs wall time of the last use, `nowMs` of now; a last use in the future counts as now
 */
export function frecency(count: number, lastMs: number, nowMs: number): number {
  const age = Math.max(0, nowMs - lastMs);
  return count * 0.5 ** (age / USE_HALF_LIFE_MS);
}
