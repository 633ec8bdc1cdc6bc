import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepUnchanged } from './keep-unchanged';
import { starterHandbook } from './starter';

describe('keepUnchanged', () => {
  it('answers with what it was given, whatever was there before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(keepUnchanged(before, structuredClone(next))).toEqual(next);
      }),
    );
  });
  it('is the very thing from before where nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(keepUnchanged(value, structuredClone(value))).toBe(value);
      }),
    );
  });
  it('keeps the rules of a handbook of which one script changed, and the other scripts', () => {
    const before = starterHandbook('zh');
    const read = structuredClone(before);
    const [first, ...others] = read.scripts;
    if (!first) throw new Error('the starter has scripts');
    const after = keepUnchanged(before, { ...read, scripts: [{ ...first, text: '改过的' }, ...others] });
    expect(after.phraseRules).toBe(before.phraseRules);
    expect(after.scripts).not.toBe(before.scripts);
    expect(after.scripts[0]?.text).toBe('改过的');
    expect(after.scripts[1]).toBe(before.scripts[1]);
  });
  it('tells a field left out from one that is there, and an order changed', () => {
    expect(keepUnchanged<{ a?: number }>({ a: 1 }, {})).toEqual({});
    expect(keepUnchanged([1, 2], [2, 1])).toEqual([2, 1]);
  });
});
