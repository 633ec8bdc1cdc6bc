import { describe, expect, it } from 'vitest';
import { themeOf } from './theme';

const DARK = { dark: true, contrast: false };
const LIGHT = { dark: false, contrast: false };

describe('themeOf', () => {
  it.each([
    ['rgb(255, 255, 255)', true, 'light'],
    ['rgb(245, 245, 245)', true, 'light'],
    ['rgb(20, 22, 26)', false, 'dark'],
    ['rgba(30, 30, 30, 0.95)', false, 'dark'],
    ['rgb(20 22 26 / 90%)', false, 'dark'],
  ])('follows the page, not the system: %s', (background, dark, theme) => {
    expect(themeOf(background, 'auto', { dark, contrast: false })).toBe(theme);
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', '', 'color(display-p3 1 1 1)', 'rgb(a, b, c)'])(
    'asks the system when the page tells nothing: %j',
    (background) => {
      expect(themeOf(background, 'auto', DARK)).toBe('dark');
      expect(themeOf(background, 'auto', LIGHT)).toBe('light');
    },
  );

  it('is high contrast for who set the system to more contrast, unless another theme was chosen', () => {
    const more = { dark: true, contrast: true };
    expect(themeOf('rgb(255, 255, 255)', 'auto', more)).toBe('contrast');
    expect(themeOf(null, 'auto', more)).toBe('contrast');
    expect(themeOf(null, 'dark', more)).toBe('dark');
  });

  it('keeps what the agent chose on any page', () => {
    expect(themeOf('rgb(0, 0, 0)', 'light', DARK)).toBe('light');
    expect(themeOf('rgb(255, 255, 255)', 'contrast', LIGHT)).toBe('contrast');
  });
});
