import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '@/utils/search/units';

describe('unitsOf', () => {
  it.each([
    ['双11活动', ['双', '11', '活', '动']],
    ['Size-M 尺码', ['size', 'm', '尺', '码']],
    ['a4纸', ['a', '4', '纸']],
    ['抱拳🙏。', ['抱', '拳', '🙏']],
    ['доставка', ['доставка']],
    ['...', ['.', '.', '.']],
    ['  ', []],
  ])('cuts %j', (field, texts) => {
    expect(unitsOf(field).map((unit) => unit.text)).toEqual(texts);
  });

  it('gives stretches of the field in order, never overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (field) => {
        let before = 0;
        for (const { start, end } of unitsOf(field)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(field.length);
      }),
    );
  });
});
