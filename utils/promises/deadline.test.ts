import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { zonedTime } from '@/utils/timing/zone';
import { deadlinesIn } from './deadline';
import type { Spoken } from './types';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const shop: ServiceHours = {
  timeZone: 'Asia/Shanghai',
  windows: [{ weekdays: everyDay, fromMinute: 540, toMinute: 1320 }],
};
const china = (text: string) => Date.parse(`${text}+08:00`);
const said = (at: string, change: Partial<Spoken> = {}): Spoken => ({
  atMs: china(at),
  hours: shop,
  holidays: new Set(),
  ...change,
});
const dues = (text: string, spoken: Spoken) =>
  Array.from(deadlinesIn(text, spoken), ({ dueAtMs }) => new Date(dueAtMs).toISOString());
const due = (text: string, spoken: Spoken) => dues(text, spoken)[0];
const iso = (text: string) => new Date(china(text)).toISOString();

/** Said on Thursday, 2026-11-19, at 10:00; service ends at 22:00. */
const FORMS: readonly (readonly [string, string])[] = [
  ['24小时内', '2026-11-20T10:00'],
  ['24h内', '2026-11-20T10:00'],
  ['半小时内', '2026-11-19T10:30'],
  ['半个小时后', '2026-11-19T10:30'],
  ['一个半小时内', '2026-11-19T11:30'],
  ['十分钟内', '2026-11-19T10:10'],
  ['二十五分钟内', '2026-11-19T10:25'],
  ['两天内', '2026-11-21T10:00'],
  ['两三天内', '2026-11-22T10:00'],
  ['1-3天之内', '2026-11-22T10:00'],
  ['一周内', '2026-11-26T10:00'],
  ['3个工作日内', '2026-11-24T22:00'],
  ['1-3个工作日内', '2026-11-24T22:00'],
  ['两个工作日之内', '2026-11-23T22:00'],
  ['今天', '2026-11-19T22:00'],
  ['今日内', '2026-11-19T22:00'],
  ['今天下班前', '2026-11-19T22:00'],
  ['下班前', '2026-11-19T22:00'],
  ['今天下午', '2026-11-19T18:00'],
  ['下午', '2026-11-19T18:00'],
  ['中午前', '2026-11-19T14:00'],
  ['今天17点前', '2026-11-19T17:00'],
  ['下午三点前', '2026-11-19T15:00'],
  ['下午三点半', '2026-11-19T15:30'],
  ['3点前', '2026-11-19T15:00'],
  ['11:30前', '2026-11-19T11:30'],
  ['今晚', '2026-11-19T22:00'],
  ['今晚8点前', '2026-11-19T20:00'],
  ['晚上12点前', '2026-11-20T00:00'],
  ['明天', '2026-11-20T22:00'],
  ['明早', '2026-11-20T12:00'],
  ['明天上午十点前', '2026-11-20T10:00'],
  ['明天中午前', '2026-11-20T14:00'],
  ['明晚', '2026-11-20T22:00'],
  ['后天', '2026-11-21T22:00'],
  ['大后天', '2026-11-22T22:00'],
  ['周五前', '2026-11-20T22:00'],
  ['周四', '2026-11-19T22:00'],
  ['星期天', '2026-11-22T22:00'],
  ['周三', '2026-11-25T22:00'],
  ['下周一', '2026-11-23T22:00'],
  ['下个星期三', '2026-11-25T22:00'],
  ['下下周二', '2026-12-01T22:00'],
  ['本周内', '2026-11-22T22:00'],
  ['下周内', '2026-11-29T22:00'],
  ['月底前', '2026-11-30T22:00'],
  ['11月30号前', '2026-11-30T22:00'],
  ['12.5号之前', '2026-12-05T22:00'],
  ['1月3日', '2027-01-03T22:00'],
  ['25号', '2026-11-25T22:00'],
  ['5号', '2026-12-05T22:00'],
  ['31号', '2026-12-31T22:00'],
  ['11/25前', '2026-11-25T22:00'],
  ['1/3之前', '2027-01-03T22:00'],
  ['今晚凌晨1点前', '2026-11-20T01:00'],
  ['今晚1点前', '2026-11-20T01:00'],
  ['明晚凌晨2点', '2026-11-21T02:00'],
  ['凌晨1点前', '2026-11-20T01:00'],
  ['明天一早', '2026-11-20T12:00'],
  ['最迟明天下午', '2026-11-20T18:00'],
  ['马上', '2026-11-19T10:05'],
  ['稍等', '2026-11-19T10:10'],
  ['一会儿', '2026-11-19T10:30'],
  ['尽快', '2026-11-19T12:00'],
  ['within 24 hours', '2026-11-20T10:00'],
  ['in half an hour', '2026-11-19T10:30'],
  ['in the next 2 hours', '2026-11-19T12:00'],
  ['within 3-5 days', '2026-11-24T10:00'],
  ['within two business days', '2026-11-23T22:00'],
  ['in a week', '2026-11-26T10:00'],
  ['today', '2026-11-19T22:00'],
  ['this afternoon', '2026-11-19T18:00'],
  ['tonight', '2026-11-19T22:00'],
  ['by the end of the day', '2026-11-19T22:00'],
  ['by EOD', '2026-11-19T22:00'],
  ['by 5 pm', '2026-11-19T17:00'],
  ['before 9:30 a.m.', '2026-11-20T09:30'],
  ['tomorrow morning', '2026-11-20T12:00'],
  ['tomorrow at 3 pm', '2026-11-20T15:00'],
  ['by tomorrow noon', '2026-11-20T14:00'],
  ['the day after tomorrow', '2026-11-21T22:00'],
  ['by Friday', '2026-11-20T22:00'],
  ['on Monday', '2026-11-23T22:00'],
  ['next Monday', '2026-11-23T22:00'],
  ['next Friday', '2026-11-27T22:00'],
  ['by 11/25', '2026-11-25T22:00'],
  ['by Nov 30', '2026-11-30T22:00'],
  ['by January 3rd', '2027-01-03T22:00'],
  ['this week', '2026-11-22T22:00'],
  ['next week', '2026-11-29T22:00'],
  ['right away', '2026-11-19T10:05'],
  ['one moment', '2026-11-19T10:10'],
  ['shortly', '2026-11-19T10:30'],
  ['as soon as possible', '2026-11-19T12:00'],
];

describe('deadlinesIn', () => {
  it.each(FORMS)('%s is %s', (text, moment) => {
    expect(dues(text, said('2026-11-19T10:00'))).toEqual([iso(moment)]);
  });

  it.each([
    ['今天下班前', '2026-11-19T22:30', '2026-11-20T00:00'],
    ['今晚', '2026-11-19T22:30', '2026-11-20T00:00'],
    ['今天', '2026-11-19T23:10', '2026-11-20T00:00'],
    ['8点前', '2026-11-19T21:00', '2026-11-20T08:00'],
    ['下午三点前', '2026-11-19T16:00', '2026-11-20T15:00'],
    ['tonight', '2026-11-19T22:30', '2026-11-20T00:00'],
  ])('%s said at %s is %s', (text, at, moment) => {
    expect(due(text, said(at))).toBe(iso(moment));
  });

  it.each([
    '本周一',
    '11月3号',
    '今天上午',
    '今晚8点前',
    'Nov 3',
    'today at 9 am',
    '999999999天',
    '0天内',
    '13/25前',
    '2月30号前',
  ])('%s names no time ahead on a Thursday at 21:00', (text) => {
    expect(dues(text, said('2026-11-19T21:00'))).toEqual([]);
  });

  it('counts soon in service time: said at night it is due after the opening', () => {
    expect(due('稍等', said('2026-11-19T23:00'))).toBe(iso('2026-11-20T09:10'));
    expect(due('尽快', said('2026-11-19T21:00'))).toBe(iso('2026-11-20T10:00'));
  });

  it('leaves holidays out of working days and of service time', () => {
    const holidays = new Set(['2026-11-20', '2026-11-23']);
    expect(due('3个工作日内', said('2026-11-19T10:00', { holidays }))).toBe(iso('2026-11-26T22:00'));
    expect(due('稍等', said('2026-11-19T22:30', { holidays }))).toBe(iso('2026-11-21T09:10'));
  });

  it('names the next month that has the day: none in February is the 30th of March', () => {
    expect(due('30号', said('2027-01-31T10:00'))).toBe(iso('2027-03-30T22:00'));
    expect(due('29号', said('2027-02-10T10:00'))).toBe(iso('2027-03-29T22:00'));
  });

  it.each([
    ['下班前', '2026-11-19T11:00', '2026-11-20T02:00'],
    ['今天下班前', '2026-11-19T23:30', '2026-11-20T02:00'],
    ['下班前', '2026-11-20T01:00', '2026-11-20T02:00'],
    ['今天下班前', '2026-11-20T01:00', '2026-11-20T02:00'],
    ['下班前', '2026-11-20T02:30', '2026-11-21T02:00'],
    ['明天下班前', '2026-11-19T23:30', '2026-11-21T02:00'],
  ])('%s said at %s in a shop that is open from 10:00 to 02:00 is %s', (text, at, moment) => {
    const hours: ServiceHours = {
      timeZone: 'Asia/Shanghai',
      windows: [{ weekdays: everyDay, fromMinute: 600, toMinute: 120 }],
    };
    expect(due(text, said(at, { hours }))).toBe(iso(moment));
  });

  it('takes midnight for the end of a day and 18:00 for going home where no hours are kept', () => {
    const hours: ServiceHours = { timeZone: 'Asia/Shanghai' };
    expect(due('今天', said('2026-11-19T10:00', { hours }))).toBe(iso('2026-11-20T00:00'));
    expect(due('今天下班前', said('2026-11-19T10:00', { hours }))).toBe(iso('2026-11-19T18:00'));
  });
});

describe('deadlinesIn where the clocks change', () => {
  const hours: ServiceHours = {
    timeZone: 'America/New_York',
    windows: [{ weekdays: everyDay, fromMinute: 540, toMinute: 1020 }],
  };
  const newYork = (at: string): Spoken => ({ atMs: Date.parse(at), hours, holidays: new Set() });

  it.each([
    // Back from -04:00 to -05:00 on Sunday, 2026-11-01.
    ['tomorrow', '2026-10-31T10:00-04:00', '2026-11-01T17:00-05:00'],
    ['within 24 hours', '2026-10-31T10:00-04:00', '2026-11-01T09:00-05:00'],
    ['by 9 am', '2026-10-31T10:00-04:00', '2026-11-01T09:00-05:00'],
    ['下午三点前', '2026-10-31T16:00-04:00', '2026-11-01T15:00-05:00'],
    ['shortly', '2026-10-31T16:50-04:00', '2026-11-01T09:20-05:00'],
    // Ahead from -05:00 to -04:00 on Sunday, 2026-03-08.
    ['tomorrow morning', '2026-03-07T10:00-05:00', '2026-03-08T12:00-04:00'],
    ['on Monday', '2026-03-07T10:00-05:00', '2026-03-09T17:00-04:00'],
    ['两天内', '2026-03-07T10:00-05:00', '2026-03-09T11:00-04:00'],
  ])('%s said at %s is %s', (text, at, moment) => {
    expect(due(text, newYork(at))).toBe(new Date(moment).toISOString());
  });
});

describe('every form', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe');
  const opening = fc.record({
    weekdays: fc.subarray(everyDay, { minLength: 1 }),
    from: fc.nat(900),
    length: fc.integer({ min: 30, max: 900 }),
  });
  const hours = fc
    .record({ timeZone: zone, opening: fc.option(opening) })
    .map(({ timeZone, opening: open }): ServiceHours => {
      if (open === null) return { timeZone };
      const toMinute = (open.from + open.length) % 1440;
      return { timeZone, windows: [{ weekdays: open.weekdays, fromMinute: open.from, toMinute }] };
    });
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const text = fc.constantFrom(...FORMS.map(([form]) => form));
  const dayKey = (ms: number, timeZone: string) => {
    const { year, month, day } = zonedTime(ms, timeZone);
    return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  };

  it('is due after it was said, within the text, in any zone and with any hours', () => {
    fc.assert(
      fc.property(text, moment, hours, (form, atMs, kept) => {
        for (const found of deadlinesIn(`亲，${form}`, { atMs, hours: kept, holidays: new Set() })) {
          expect(found.dueAtMs).toBeGreaterThan(atMs);
          expect(found.from).toBeGreaterThanOrEqual(0);
          expect(found.to).toBeGreaterThan(found.from);
          expect(found.to).toBeLessThanOrEqual(form.length + 2);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never puts a soon or a working day on a holiday', () => {
    const soonOrWorking = fc.constantFrom(
      '马上',
      '稍等',
      '一会儿',
      '尽快',
      'shortly',
      '2个工作日内',
      'within 3 business days',
    );
    fc.assert(
      fc.property(soonOrWorking, moment, zone, fc.integer({ min: 1, max: 6 }), (form, atMs, timeZone, days) => {
        const off = Array.from({ length: days }, (_, index) => dayKey(atMs + index * 86_400_000, timeZone));
        const spoken = { atMs, hours: { ...shop, timeZone }, holidays: new Set(off) };
        for (const { dueAtMs } of deadlinesIn(form, spoken)) {
          // A due moment at the end of a window still belongs to that day.
          expect(off).not.toContain(dayKey(dueAtMs - 1, timeZone));
        }
      }),
      { numRuns: 200 },
    );
  });
});
