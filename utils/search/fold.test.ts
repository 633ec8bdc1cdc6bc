import fc from 'fast-check';
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

  it('folds as normalising every text does, however it is mixed', () => {
    const pairs = new Map(TRADITIONAL_PAIRS.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
    const slowly = (text: string): string =>
      Array.from(
        text
          .normalize('NFKD')
          .replace(/[\p{M}\p{Cf}]+/gu, '')
          .normalize('NFC')
          .toLowerCase(),
      )
        .map((char) => pairs.get(char) ?? char)
        .join('');
    for (let code = 0; code < 0x10000; code += 1) {
      const char = String.fromCharCode(code);
      if (fold(char) !== slowly(char)) expect.fail(`differs at ${code.toString(16)}`);
    }
    const pieces = Array.from('aZ ，！（ＡｚＺ～退貨運費。　…“éΣ한\u0301\u200b\ud800👋');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chars) => {
        expect(fold(chars.join(''))).toBe(slowly(chars.join('')));
      }),
      { numRuns: 1_000 },
    );
  });
});
