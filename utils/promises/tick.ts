import type { ServiceHours } from '@/utils/timing/service-hours';
import { KEPT_FOR_MS, sure, type Changed } from './acts';
import { promiseFacts } from './facts';
import { isSettled, lapse } from './ledger';
import { afterReminder, reminders } from './reminders';
import type { PromiseRow } from './row';

function lapsed({ row, facts }: Changed, nowMs: number): Changed {
  if (row.undo) return { row, facts };
  const next = lapse(row, nowMs);
  if (next === row) return { row, facts };
  const bare = { ...next };
  delete bare.bringUp;
  return {
    row: bare.state === 'declined' ? { ...bare, text: '' } : bare,
    facts: [...facts, ...promiseFacts(row, next)],
  };
}

function reminded(row: PromiseRow, nowMs: number, hours: ServiceHours): PromiseRow {
  const [reminder] = reminders([row], nowMs, hours);
  return reminder ? { ...afterReminder(row, reminder), bringUp: reminder.when } : row;
}

/**
 * What the passing of time does to promises: acts become sure, offers and long overdue promises lapse, reminders come up, settled ones go
 * after a month.
 *
 * @param nowMs wall ms
 * @returns the rows that changed, with their facts, and the ids of rows to remove
 */
export function tick(
  rows: readonly PromiseRow[],
  nowMs: number,
  hoursOf: (row: PromiseRow) => ServiceHours,
): { changed: Changed[]; gone: string[] } {
  const isOld = (row: PromiseRow): boolean => isSettled(row) && nowMs - row.changedAtMs > KEPT_FOR_MS;
  const changed = rows.flatMap((row): Changed[] => {
    const { row: next, facts } = lapsed(sure(row, nowMs), nowMs);
    const told = next.undo ? next : reminded(next, nowMs, hoursOf(next));
    return told === row ? [] : [{ row: told, facts }];
  });
  return { changed, gone: rows.filter(isOld).map(({ id }) => id) };
}
