import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, serviceMsBetween, type ServiceHours } from './service-hours';
import { momentOf, zonedTime } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const weekdays = [1, 2, 3, 4, 5];
const office: ServiceHours = {
  windows: [{ weekdays, fromMinute: 540, toMinute: 1020 }],
  timeZone: 'Asia/Shanghai',
};
const china = (text: string) => Date.parse(`${text}+08:00`);
const everyDay = [0, 1, 2, 3, 4, 5, 6];

describe('dueAt', () => {
  it('business hours 9–17: Friday 16:30 and 60 minutes is due Monday 09:30', () => {
    expect(dueAt(office, china('2026-03-06T16:30:00'), HOUR)).toBe(china('2026-03-09T09:30:00'));
  });
  it('starts a question asked at night with the opening', () => {
    expect(dueAt(office, china('2026-03-03T22:00:00'), MINUTE)).toBe(china('2026-03-04T09:01:00'));
  });
  it('is simply later without windows, and never with windows that never open', () => {
    expect(dueAt({ timeZone: 'UTC' }, 1000, 500)).toBe(1500);
    expect(
      dueAt({ timeZone: 'UTC', windows: [{ weekdays: [1], fromMinute: 60, toMinute: 60 }] }, 1000, 500),
    ).toBeNull();
  });
});

describe('serviceMsBetween', () => {
  it('飞鸽: of a contact 22:00–01:00 only what lies before 23:00 counts', () => {
    const feige = { ...office, windows: [{ weekdays: everyDay, fromMinute: 480, toMinute: 1380 }] };
    expect(serviceMsBetween(feige, china('2026-03-03T22:00:00'), china('2026-03-04T01:00:00'))).toBe(HOUR);
  });
  it('counts an overlap of two windows once', () => {
    const window = { weekdays: everyDay, fromMinute: 540, toMinute: 720 };
    const doubled = { ...office, windows: [window, { ...window, fromMinute: 600, toMinute: 780 }] };
    expect(serviceMsBetween(doubled, china('2026-03-03T00:00:00'), china('2026-03-04T00:00:00'))).toBe(4 * HOUR);
  });
  it('lets a window run past midnight', () => {
    const night = { ...office, windows: [{ weekdays: [2], fromMinute: 1320, toMinute: 120 }] };
    expect(serviceMsBetween(night, china('2026-03-04T01:00:00'), china('2026-03-04T05:00:00'))).toBe(HOUR);
  });
  it.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-06-01', 24],
  ])('a whole day in New York, %s, has %i hours', (day, hours) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const always = { windows: [{ weekdays: everyDay, fromMinute: 0, toMinute: 1440 }], timeZone: 'America/New_York' };
    const from = momentOf(year, month, date, 0, 'America/New_York');
    const to = momentOf(year, month, date + 1, 0, 'America/New_York');
    expect(to - from).toBe(hours * HOUR);
    expect(serviceMsBetween(always, from, to)).toBe(hours * HOUR);
  });
  it('adds up, never exceeds the time passed, and agrees with dueAt', () => {
    const moment = fc.integer({ min: china('2026-01-01T00:00:00'), max: china('2026-12-31T00:00:00') });
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(moment, fc.nat(5 * 24 * HOUR), fc.nat(5 * 24 * HOUR), zone, (start, a, b, timeZone) => {
        const hours = { ...office, timeZone };
        const [middle, end] = [start + a, start + a + b];
        const whole = serviceMsBetween(hours, start, end);
        expect(serviceMsBetween(hours, start, middle) + serviceMsBetween(hours, middle, end)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(end - start);
        const due = dueAt(hours, start, whole + 1);
        expect(due).not.toBeNull();
        expect(due).toBeGreaterThan(end);
        expect(serviceMsBetween(hours, start, due ?? 0)).toBe(whole + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('momentOf', () => {
  it('gives the first moment of a day that begins with a jump of the clock', () => {
    const start = momentOf(2026, 3, 29, 0, 'Asia/Beirut');
    expect(zonedTime(start, 'Asia/Beirut')).toMatchObject({ day: 29, minute: 60 });
    expect(zonedTime(start - 1, 'Asia/Beirut')).toMatchObject({ day: 28, minute: 1439 });
  });
  it('gives the first of an hour that comes twice', () => {
    expect(momentOf(2026, 11, 1, 90, 'America/New_York')).toBe(Date.parse('2026-11-01T01:30:00-04:00'));
  });
  it('refuses a zone that does not exist', () => {
    expect(() => momentOf(2026, 1, 1, 0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
