import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '@/utils/consoles/pace';

/** Looks of `cost` ms as often as allowed for `forMs`; what was spent, how often, and whether it was called too busy at the end. */
function lookAllTheTime(costs: readonly number[], forMs: number) {
  const pace = createPace();
  let now = 1_000;
  let spent = 0;
  let looks = 0;
  while (now < forMs + 1_000) {
    now += pace.waitMs(now);
    const cost = costs[looks % costs.length] ?? 1;
    looks += 1;
    spent += cost;
    now += cost;
    pace.spent(cost, now);
    now += 1; // the page's own work
  }
  return { spent, looks, tooBusyMs: pace.tooBusyMs(now) };
}

describe('createPace', () => {
  it('lets a page that opens be read at once, and short looks as often as they like', () => {
    const pace = createPace();
    expect(pace.waitMs(0)).toBe(0);
    pace.spent(80, 80);
    expect(pace.waitMs(80)).toBe(0);
    expect(lookAllTheTime([0.1], 60_000).tooBusyMs).toBeUndefined();
  });

  it('spends no more than its share of the time, however long one look takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), (costs) => {
        const forMs = 60_000;
        const { spent } = lookAllTheTime(costs, forMs);
        expect(spent).toBeLessThan(forMs * 0.15 + 500 + 2 * Math.max(...costs));
      }),
    );
  });

  it('still looks at a page that is too busy, and stops calling it so once it has calmed down', () => {
    const { looks, tooBusyMs } = lookAllTheTime([300], 60_000);
    expect(looks).toBeGreaterThan(20);
    expect(tooBusyMs).toBeGreaterThan(500);
    const pace = createPace();
    for (let now = 0; now < 20_000; now += 1_000) {
      pace.spent(900, now);
      pace.waitMs(now);
    }
    expect(pace.tooBusyMs(20_000)).toBeGreaterThan(0);
    pace.waitMs(300_000);
    expect(pace.tooBusyMs(300_000)).toBeUndefined();
  });
});
