import { z } from 'zod';
import { emptyPicks, faded, mergePicks, type PickMemory } from './picks';

/** What a team shares of its picks: hashed features, ids of team scripts and counts. Never a message, never a personal script. */

/** No honest count comes near: a script sent a thousand times a day for a season. */
const MOST_COUNTED = 100_000;
const MOST_SCRIPTS = 50_000;
/** Pairs of one feature, and features of one shelf, with room for a later program's limits. */
const MOST_PAIRS = 40;
const MOST_ON_SHELF = 400;

const counted = z.number().min(0).max(MOST_COUNTED);
const shelf = z
  .record(z.string().regex(/^\d{1,10}$/), z.array(counted).max(2 * MOST_PAIRS))
  .refine((features) => Object.keys(features).length <= MOST_ON_SHELF, `more than ${MOST_ON_SHELF} features`);

/** A memory as it crosses the network: every script number is one of `scripts`. */
export const pickMemorySchema = z
  .object({
    form: z.literal(1),
    scripts: z.array(z.string().max(80)).max(MOST_SCRIPTS),
    sent: z.array(counted).max(MOST_SCRIPTS),
    shelves: z.array(shelf).length(emptyPicks(0).shelves.length),
    fadedAtMs: z.number().int().nonnegative(),
  })
  .refine(namesItsScripts, {
    path: ['shelves'],
    error: 'pairs of a script number and a count',
  }) satisfies z.ZodType<PickMemory>;

function namesItsScripts({ shelves, scripts }: Pick<PickMemory, 'shelves' | 'scripts'>): boolean {
  const isNumber = (each: number): boolean => Number.isInteger(each) && each < scripts.length;
  return shelves.every((features) =>
    Object.values(features).every(
      (pairs) => pairs.length % 2 === 0 && pairs.every((each, at) => at % 2 === 1 || isNumber(each)),
    ),
  );
}

/** Three places are enough, and a third of the bytes. */
const rounded = (count: number): number => Math.round(count * 1000) / 1000;

/** What a device hands to its team: picks of the team's own scripts only, others leave no trace. */
export function forTeam(memory: PickMemory, teamScripts: ReadonlySet<string>): PickMemory {
  const kept = memory.scripts.map((id, at) => ({ id, at })).filter(({ id }) => teamScripts.has(id));
  const numbers = new Map(kept.map(({ at }, number) => [at, number]));
  const shelves = memory.shelves.map((features) =>
    Object.fromEntries(
      Object.entries(features).flatMap(([feature, pairs]) => {
        const left = renumbered(pairs, numbers);
        return left.length > 0 ? [[feature, left] as const] : [];
      }),
    ),
  );
  const sent = kept.map(({ at }) => rounded(memory.sent[at] ?? 0));
  return { form: 1, scripts: kept.map(({ id }) => id), sent, shelves, fadedAtMs: memory.fadedAtMs };
}

function renumbered(pairs: readonly number[], numbers: ReadonlyMap<number, number>): number[] {
  return pairs.flatMap((script, at) => {
    const number = at % 2 === 0 ? numbers.get(script) : undefined;
    return number === undefined ? [] : [number, rounded(pairs[at + 1] ?? 0)];
  });
}

/** A memory from a device whose clock is ahead would fade everybody else's to nothing. */
export function notAhead(memory: PickMemory, nowMs: number): PickMemory {
  return memory.fadedAtMs <= nowMs ? memory : { ...memory, fadedAtMs: nowMs };
}

/** What several devices learnt, together, faded to `nowMs` and capped as on one device; null when nothing was. */
export function togetherOf(memories: readonly PickMemory[], nowMs: number): PickMemory | null {
  const [first, ...others] = memories.map((memory) => faded(notAhead(memory, nowMs), nowMs));
  return first === undefined ? null : others.reduce(mergePicks, first);
}

/** Tells one state of a memory from another: every pick adds to its sum. */
export function markOf({ fadedAtMs, sent, scripts }: PickMemory): string {
  return `${fadedAtMs}:${scripts.length}:${rounded(sent.reduce((sum, each) => sum + each, 0))}`;
}
