import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramEdges } from './edges';

describe('histogramEdges', () => {
  it('draws a three-minute limit in half-minute bars up to six minutes', () => {
    expect(histogramEdges([180_000]).slice(0, 3)).toEqual([0, 30_000, 60_000]);
    expect(histogramEdges([180_000]).at(-1)).toBe(360_000);
  });

  it('never needs more than a handful of bars and always reaches twice the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 86_400_000 }), (limitMs) => {
        const edges = histogramEdges([limitMs]);
        expect(edges.length).toBeLessThanOrEqual(14);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(2 * limitMs);
      }),
    );
  });
});
