import { serviceMsBetween, type ServiceHours } from '@/utils/timing/service-hours';
import type { PromiseRow, ReminderKind } from './row';

export type Reminder = { promiseId: string; when: ReminderKind; dueAtMs: number };

const HOUR_MS = 3_600_000;
/** Half an hour is enough for anything that one agent can still do; nothing is said of what is further off than the longest weekly pause. */
const LONGEST_LEAD_MS = HOUR_MS / 2;
const HORIZON_MS = 8 * 24 * HOUR_MS;

/**
 * How long before its time a promise is brought up: a quarter of the service time that there was for it, at most half an hour of it.
 * A promise said or due outside service altogether is measured in plain time.
 */
function isNear({ saidAtMs, dueAtMs }: PromiseRow, nowMs: number, hours: ServiceHours): boolean {
  if (dueAtMs - nowMs > HORIZON_MS) return false;
  const spanOf = (kept: ServiceHours) => serviceMsBetween(kept, saidAtMs, Math.min(dueAtMs, saidAtMs + HORIZON_MS));
  const measured = spanOf(hours) > 0 ? hours : { timeZone: hours.timeZone };
  const leadMs = Math.min(LONGEST_LEAD_MS, spanOf(measured) / 4);
  return serviceMsBetween(measured, nowMs, dueAtMs) <= leadMs;
}

function reminderOf(row: PromiseRow, nowMs: number, hours: ServiceHours): ReminderKind | undefined {
  const open = (when: ReminderKind) => !row.reminded.includes(when);
  const { snoozedUntilMs } = row;
  if (row.state !== 'open' || (snoozedUntilMs !== undefined && nowMs < snoozedUntilMs)) return undefined;
  if (nowMs >= row.dueAtMs && open('due')) return 'due';
  if (snoozedUntilMs !== undefined && open('later')) return 'later';
  if (nowMs < row.dueAtMs && open('before') && isNear(row, nowMs, hours)) return 'before';
  return undefined;
}

/**
 * The reminders that are due now, the most urgent first: at most one for each open promise. Give it, then store `afterReminder`:
 * so each comes once for a due time, also after a restart.
 *
 * @param nowMs wall ms
 * @param hours the shop's service hours: a promise due after the opening is brought up before the closing, while somebody is there
 */
export function reminders(rows: readonly PromiseRow[], nowMs: number, hours: ServiceHours): Reminder[] {
  return rows
    .flatMap((row): Reminder[] => {
      const when = reminderOf(row, nowMs, hours);
      return when === undefined ? [] : [{ promiseId: row.id, when, dueAtMs: row.dueAtMs }];
    })
    .sort((left, right) => left.dueAtMs - right.dueAtMs);
}

/** The row once a reminder was given. What came at the time, or after the agent's pause, also stands for what would have come before. */
export function afterReminder(row: PromiseRow, { when }: Reminder): PromiseRow {
  const given: readonly ReminderKind[] =
    when === 'due' ? ['before', 'due', 'later'] : when === 'later' ? ['before', 'later'] : ['before'];
  return { ...row, reminded: [...new Set([...row.reminded, ...given])] };
}
