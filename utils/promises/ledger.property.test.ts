import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { promiseFacts } from './facts';
import { accept, decline, fulfil, giveUp, handOver, isSettled, lapse, snooze, takeOver, withDue } from './ledger';
import { afterReminder, reminders } from './reminders';
import { chosenPromise, type PromiseRow } from './row';

const AT = Date.UTC(2026, 10, 19, 2);
const MINUTE = 60_000;
const place = { threadId: 't', consoleId: 'c', shop: '', buyerName: 'b' };
const hoursOf = fc.constantFrom<ServiceHours>(
  { timeZone: 'Asia/Shanghai' },
  { timeZone: 'Asia/Shanghai', windows: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1080 }] },
  { timeZone: 'America/New_York', windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 1200, toMinute: 240 }] },
);

type Act = (row: PromiseRow, nowMs: number, extraMs: number) => PromiseRow;
const acts: Readonly<Record<string, Act>> = {
  accept,
  decline,
  fulfil,
  giveUp,
  handOver,
  takeOver,
  lapse,
  withDue: (row, nowMs, extraMs) => withDue(row, nowMs + extraMs, nowMs),
  snooze: (row, nowMs, extraMs) => snooze(row, nowMs + extraMs),
};
/** What happens one after the other: an act, and how much time passes before it. */
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.values(acts)),
    passes: fc.integer({ min: 0, max: 8 * 60 }),
    extra: fc.integer({ min: -60, max: 24 * 60 }),
  }),
  { maxLength: 12 },
);
const start = fc
  .record({ due: fc.integer({ min: 0, max: 5 * 1440 }), offered: fc.boolean() })
  .map(({ due, offered }): PromiseRow => ({
    ...chosenPromise({ ...place, id: 'p', kind: 'reply', text: 'x', dueAtMs: AT + due * MINUTE }, AT),
    state: offered ? 'offered' : 'open',
  }));

describe('any course of a promise', () => {
  it('never changes once settled, is kept exactly when done by its time, and tells each state once', () => {
    fc.assert(
      fc.property(start, steps, (first, course) => {
        let row = first;
        let nowMs = AT;
        const ids = promiseFacts(null, row).map(({ id }) => id);
        for (const { act, passes, extra } of course) {
          nowMs += passes * MINUTE;
          const next = act(row, nowMs, extra * MINUTE);
          if (isSettled(row)) expect(next).toBe(row);
          if (act === fulfil && row.state === 'open') expect(next.state === 'kept').toBe(nowMs <= row.dueAtMs);
          if (next.state === 'kept') expect(next.changedAtMs).toBeLessThanOrEqual(next.dueAtMs);
          if (next.state === 'late') expect(next.changedAtMs).toBeGreaterThan(next.dueAtMs);
          ids.push(...promiseFacts(row, next).map(({ id }) => id));
          row = next;
        }
        expect(new Set(ids).size).toBeLessThanOrEqual(7);
        expect(ids.filter((id) => /kept|late|broken|declined/.test(id)).length).toBe(isSettled(row) ? 1 : 0);
      }),
    );
  });
});

describe('reminders over time', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 60 });

  it('come at most once each for a due time, none before the one that it precedes, none when settled', () => {
    fc.assert(
      fc.property(start, gaps, hoursOf, (first, passes, hours) => {
        let row = accept(first, AT);
        let nowMs = AT;
        const given: string[] = [];
        for (const minutes of passes) {
          nowMs += minutes * MINUTE;
          const [reminder, ...more] = reminders([row], nowMs, hours);
          expect(more).toEqual([]);
          if (!reminder) continue;
          if (reminder.when === 'before') expect(nowMs).toBeLessThan(row.dueAtMs);
          if (reminder.when === 'due') expect(nowMs).toBeGreaterThanOrEqual(row.dueAtMs);
          given.push(reminder.when);
          row = afterReminder(row, reminder);
        }
        expect(['', 'before', 'due', 'before,due']).toContain(given.join());
        expect(given.includes('due')).toBe(nowMs >= row.dueAtMs);
        expect(reminders([fulfil(row, nowMs), handOver(row, nowMs)], nowMs, hours)).toEqual([]);
      }),
    );
  });

  it('keep quiet until a pause is over, and then come once', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 3000 }), gaps, hoursOf, (first, pause, passes, hours) => {
        let row = snooze(accept(first, AT), AT + pause * MINUTE);
        let nowMs = AT;
        let given = 0;
        for (const minutes of passes) {
          nowMs += minutes * MINUTE;
          const [reminder] = reminders([row], nowMs, hours);
          if (!reminder) continue;
          expect(nowMs).toBeGreaterThanOrEqual(AT + pause * MINUTE);
          given += 1;
          row = afterReminder(row, reminder);
        }
        expect(given).toBeLessThanOrEqual(2);
      }),
    );
  });
});
