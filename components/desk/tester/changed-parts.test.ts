import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, wordsOf } from './changed-parts';

describe('changedParts', () => {
  it('marks what a view says otherwise', () => {
    expect(changedParts('加薇信吧', '加微信吧')).toEqual([
      { text: '加', changed: false },
      { text: '微', changed: true },
      { text: '信吧', changed: false },
    ]);
    expect(changedParts('加-微', '加微')).toEqual([{ text: '加微', changed: false }]);
  });

  it('marks whole words where it is asked to', () => {
    expect(changedParts('We ship today', 'We shipped today', wordsOf)).toEqual([
      { text: 'We ', changed: false },
      { text: 'shipped', changed: true },
      { text: ' today', changed: false },
    ]);
  });

  it('gives the view back whole, of whatever texts and length', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, view) => {
        expect(
          changedParts(before, view)
            .map((part) => part.text)
            .join(''),
        ).toBe(view);
      }),
    );
    expect(changedParts('a'.repeat(700), 'b'.repeat(700))).toEqual([{ text: 'b'.repeat(700), changed: false }]);
  });
});
