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

/** Indices of the findings that the flag line walks through: those that just stopped a send, else all; worst first. */
export function flagOrder(flags: readonly Flag[], stopped: readonly number[] | null): number[] {
  return worstFirst(flags).filter((index) => !stopped || stopped.includes(index));
}

/** The finding so many steps on in that order, round the end; null when there is none. */
export function turnedFlag(
  flags: readonly Flag[],
  stopped: readonly number[] | null,
  from: number | null,
  step: 1 | -1,
): number | null {
  const order = flagOrder(flags, stopped);
  const at = from === null ? -1 : order.indexOf(from);
  return order[(Math.max(at, step > 0 ? -1 : 0) + step + order.length) % order.length] ?? null;
}

/** Whether the agent may send in spite of these findings: only if the handbook allows it for every one that stops. */
export function mayOverride(stopped: readonly Flag[]): boolean {
  const blocking = stopped.filter((flag) => flag.severity === 'block');
  return blocking.length > 0 && blocking.every((flag) => flag.overridable);
}
