import { canonical } from '../canonical';
import type { Stream } from '../stream';
import type { Flag } from '../types';
import { secondOpinion } from './slot';

/**
 * Odds, natural logarithm of breaching to clean, below which a clause reads harmless. Chosen with whole authors left out
 * (`bench/second-opinion/soften.ts`): of a hundred true findings one is softened, of the false ones half.
 */
export const HARMLESS_BELOW = -1.5;

/** A flag whose rule lets itself be softened, with the clauses that it stands in: from the first to the last. */
export type Softenable = { flag: Flag; from: number; to: number };

/**
 * The flags among `asked` that the second opinion thinks harmless in every piece that holds one of their clauses. None until it is loaded.
 *
 * @param clauses how many clauses the stream has
 */
export function harmless(asked: readonly Softenable[], stream: Stream, clauses: number): Set<Flag> {
  const opinion = secondOpinion();
  if (opinion === undefined || asked.length === 0) return new Set();
  const wanted = new Uint8Array(clauses);
  for (const { from, to } of asked) wanted.fill(1, from, to + 1);
  const odds = opinion.odds(stream, () => canonical(stream), wanted);
  const reads = ({ from, to }: Softenable): number => Math.max(...odds.subarray(from, to + 1));
  return new Set(asked.filter((one) => reads(one) < HARMLESS_BELOW).map(({ flag }) => flag));
}
