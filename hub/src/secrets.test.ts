import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, hashOf, readCode, tokenFrom } from './secrets';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('codeFrom', () => {
  it('makes a code that is read back whatever the bytes, also small and with spaces', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = codeFrom(() => given);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readCode(code)).toBe(code.replace('-', ''));
        expect(readCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(readCode(code));
      }),
    );
  });

  it('uses the whole alphabet', () => {
    const letters = new Set(Array.from({ length: 200 }, () => codeFrom(randomBytes)).join(''));
    expect(letters.size).toBe(33);
  });
});

describe('readCode', () => {
  it.each([
    ['oOiIl-00000', '0011100000'],
    ['7K2QF－M9XTB', '7K2QFM9XTB'],
    ['７Ｋ２ＱＦ—Ｍ９ＸＴＢ', '7K2QFM9XTB'],
    ['7K2QF-M9XT', undefined],
    ['7K2QF-M9XTBB', undefined],
    ['7K2QF-M9XTU', undefined],
    ['邀请码', undefined],
  ])('%s → %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});

describe('tokenFrom', () => {
  it('holds 256 bits and hashes to something else', () => {
    const asked: number[] = [];
    const token = tokenFrom((count) => {
      asked.push(count);
      return new Uint8Array(count);
    });
    expect(asked).toEqual([32]);
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});
