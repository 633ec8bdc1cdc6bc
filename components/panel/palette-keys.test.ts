import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paletteCommand, partIn, SHOWN_ROWS, titleOf, togglePart, windowStart } from './palette-keys';

const press = (key: string, over: object = {}) => ({
  key,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
});

describe('paletteCommand', () => {
  it.each(['Enter', 'Escape', 'ArrowDown', 'Home'])('leaves %s to the input method while it is composing', (key) => {
    expect(paletteCommand(press(key, { isComposing: true }), 0, 5)).toBeNull();
    expect(paletteCommand(press(key, { keyCode: 229 }), 0, 5)).toBeNull();
  });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 19, 0],
    ['ArrowUp', 0, 19],
    ['PageDown', 3, 11],
    ['PageDown', 15, 19],
    ['PageUp', 3, 0],
    ['Home', 7, 0],
    ['End', 7, 19],
  ])('%s from row %i goes to row %i of 20', (key, at, to) => {
    expect(paletteCommand(press(key), at, 20)).toEqual({ type: 'move', to });
  });

  it('leaves letters and chords to the field', () => {
    expect(paletteCommand(press('a'), 0, 5)).toBeNull();
    expect(paletteCommand(press('Enter', { ctrlKey: true }), 0, 5)).toBeNull();
  });
});

describe('windowStart', () => {
  it('always shows the chosen row and never a gap at the end', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 50 }), (start, wished, all) => {
        const at = Math.min(wished, all - 1);
        const first = windowStart(start, at, all);
        expect(first).toBeLessThanOrEqual(at);
        expect(first + SHOWN_ROWS).toBeGreaterThan(at);
        expect(first).toBeLessThanOrEqual(Math.max(0, all - SHOWN_ROWS));
      }),
    );
  });
});

describe('togglePart', () => {
  it('sets, replaces and takes away the filter and keeps the query', () => {
    expect(togglePart('退货', '售后')).toBe('#售后 退货');
    expect(togglePart('#售后 退货', '物流')).toBe('#物流 退货');
    expect(togglePart('#售后 退货', '售后')).toBe('退货');
  });

  it('knows a filter only once it is complete', () => {
    expect(partIn('#售后')).toBeUndefined();
    expect(partIn('#售后 ')).toBe('售后');
  });

  it('calls a new script by the query alone', () => {
    expect(titleOf('#售后 破损补发 ')).toBe('破损补发');
  });
});
