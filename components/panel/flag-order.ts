import type { Severity } from '@/utils/facts/fact';
import type { Flag } from '@/utils/phrasing/types';

const WEIGHT: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/** Indices of the findings, worst first; equals in the order of the draft. */
export function worstFirst(flags: readonly Flag[]): number[] {
  return flags
    .map((flag, index) => ({ flag, index }))
    .sort((a, b) => WEIGHT[a.flag.severity] - WEIGHT[b.flag.severity] || a.flag.start - b.flag.start)
    .map(({ index }) => index);
}

/** Whether the agent may send in spite of these findings: only if the handbook allows it for every one that stops. */
export function mayOverride(stopped: readonly Flag[]): boolean {
  const blocking = stopped.filter((flag) => flag.severity === 'block');
  return blocking.length > 0 && blocking.every((flag) => flag.overridable);
}
