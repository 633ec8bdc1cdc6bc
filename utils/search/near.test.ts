import { describe, expect, it } from 'vitest';
import { isOneSlip, isOneSlipOfStart } from '@/utils/search/near';

describe('isOneSlip', () => {
  it.each([
    ['quxaio', 'quxiao', true],
    ['retrun', 'return', true],
    ['refud', 'refund', true],
    ['refunnd', 'refund', true],
    ['rifund', 'refund', true],
    ['refund', 'refund', false],
    ['rifand', 'refund', false],
    ['', 'a', true],
    ['', 'ab', false],
    ['abcd', 'badc', false],
  ])('%s for %s: %s', (a, b, slip) => {
    expect(isOneSlip(a, b)).toBe(slip);
    expect(isOneSlip(b, a)).toBe(slip);
  });
});

describe('isOneSlipOfStart', () => {
  it.each([
    ['copuo', 'coupon', true],
    ['shpi', 'shipping', true],
    ['ship', 'shipping', true],
    ['xyz', 'shipping', false],
  ])('%s while typing %s: %s', (typed, word, slip) => {
    expect(isOneSlipOfStart(typed, word)).toBe(slip);
  });
});
