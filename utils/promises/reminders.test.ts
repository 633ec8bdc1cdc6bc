import { describe, expect, it } from 'vitest';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { snooze } from './ledger';
import { afterReminder, reminders } from './reminders';
import { chosenPromise, type PromiseRow } from './row';

const hours: ServiceHours = {
  timeZone: 'Asia/Shanghai',
  windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 540, toMinute: 1320 }],
};
const china = (text: string) => Date.parse(`2026-11-${text}+08:00`);
const place = { threadId: 't', consoleId: 'c', shop: '', buyerName: 'b' };
const promise = (said: string, due: string, id = 'p'): PromiseRow =>
  chosenPromise({ ...place, id, kind: 'reply', text: 'x', dueAtMs: china(due) }, china(said));
const at = (row: PromiseRow, now: string) => reminders([row], china(now), hours)[0]?.when;

describe('reminders', () => {
  it.each([
    // A quarter of the time, at most half an hour.
    ['19T10:00', '19T10:40', '19T10:29', '19T10:30'],
    ['19T10:00', '20T10:00', '20T09:29', '20T09:30'],
    // Due soon after the opening: half an hour of service before is the evening before.
    ['19T10:00', '20T09:10', '19T21:39', '19T21:40'],
    // Due in the night: while somebody is still there.
    ['19T10:00', '20T08:00', '19T21:29', '19T21:30'],
    // Said at night: a quarter of the ten minutes of service.
    ['19T23:00', '20T09:10', '20T09:07', '20T09:08'],
    // Said and due outside service: plain time.
    ['19T22:30', '20T00:30', '19T23:59', '20T00:00'],
  ])('said at %s and due at %s: quiet at %s, near at %s', (said, due, quiet, near) => {
    expect(at(promise(said, due), quiet)).toBeUndefined();
    expect(at(promise(said, due), near)).toBe('before');
  });

  it('come at the time, also when nobody was there before it, and then no more', () => {
    const row = promise('19T10:00', '19T11:00');
    expect(at(row, '19T10:59')).toBe('before');
    expect(at(row, '19T11:00')).toBe('due');
    const told = afterReminder(row, { promiseId: 'p', when: 'due', dueAtMs: row.dueAtMs });
    expect(at(told, '19T11:30')).toBeUndefined();
  });

  it('come again once when a pause is over', () => {
    const row = promise('19T10:00', '19T11:00');
    const told = afterReminder(row, { promiseId: 'p', when: 'due', dueAtMs: row.dueAtMs });
    const paused = snooze(told, china('19T12:00'));
    expect(at(paused, '19T11:59')).toBeUndefined();
    expect(at(paused, '19T12:00')).toBe('later');
    const again = afterReminder(paused, { promiseId: 'p', when: 'later', dueAtMs: row.dueAtMs });
    expect(at(again, '19T12:30')).toBeUndefined();
  });

  it('name the most urgent first and leave alone what is merely offered', () => {
    const rows = [
      promise('19T10:00', '19T11:00', 'second'),
      promise('19T10:00', '19T10:50', 'first'),
      { ...promise('19T10:00', '19T10:20', 'offered'), state: 'offered' as const },
    ];
    expect(reminders(rows, china('19T12:00'), hours).map(({ promiseId }) => promiseId)).toEqual(['first', 'second']);
  });
});
