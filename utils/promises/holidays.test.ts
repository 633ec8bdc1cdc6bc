import { describe, expect, it } from 'vitest';
import { dayOffSchema, withDayOff } from '@/utils/handbook/days-off';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { afterService, workingDaysOn } from './calendar';
import { daysWithoutService, daysWorkedOutOfTurn, holidaysIn } from './holidays';
import { followUpDueAt } from './row';
import type { Spoken } from './types';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const HOUR = 3_600_000;
const hoursIn = (timeZone: string): ServiceHours => ({
  timeZone,
  windows: [{ weekdays: everyDay, fromMinute: 540, toMinute: 1080 }],
});
const said = (at: string, timeZone: string, ...off: [from: string, to: string][]): Spoken => ({
  atMs: Date.parse(at),
  hours: hoursIn(timeZone),
  holidays: daysWithoutService({ shopFacts: {}, daysOff: off.map(([from, to]) => ({ from, to, name: 'x' })) }),
});
const iso = (ms: number) => new Date(ms).toISOString();

describe('holidaysIn', () => {
  it('reads single days and stretches out of the shop fact that lists them', () => {
    const facts = { 假期: '2026-09-30 至 2026-10-02，2027-01-01', 发货地: '2026-05-01' };
    expect([...holidaysIn(facts)]).toEqual(['2026-09-30', '2026-10-01', '2026-10-02', '2027-01-01']);
    expect([...holidaysIn({ Holidays: '2026-12-25 to 2026-12-26' })]).toEqual(['2026-12-25', '2026-12-26']);
  });
  it('leaves out what is no day, runs backwards or never ends', () => {
    expect([...holidaysIn({ 假期: '2026-13-40, 2026-10-05 至 2026-10-01' })]).toEqual([]);
    expect(holidaysIn({ 假期: '2026-01-01 至 9999-01-01' }).size).toBe(60);
  });
});

describe('daysWithoutService', () => {
  it('takes the list and the fact sheet together, over the ends of months and years and a leap day', () => {
    const daysOff = [
      { from: '2026-12-31', to: '2027-01-02', name: '元旦' },
      { from: '2028-02-28', to: '2028-03-01', name: '盘点' },
    ];
    expect([...daysWithoutService({ daysOff, shopFacts: { 假期: '2026-10-01' } })]).toEqual([
      ...['2026-12-31', '2027-01-01', '2027-01-02', '2028-02-28', '2028-02-29', '2028-03-01', '2026-10-01'],
    ]);
  });

  it('is the fact sheet alone in a handbook of before', () => {
    expect([...daysWithoutService({ shopFacts: { 假期: '2026-10-01' } })]).toEqual(['2026-10-01']);
  });
});

describe('what falls due around days off', () => {
  it('counts service time over the end of the year: two hours before closing on the eve, the rest after the holiday', () => {
    const spoken = said('2026-12-31T16:00+08:00', 'Asia/Shanghai', ['2027-01-01', '2027-01-03']);
    expect(iso(afterService(4 * HOUR, spoken))).toBe(iso(Date.parse('2027-01-04T11:00+08:00')));
  });

  it('begins and ends a day off at the midnights of the service hours, not of UTC', () => {
    // 23:30 in Shanghai on the eve is still 15:30 UTC of that day; 00:30 on the day off is the eve in UTC.
    const eve = said('2026-09-30T23:30+08:00', 'Asia/Shanghai', ['2026-10-01', '2026-10-01']);
    const dayOff = said('2026-10-01T00:30+08:00', 'Asia/Shanghai', ['2026-10-01', '2026-10-01']);
    for (const spoken of [eve, dayOff]) expect(iso(afterService(HOUR, spoken))).toBe('2026-10-02T02:00:00.000Z');
  });

  it.each([
    // The clocks of Berlin go forward on 2026-03-29 and back on 2026-10-25, those of New York on 2026-03-08.
    ['Europe/Berlin', '2026-03-28T17:00+01:00', '2026-03-29', '2026-03-30T10:00+02:00'],
    ['Europe/Berlin', '2026-10-24T17:00+02:00', '2026-10-25', '2026-10-26T10:00+01:00'],
    ['America/New_York', '2026-03-07T17:00-05:00', '2026-03-08', '2026-03-09T10:00-04:00'],
  ])('passes over a day off on which the clocks of %s are changed (%s)', (zone, at, off, due) => {
    expect(iso(afterService(2 * HOUR, said(at, zone, [off, off])))).toBe(iso(Date.parse(due)));
  });

  it('leaves days off out of working days', () => {
    const spoken = said('2026-09-30T10:00+08:00', 'Asia/Shanghai', ['2026-10-01', '2026-10-07']);
    expect(iso(workingDaysOn(1, spoken))).toBe(iso(Date.parse('2026-10-08T18:00+08:00')));
  });

  it('puts a follow-up that would fall on a day off onto the next day of service', () => {
    const off: [string, string] = ['2026-12-30', '2027-01-01'];
    const spoken = said('2026-12-28T10:00+08:00', 'Asia/Shanghai', off);
    expect(iso(followUpDueAt(spoken, 1))).toBe(iso(Date.parse('2026-12-29T18:00+08:00')));
    expect(iso(followUpDueAt(spoken, 3))).toBe(iso(Date.parse('2027-01-02T18:00+08:00')));
  });
});

describe('a day worked out of turn', () => {
  // National Day 2026: off from Thursday 1 to Wednesday 7 October, worked on Saturday 10 October.
  const handbook = {
    shopFacts: {},
    daysOff: [{ from: '2026-10-01', to: '2026-10-07', name: '国庆' }],
    workingDays: [{ from: '2026-10-10', to: '2026-10-10', name: '国庆调休' }],
  };
  const spoken = (at: string, windows = [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1080 }]): Spoken => ({
    atMs: Date.parse(at),
    hours: { timeZone: 'Asia/Shanghai', windows },
    holidays: daysWithoutService(handbook),
    workingDays: daysWorkedOutOfTurn(handbook),
  });

  it('counts among the working days, a usual Sunday does not', () => {
    expect(iso(workingDaysOn(1, spoken('2026-10-09T15:00+08:00')))).toBe(iso(Date.parse('2026-10-10T18:00+08:00')));
    expect(iso(workingDaysOn(2, spoken('2026-10-09T15:00+08:00')))).toBe(iso(Date.parse('2026-10-12T18:00+08:00')));
    expect(iso(workingDaysOn(1, spoken('2026-10-10T15:00+08:00')))).toBe(iso(Date.parse('2026-10-12T18:00+08:00')));
  });

  it('is served by the hours of a working day where its weekday has none', () => {
    expect(iso(afterService(3 * HOUR, spoken('2026-10-09T17:00+08:00')))).toBe(
      iso(Date.parse('2026-10-10T11:00+08:00')),
    );
    const late = [{ weekdays: [1, 6], fromMinute: 600, toMinute: 720 }];
    expect(iso(afterService(HOUR, spoken('2026-10-09T17:00+08:00', late)))).toBe(
      iso(Date.parse('2026-10-10T11:00+08:00')),
    );
  });

  it('goes before a holiday in which it lies', () => {
    const within = { ...handbook, workingDays: [{ from: '2026-10-06', to: '2026-10-07', name: '值班' }] };
    expect([...daysWithoutService(within)].at(-1)).toBe('2026-10-05');
  });
});

describe('a day off in the handbook', () => {
  const off = (from: string, to: string, name = '国庆') => dayOffSchema.safeParse({ from, to, name });
  it('is refused where it runs backwards, is too long, is no day or has no name, with the field that is wrong', () => {
    expect(off('2026-10-01', '2026-10-07').success).toBe(true);
    expect(off('2026-10-07', '2026-10-01').error?.issues[0]?.path).toEqual(['to']);
    expect(off('2026-01-01', '9999-01-01').error?.issues[0]?.path).toEqual(['to']);
    expect(off('2026-02-30', '2026-03-01').error?.issues[0]?.path).toEqual(['from']);
    expect(off('2026-10-01', '2026-10-07', ' ').error?.issues[0]?.path).toEqual(['name']);
  });

  it('comes into the list in the order of days, and once', () => {
    const list = [{ from: '2026-10-01', to: '2026-10-07', name: '国庆' }];
    const more = withDayOff(list, { from: '2026-05-01', to: '2026-05-05', name: '劳动节' });
    expect(more.map(({ name }) => name)).toEqual(['劳动节', '国庆']);
    expect(withDayOff(more, { from: '2026-05-01', to: '2026-05-05', name: '五一' }).map(({ name }) => name)).toEqual([
      '五一',
      '国庆',
    ]);
  });
});
