import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AHEAD_MS, readPageTime, timeOfId } from '@/utils/consoles/page-time';
import { TIME_FORMATS } from '@/utils/profiles/profile';

const BEIJING = 480;
const at = (iso: string) => Date.parse(`${iso}+08:00`);
const read = (label: string, now: string) => readPageTime(label, TIME_FORMATS, BEIJING, at(now));

describe('readPageTime', () => {
  it.each([
    ['2026年07月23日 16:17:38', '2026-08-01T00:00:00', '2026-07-23T16:17:38', 1000],
    ['2-22 18:55:20', '2026-02-22T19:00:00', '2026-02-22T18:55:20', 1000],
    ['14:03', '2026-08-01T15:00:00', '2026-08-01T14:03:00', 60_000],
    ['9:05:07', '2026-08-01T15:00:00', '2026-08-01T09:05:07', 1000],
    ['12-31 23:59:50', '2026-01-01T00:00:10', '2025-12-31T23:59:50', 1000],
    ['23:58', '2026-08-01T00:01:00', '2026-07-31T23:58:00', 60_000],
    ['2-29 12:00:00', '2026-03-01T12:00:00', '2024-02-29T12:00:00', 1000],
  ])('reads %s at %s', (label, now, moment, precisionMs) => {
    expect(read(label, now)).toEqual({ atMs: at(moment), precisionMs });
  });

  it('lets a page run ahead by a minute, also over midnight', () => {
    expect(read('15:01', '2026-08-01T15:00:30')?.atMs).toBe(at('2026-08-01T15:01:00'));
    expect(read('00:00', '2026-07-31T23:59:40')?.atMs).toBe(at('2026-08-01T00:00:00'));
    expect(read('15:02', '2026-08-01T15:00:30')?.atMs).toBe(at('2026-07-31T15:02:00'));
  });

  it.each(['', '在吗', '25:00', '13:05 PM', '12:61', '13-40 10:00:00', '2026-02-30 10:00:00', '2027-01-01 10:00:00'])(
    'claims nothing from %j',
    (label) => {
      expect(read(label, '2026-08-01T15:00:00')).toBeUndefined();
    },
  );

  it('never gives a moment in the future, whatever the clock says', () => {
    const label = fc
      .record({
        mo: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 31 }),
        h: fc.integer({ min: 0, max: 23 }),
      })
      .chain(({ mo, d, h }) => fc.constantFrom(`${mo}-${d} ${h}:30:15`, `${h}:30`, `${h}:30:15`));
    fc.assert(
      fc.property(
        label,
        fc.integer({ min: at('2020-01-01T00:00:00'), max: at('2040-01-01T00:00:00') }),
        (text, nowMs) => {
          const time = readPageTime(text, TIME_FORMATS, BEIJING, nowMs);
          if (time) expect(time.atMs).toBeLessThanOrEqual(nowMs + AHEAD_MS);
        },
      ),
    );
  });
});

describe('timeOfId', () => {
  it('takes credible milliseconds only', () => {
    const now = at('2026-08-01T15:00:00');
    expect(timeOfId(String(now - 5000), now)).toEqual({ atMs: now - 5000, precisionMs: 1 });
    expect(timeOfId('1234567890123', now)).toBeUndefined();
    expect(timeOfId(String(now + 3_600_000), now)).toBeUndefined();
    expect(timeOfId('178', now)).toBeUndefined();
    expect(timeOfId(undefined, now)).toBeUndefined();
  });
});
