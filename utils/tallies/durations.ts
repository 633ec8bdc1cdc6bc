import type { FactOf } from '@/utils/facts/fact';
import type { DurationTally } from './types';

/** Nearest-rank percentile of values sorted upwards: the smallest value that at least `share` of all values do not exceed. Null of none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** All that is shown of a set of turns. Waived turns are left out; unknown ones are counted, and touch no time and no share. */
export function tallyDurations(turns: readonly FactOf<'turn'>[]): DurationTally {
  const count = (outcome: string) => turns.filter((turn) => turn.outcome === outcome).length;
  const answered = turns.filter(({ outcome, waitMs }) => outcome === 'answered' && waitMs !== null);
  const waits = answered.map(({ waitMs }) => waitMs ?? 0).sort((a, b) => a - b);
  const within = answered.filter(({ waitMs, limitMs }) => (waitMs ?? 0) <= limitMs).length;
  const [unanswered, unknown] = [count('unanswered'), count('unknown')];
  const base = waits.length + unanswered;
  return {
    n: base + unknown,
    answered: waits.length,
    unanswered,
    unknown,
    medianMs: percentile(waits, 0.5),
    p90Ms: percentile(waits, 0.9),
    meanMs: waits.length === 0 ? null : Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length),
    longestMs: waits.at(-1) ?? null,
    withinShare: base === 0 ? null : within / base,
  };
}
