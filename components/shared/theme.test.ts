import { describe, expect, it } from 'vitest';
import { themeOf } from './theme';

describe('themeOf', () => {
  it.each([
    ['rgb(255, 255, 255)', true, 'light'],
    ['rgb(245, 245, 245)', true, 'light'],
    ['rgb(20, 22, 26)', false, 'dark'],
    ['rgba(30, 30, 30, 0.95)', false, 'dark'],
    ['rgb(20 22 26 / 90%)', false, 'dark'],
  ])('follows the page, not the system: %s', (background, prefersDark, theme) => {
    expect(themeOf(background, 'auto', prefersDark)).toBe(theme);
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', '', 'color(display-p3 1 1 1)', 'rgb(a, b, c)'])(
    'asks the system when the page tells nothing: %j',
    (background) => {
      expect(themeOf(background, 'auto', true)).toBe('dark');
      expect(themeOf(background, 'auto', false)).toBe('light');
    },
  );

  it('keeps what the agent chose on any page', () => {
    expect(themeOf('rgb(0, 0, 0)', 'light', true)).toBe('light');
    expect(themeOf('rgb(255, 255, 255)', 'contrast', false)).toBe('contrast');
  });
});
