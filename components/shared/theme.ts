import type { Theme } from '@/utils/storage/settings';

/** A theme as drawn: `auto` is decided. */
export type DrawnTheme = Exclude<Theme, 'auto'>;

/** Below this relative luminance a background counts as dark: white text reads better on it than black. */
const DARK_BELOW = 0.18;
/** A background more transparent than this tells nothing about what is seen. */
const OPAQUE_FROM = 0.5;

type Colour = { red: number; green: number; blue: number; alpha: number };

/** Reads `rgb()` and `rgba()` as getComputedStyle writes them; undefined for anything else. */
function readColour(css: string): Colour | undefined {
  const body = /^rgba?\(([^)]+)\)$/i.exec(css.trim())?.[1];
  const [red, green, blue, alpha = 1] = (body ?? '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(parseNumber);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue, alpha].some(Number.isNaN) ? undefined : { red, green, blue, alpha };
}

function parseNumber(word: string): number {
  return word.endsWith('%') ? Number(word.slice(0, -1)) / 100 : Number(word);
}

/** Relative luminance 0–1 (WCAG 2.2). */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The theme that fits the page it stands in. A chosen theme wins; `auto` follows the page's own background, and only
 * where that tells nothing (transparent, not a colour we can read) the system's preference.
 * @param pageBackground the computed background colour, e.g. `rgb(255, 255, 255)`
 */
export function themeOf(pageBackground: string, chosen: Theme, prefersDark: boolean): DrawnTheme {
  if (chosen !== 'auto') return chosen;
  const colour = readColour(pageBackground);
  if (!colour || colour.alpha < OPAQUE_FROM) return prefersDark ? 'dark' : 'light';
  return luminance(colour) < DARK_BELOW ? 'dark' : 'light';
}
