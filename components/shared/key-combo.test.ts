import { describe, expect, it } from 'vitest';
import { keyComboOf, type KeyPress } from './key-combo';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  altKey: false,
  ctrlKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('keyComboOf', () => {
  it.each([
    [press('Digit1', { altKey: true, shiftKey: true }), 'Alt+Shift+1'],
    [press('KeyB', { ctrlKey: true, altKey: true }), 'Ctrl+Alt+B'],
    [press('F8'), 'F8'],
    [press('KeyB'), undefined],
    [press('KeyB', { shiftKey: true }), undefined],
    [press('Enter', { altKey: true }), 'Alt+Enter'],
    [press('NumpadEnter', { altKey: true }), 'Alt+Enter'],
    [press('Enter', { ctrlKey: true }), undefined],
    [press('Enter', { ctrlKey: true, altKey: true }), undefined],
    [press('Tab', { altKey: true }), undefined],
    [press('F8', { shiftKey: true }), 'Shift+F8'],
    [press('KeyB', { metaKey: true, altKey: true }), undefined],
    [press('AltLeft', { altKey: true }), undefined],
  ])('%o: %s', (event, combo) => {
    expect(keyComboOf(event)).toBe(combo);
  });
});
