import { describe, expect, it } from 'vitest';
import { areNeighbours } from '@/utils/search/keyboard';
import { slipOf } from '@/utils/search/near';

describe('areNeighbours', () => {
  it.each([
    ['a', 's', true],
    ['g', 'h', true],
    ['g', 't', true],
    ['g', 'b', true],
    ['f', 'v', true],
    ['a', 'd', false],
    ['q', 'p', false],
    ['a', 'a', false],
    ['1', 'q', false],
  ])('%s and %s: %s', (a, b, beside) => {
    expect(areNeighbours(a, b)).toBe(beside);
    expect(areNeighbours(b, a)).toBe(beside);
  });
});

describe('slipOf', () => {
  it.each([
    ['kuadi', 'kuaidi', 'left'],
    ['daivu', 'daifu', 'beside'],
    ['weixiu', 'weixui', 'swap'],
    ['refunnd', 'refund', 'twice'],
    ['refuxnd', 'refund', 'other'],
    ['fepiao', 'fapiao', 'other'],
    ['fapiao', 'fapiao', undefined],
    ['fpo', 'fapiao', undefined],
  ])('%s for %s: %s', (typed, meant, slip) => {
    expect(slipOf(typed, meant)).toBe(slip);
  });
});
