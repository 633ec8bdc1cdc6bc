import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frecency } from '@/utils/search/frecency';

const day = 86_400_000;

describe('frecency', () => {
  it.each([
    [8, 0, 8],
    [8, 30, 4],
    [8, 90, 1],
    [0, 5, 0],
    [3, -2, 3],
  ])('makes %d uses, the last %d days ago, %d', (count, days, value) => {
    expect(frecency(count, 1_000 * day, (1_000 + days) * day)).toBeCloseTo(value);
  });

  it('never grows by waiting', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (count, earlier, wait) => {
        expect(frecency(count, 0, earlier + wait)).toBeLessThanOrEqual(frecency(count, 0, earlier));
      }),
    );
  });
});
