const STEPS_S = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600];
const BARS = 12;

/**
 * Lower edges of a histogram's bars: equal steps of a round number of seconds from 0 to about twice the largest limit;
 * the last edge opens the bar for all that lies beyond.
 * @param limitsMs the limits in force, ms; none counts as one minute
 */
export function histogramEdges(limitsMs: readonly number[]): number[] {
  const topMs = 2 * Math.max(...(limitsMs.length === 0 ? [60_000] : limitsMs));
  const wanted = topMs / 1000 / BARS;
  const stepMs = 1000 * (STEPS_S.find((step) => step >= wanted) ?? Math.ceil(wanted / 600) * 600);
  return Array.from({ length: Math.ceil(topMs / stepMs) + 1 }, (_, index) => index * stepMs);
}
