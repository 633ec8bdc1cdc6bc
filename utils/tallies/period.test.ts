import { describe, expect, it } from 'vitest';
import { dayKey, periodOf } from './period';

const HOUR = 3_600_000;
const iso = ({ fromMs, toMs }: { fromMs: number; toMs: number }) =>
  [fromMs, toMs].map((ms) => new Date(ms).toISOString());

describe('periodOf', () => {
  const now = Date.parse('2026-03-04T23:30:00+08:00');
  it('gives the day, the week from Monday and the month in the zone', () => {
    expect(iso(periodOf('day', now, 'Asia/Shanghai'))).toEqual([
      '2026-03-03T16:00:00.000Z',
      '2026-03-04T16:00:00.000Z',
    ]);
    expect(iso(periodOf('week', now, 'Asia/Shanghai'))).toEqual([
      '2026-03-01T16:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
    ]);
    expect(iso(periodOf('month', now, 'Asia/Shanghai'))).toEqual([
      '2026-02-28T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
    ]);
  });
  it('keeps a Sunday in the week that began on Monday', () => {
    const sunday = Date.parse('2026-03-08T12:00:00+08:00');
    expect(periodOf('week', sunday, 'Asia/Shanghai')).toEqual(periodOf('week', now, 'Asia/Shanghai'));
  });
  it.each([
    ['2026-03-08T12:00:00Z', 23],
    ['2026-11-01T12:00:00Z', 25],
  ])('gives the day of %s in New York %i hours', (noon, hours) => {
    const { fromMs, toMs } = periodOf('day', Date.parse(noon), 'America/New_York');
    expect((toMs - fromMs) / HOUR).toBe(hours);
  });
  it('joins days and months without a hole over a year of clock changes', () => {
    for (const zone of ['America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'Asia/Shanghai']) {
      let { fromMs, toMs } = periodOf('day', Date.parse('2026-01-01T12:00:00Z'), zone);
      for (let count = 0; count < 366; count += 1) {
        expect(dayKey(toMs - 1, zone)).toBe(dayKey(fromMs, zone));
        const next = periodOf('day', toMs, zone);
        expect(next.fromMs).toBe(toMs);
        ({ fromMs, toMs } = next);
      }
    }
  });
  it('goes from December into January', () => {
    const december = Date.parse('2026-12-31T12:00:00Z');
    expect(iso(periodOf('month', december, 'UTC'))).toEqual(['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
  });
});

describe('dayKey', () => {
  it('names the calendar day of the zone', () => {
    const moment = Date.parse('2026-03-04T23:30:00Z');
    expect(dayKey(moment, 'UTC')).toBe('2026-03-04');
    expect(dayKey(moment, 'Asia/Shanghai')).toBe('2026-03-05');
  });
});
