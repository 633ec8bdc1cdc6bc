import type { Handler } from 'hono';
import { z } from 'zod';
import type { Fact } from '@/utils/facts/fact';
import { tally } from '@/utils/tallies/tally';
import type { GroupBy, Period } from '@/utils/tallies/types';
import { parseOrRefuse } from '../body';
import { LIMITS, type HubEnv, type Parts } from '../parts';
import { Refused } from '../refused';
import { countFacts, factsInTime, type StoredFact } from '../store/facts';
import { periodQuery } from './facts';

const GROUPS = ['agent', 'shop', 'console'] as const satisfies readonly GroupBy[];
const talliesQuery = periodQuery.extend({
  by: z
    .string()
    .default('')
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(z.enum(GROUPS))),
});
/** Read in slices, so that other requests get their turn. */
const SLICE = 5_000;

/** GET /api/tallies: the same sum the extension makes of its own facts, over the team's. */
export function getTallies(parts: Parts): Handler<HubEnv> {
  return async (context) => {
    const { from, to, by } = parseOrRefuse(talliesQuery, context.req.query());
    const period = { fromMs: from, toMs: to };
    const facts = await allFacts(parts, context.get('caller').teamId, period);
    return context.json({ rows: tally(facts, period, by) });
  };
}

async function allFacts({ db, limits }: Parts, teamId: string, period: Period): Promise<Fact[]> {
  const most = limits?.tallyFacts ?? LIMITS.tallyFacts;
  if ((await countFacts(db.query, teamId, period, most + 1)) > most) {
    throw new Refused('tooLarge', `more than ${most} facts in this period; choose a shorter one`);
  }
  const facts: Fact[] = [];
  let last: StoredFact | undefined;
  for (;;) {
    const slice = await factsInTime(db.query, teamId, period, { last, limit: SLICE });
    for (const { fact } of slice) facts.push(fact);
    last = slice.at(-1);
    if (last === undefined || slice.length < SLICE) return facts;
  }
}
