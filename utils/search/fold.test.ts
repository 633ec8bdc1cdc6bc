import { describe, expect, it } from 'vitest';
import { TRADITIONAL_PAIRS } from '@/utils/search/data/traditional';
import { fold } from '@/utils/search/fold';

describe('fold', () => {
  it.each([
    ['ＦＨ７', 'fh7'],
    ['退貨運費', '退货运费'],
    ['Café', 'cafe'],
    ['한국', '한국'],
    ['👋', '👋'],
    ['', ''],
  ])('brings %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('never maps a character onto one that is itself mapped on', () => {
    const pairs = TRADITIONAL_PAIRS.match(/../gu) ?? [];
    const unstable = pairs.filter((pair) => fold(fold(pair.charAt(0))) !== fold(pair.charAt(0)));
    expect(unstable).toEqual([]);
  });
});
