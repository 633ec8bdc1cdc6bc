import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodFor, PERIOD_KINDS } from './period-choice';

const at = (text: string) => Date.parse(text);
const SHANGHAI = 'Asia/Shanghai';
const choice = (kind: (typeof PERIOD_KINDS)[number], from = '', to = '') => ({ kind, from, to });

describe('periodFor', () => {
  const now = at('2026-03-11T10:00:00+08:00'); // a Wednesday

  it.each([
    ['today', '2026-03-11', '2026-03-12'],
    ['yesterday', '2026-03-10', '2026-03-11'],
    ['week', '2026-03-09', '2026-03-16'],
    ['lastWeek', '2026-03-02', '2026-03-09'],
    ['month', '2026-03-01', '2026-04-01'],
  ] as const)('%s runs from %s to %s, the end left out', (kind, from, to) => {
    expect(periodFor(choice(kind), now, SHANGHAI)).toEqual({
      fromMs: at(`${from}T00:00:00+08:00`),
      toMs: at(`${to}T00:00:00+08:00`),
    });
  });

  it('includes both days of a custom range', () => {
    expect(periodFor(choice('custom', '2026-03-01', '2026-03-02'), now, SHANGHAI)).toEqual({
      fromMs: at('2026-03-01T00:00:00+08:00'),
      toMs: at('2026-03-03T00:00:00+08:00'),
    });
  });

  it.each([
    ['2026-03-02', '2026-03-01'],
    ['', '2026-03-01'],
    ['2026-03-01', 'soon'],
  ])('refuses the range %j to %j', (from, to) => {
    expect(periodFor(choice('custom', from, to), now, SHANGHAI)).toBeNull();
  });

  it('finds the day in zones more than twelve hours from UTC', () => {
    expect(periodFor(choice('custom', '2026-03-05', '2026-03-05'), now, 'Pacific/Kiritimati')).toEqual({
      fromMs: at('2026-03-05T00:00:00+14:00'),
      toMs: at('2026-03-06T00:00:00+14:00'),
    });
  });

  it('lets yesterday end where today begins, whatever the moment and zone', () => {
    const zones = fc.constantFrom(SHANGHAI, 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(fc.integer({ min: at('2020-01-01'), max: at('2030-01-01') }), zones, (moment, zone) => {
        const today = periodFor(choice('today'), moment, zone);
        expect(periodFor(choice('yesterday'), moment, zone)?.toMs).toBe(today?.fromMs);
      }),
    );
  });
});
