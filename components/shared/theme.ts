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

/** What the system is set to: dark, and more contrast. */
export type SystemLook = { dark: boolean; contrast: boolean };

/** The media queries whose change changes a `SystemLook`. */
export const SYSTEM_LOOK_QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const;

export function systemLook(of: Pick<Window, 'matchMedia'>): SystemLook {
  const [dark = false, contrast = false] = SYSTEM_LOOK_QUERIES.map((query) => of.matchMedia(query).matches);
  return { dark, contrast };
}

/**
 * The theme that fits the page it stands in. A chosen theme wins; `auto` is high contrast for who set the system to it,
 * else it follows the page's own background, and where that tells nothing (transparent, not a colour we can read, or
 * null: a page of ours) the system.
 * @param pageBackground the computed background colour, e.g. `rgb(255, 255, 255)`
 */
export function themeOf(pageBackground: string | null, chosen: Theme, system: SystemLook): DrawnTheme {
  if (chosen !== 'auto') return chosen;
  if (system.contrast) return 'contrast';
  const colour = pageBackground === null ? undefined : readColour(pageBackground);
  if (!colour || colour.alpha < OPAQUE_FROM) return system.dark ? 'dark' : 'light';
  return luminance(colour) < DARK_BELOW ? 'dark' : 'light';
}
