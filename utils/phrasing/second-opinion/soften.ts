import type { View } from '../canonical';
import type { Stream } from '../stream';
import type { Flag } from '../types';
import type { Stretch } from './judge';
import { secondOpinion } from './slot';

/**
 * Odds, natural logarithm of breaching to clean, below which a clause reads harmless. Chosen with whole authors left out
 * (`bench/second-opinion/soften.ts`): of a hundred true findings one is softened, of the false ones two fifths.
 */
export const HARMLESS_BELOW = -1.2;

/** No draft holds more findings worth a second look; the others stay as their rules say, so that a huge one costs no more. */
const MOST_LOOKED_AT = 60;

/** A flag whose rule lets itself be softened, and the units of the stream where it stands, both inclusive. */
export type Softenable = Stretch & { flag: Flag };

/** Whether a clause is nothing but the finding: no word beside it can make it harmless. */
const standsAlone = ({ start, end }: Softenable, { clauses, length }: Stream): boolean =>
  clauses[start - 1] !== clauses[start] && (end + 1 === length || clauses[end + 1] !== clauses[end]);

/**
 * The flags among those found that the second opinion thinks harmless, in every piece that holds one of their clauses and with the few words round
 * them. None until it is loaded.
 *
 * @param undisguised the stream with its disguises undone
 * @param clauses how many clauses the stream has
 */
export function harmless(
  found: readonly Softenable[],
  stream: Stream,
  undisguised: () => View | undefined,
  clauses: number,
): Set<Flag> {
  const opinion = secondOpinion();
  const asked = found.filter((one) => !standsAlone(one, stream)).slice(0, MOST_LOOKED_AT);
  if (opinion === undefined || asked.length === 0) return new Set();
  const clausesOf = ({ start, end }: Softenable): [number, number] => [
    stream.clauses[start] ?? 0,
    (stream.clauses[end] ?? 0) + 1,
  ];
  const wanted = new Uint8Array(clauses);
  for (const one of asked) wanted.fill(1, ...clausesOf(one));
  const odds = opinion.odds(stream, undisguised, wanted);
  const byClause = asked.filter((one) => Math.max(...odds.subarray(...clausesOf(one))) < HARMLESS_BELOW);
  const around = opinion.oddsAround(stream, undisguised, byClause);
  return new Set(byClause.filter((_, at) => (around[at] ?? 0) < HARMLESS_BELOW).map(({ flag }) => flag));
}
