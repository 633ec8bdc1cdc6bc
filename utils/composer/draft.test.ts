import { describe, expect, it } from 'vitest';
import { normalised } from '@/utils/composer/draft';

describe('normalised', () => {
  it('takes away only what editors add or change on their own', () => {
    expect(normalised('亲,\u200b您好\u00a0 \n\n\n 第二行 ')).toBe('亲,您好\n第二行');
    expect(normalised('一\r\n二')).toBe(normalised('一\n\n二'));
    expect(normalised('一 二')).not.toBe(normalised('一二'));
  });

  it('keeps the joiners that hold an emoji together', () => {
    expect(normalised('👨‍👩‍👧')).toBe('👨‍👩‍👧');
  });

  it('takes time by the length alone, also for a megabyte of nothing', () => {
    for (const draft of [' '.repeat(1_000_000), ' \n'.repeat(500_000), `a${'\t'.repeat(1_000_000)}b`]) {
      const start = performance.now();
      normalised(draft);
      expect(performance.now() - start).toBeLessThan(2_000); // a pattern that backtracks takes minutes
    }
  });
});
