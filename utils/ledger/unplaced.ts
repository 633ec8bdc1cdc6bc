import type { WindowRow } from './rows';
import type { KnownMessage, LedgerState, StrayRow } from './types';

/** What to do with a window that overlaps nothing known. `grownFrom`: rows from this index on were seen arriving. */
export type Verdict = { newest: true; grownFrom: number } | { newest: false };

function isLater(known: readonly KnownMessage[], rows: readonly WindowRow[]): boolean {
  const newestKnown = Math.max(...known.map(({ pageAtMs }) => pageAtMs ?? Number.NEGATIVE_INFINITY));
  const times = rows.flatMap(({ message }) => message.pageTime?.atMs ?? []);
  return Number.isFinite(newestKnown) && times.length > 0 && Math.min(...times) > newestKnown;
}

function isStray(row: WindowRow | undefined, stray: StrayRow): boolean {
  return row?.platformId === stray.platformId && row?.signature === stray.signature;
}

function hasGrown(stray: readonly StrayRow[] | undefined, rows: readonly WindowRow[]): boolean {
  return !!stray && rows.length > stray.length && stray.every((item, index) => isStray(rows[index], item));
}

/**
 * Judges a window without any overlap.
 * - On opening a console shows its newest rows: the window is the newest, with a gap before it.
 * - Page times later than every known one say the same.
 * - Otherwise the agent may have jumped far up a virtual list, and taking old rows for new ones would make up turns: the
 *   window is held back, and counted only when rows are added below it while none leaves above (new messages, not scrolling).
 */
export function judgeUnplaced(state: LedgerState, rows: readonly WindowRow[], opening: boolean): Verdict {
  if (opening || isLater(state.tail, rows)) return { newest: true, grownFrom: rows.length };
  if (hasGrown(state.stray, rows)) return { newest: true, grownFrom: state.stray?.length ?? rows.length };
  return { newest: false };
}

/** The window as it is remembered until the next reading. */
export function strayOf(rows: readonly WindowRow[]): StrayRow[] {
  return rows.map(({ signature, platformId }) => ({ signature, ...(platformId !== undefined && { platformId }) }));
}
