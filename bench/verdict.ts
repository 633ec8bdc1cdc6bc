import type { BenchRow } from './row';

/** Whether a figure is within its limit; one without a limit is, one that is no number is not. */
export const isHeld = ({ value, limit }: BenchRow): boolean => limit === undefined || value <= limit;

/** The figures beyond their limits, and with which code the bench ends: 1 where there are any. */
export function verdictOf(rows: readonly BenchRow[]): { broken: BenchRow[]; exitCode: 0 | 1 } {
  const broken = rows.filter((row) => !isHeld(row));
  return { broken, exitCode: broken.length === 0 ? 0 : 1 };
}
