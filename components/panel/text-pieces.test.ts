import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, unfilledIn } from './text-pieces';

describe('piecesOf', () => {
  it('loses and repeats no character, whatever the marks', () => {
    const mark = fc.record({ start: fc.nat(30), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('marks the given stretch', () => {
    expect(piecesOf('发货时间', [{ start: 0, end: 2 }])).toEqual([
      { text: '发货', marked: true },
      { text: '时间', marked: false },
    ]);
  });
});

describe('unfilledIn', () => {
  it('finds each place of a variable without value', () => {
    expect(unfilledIn('{快递}发出,{快递}', ['快递'])).toEqual([
      { start: 0, end: 4 },
      { start: 7, end: 11 },
    ]);
  });
});
