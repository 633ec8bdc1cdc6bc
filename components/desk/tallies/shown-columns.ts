import { z } from 'zod';
import type { TallyColumn } from '@/utils/tallies/table';
import type { TallyWord } from '@/utils/i18n/tallies';

/** Shown whatever the person chose: a figure without its unknowns would claim more than is known. */
export const ALWAYS: ReadonlySet<TallyWord> = new Set<TallyWord>(['firstN', 'firstUnknown', 'turnN', 'turnUnknown']);

/** Hidden until the person wants them, so that the table fits a small screen. */
export const HIDDEN_AT_FIRST: readonly TallyWord[] = [
  'firstMean',
  'turnMean',
  'turnLongest',
  'buyerMessages',
  'agentMessages',
  'flagsOverridden',
  'scriptsUsed',
  'blindMs',
  'manualTurns',
  'manualMedianMs',
];

/** The columns to draw: grouping columns and those always shown, and every other that is not hidden. */
export function shownColumns(columns: readonly TallyColumn[], hidden: readonly string[]): TallyColumn[] {
  return columns.filter(({ id, kind }) => kind === 'text' || ALWAYS.has(id) || !hidden.includes(id));
}

/** Reads what an earlier visit remembered. */
export function parseHidden(stored: unknown): string[] | undefined {
  const parsed = z.array(z.string().max(40)).max(60).safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}
