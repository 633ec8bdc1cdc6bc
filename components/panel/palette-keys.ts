/** Rows of the palette on screen at once. */
export const SHOWN_ROWS = 8;

export type PaletteCommand = { type: 'move'; to: number } | { type: 'insert' } | { type: 'close' };

export type PaletteKey = {
  key: string;
  isComposing: boolean;
  keyCode: number;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
};

const INPUT_METHOD_KEY = 229;

/**
 * What a key in the palette's field means; null leaves it to the field. While an input method is composing, every key
 * is the input method's: its Enter and arrows choose characters.
 * @param at index of the chosen row; @param all number of rows found
 */
export function paletteCommand(event: PaletteKey, at: number, all: number): PaletteCommand | null {
  if (event.isComposing || event.keyCode === INPUT_METHOD_KEY) return null;
  if (event.key === 'Escape') return { type: 'close' };
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') return { type: 'insert' };
  const to = target(event.key, at, all);
  return to === null || all === 0 ? null : { type: 'move', to };
}

function target(key: string, at: number, all: number): number | null {
  const last = Math.max(0, all - 1);
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'PageDown':
      return Math.min(last, at + SHOWN_ROWS);
    case 'PageUp':
      return Math.max(0, at - SHOWN_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** First row on screen so that the chosen one is seen; moves no further than it must. */
export function windowStart(start: number, at: number, all: number): number {
  const last = Math.max(0, all - SHOWN_ROWS);
  const least = at - SHOWN_ROWS + 1;
  return Math.min(last, Math.max(0, Math.min(Math.max(start, least), at)));
}

/** The query without its `#part` filter: what the agent would call a new script. */
export function titleOf(typed: string): string {
  return typed.replace(/#\S+\s*/g, '').trim();
}

/** Sets, replaces or takes away the `#part` filter in front of the query. */
export function togglePart(typed: string, word: string): string {
  const rest = typed.replace(/^#\S*\s*/, '');
  return partIn(typed) === word ? rest : `#${word} ${rest}`;
}

/** The word of the `#part` filter in front of the query, if it is complete. */
export function partIn(typed: string): string | undefined {
  return /^#(\S+)\s/.exec(typed)?.[1];
}
