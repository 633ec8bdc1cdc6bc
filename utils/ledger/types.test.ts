import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadIdOf } from './types';

describe('threadIdOf', () => {
  it('takes any text a page may hold, half of a surrogate pair too, and keeps the parts apart', () => {
    const text = fc.string({ unit: 'binary' }).chain((some) => fc.constantFrom(some, `${some}\uD83D`, `\uDE00${some}`));
    fc.assert(
      fc.property(text, text, (shop, buyer) => {
        expect(threadIdOf('demo', shop, buyer).split('|')).toHaveLength(3);
      }),
    );
  });

  it('is the same for the same half emoji', () => {
    expect(threadIdOf('demo', '', '小\uD83D')).toBe(threadIdOf('demo', '', '小\uD83D'));
  });
});
