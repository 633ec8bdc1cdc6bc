import { dayKey, periodOf } from '@/utils/tallies/period';
import type { Period } from '@/utils/tallies/types';

export const PERIOD_KINDS = ['today', 'yesterday', 'week', 'lastWeek', 'month', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** What the person chose; `from` and `to` are calendar days (YYYY-MM-DD), both included, used by `custom` only. */
export type PeriodChoice = { kind: PeriodKind; from: string; to: string };

/** The stretch of time a choice means, in the given zone; null when a custom range is incomplete or ends before it starts. */
export function periodFor(choice: PeriodChoice, nowMs: number, timeZone: string): Period | null {
  switch (choice.kind) {
    case 'today':
      return periodOf('day', nowMs, timeZone);
    case 'yesterday':
      return before('day', nowMs, timeZone);
    case 'week':
    case 'month':
      return periodOf(choice.kind, nowMs, timeZone);
    case 'lastWeek':
      return before('week', nowMs, timeZone);
    case 'custom':
      return between(choice.from, choice.to, timeZone);
  }
}

function before(kind: 'day' | 'week', nowMs: number, timeZone: string): Period {
  return periodOf(kind, periodOf(kind, nowMs, timeZone).fromMs - 1, timeZone);
}

function between(from: string, to: string, timeZone: string): Period | null {
  const first = dayOf(from, timeZone);
  const last = dayOf(to, timeZone);
  if (first === null || last === null || last.toMs <= first.fromMs) return null;
  return { fromMs: first.fromMs, toMs: last.toMs };
}

/** Noon UTC lies in the wanted day in most zones; those beyond ±12 h are met by the two other tries. */
function dayOf(day: string, timeZone: string): Period | null {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) return null;
  const halfDay = 12 * 3_600_000;
  const inside = [noon, noon - halfDay, noon + halfDay].find((at) => dayKey(at, timeZone) === day);
  return inside === undefined ? null : periodOf('day', inside, timeZone);
}
