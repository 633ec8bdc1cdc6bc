import type { Handler } from 'hono';
import { z } from 'zod';
import { pushRequestSchema } from '@/utils/sync/protocol';
import { FACTS_BODY, parseOrRefuse, readBody } from '../body';
import { checkFacts, ownFacts } from '../fact-check';
import { LIMITS, type HubEnv, type Parts } from '../parts';
import { agentsAmong } from '../store/agents';
import type { Caller } from '../store/devices';
import { factsAfter, keepFacts, type Whose } from '../store/facts';
import { lockTeam } from '../store/teams';

/** POST /api/facts: the whole batch in one transaction; the same batch again changes nothing. */
export function pushFacts({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const { facts: sent } = await readBody(context, pushRequestSchema, FACTS_BODY);
    const wellFormed = checkFacts(sent);
    const own = await db.transaction(async ({ query }) => {
      const others = new Set(wellFormed.facts.map(({ agentId }) => agentId));
      others.delete(caller.agentId);
      const checked = ownFacts(wellFormed.facts, caller.agentId, await agentsAmong(query, caller.teamId, [...others]));
      await lockTeam(query, caller.teamId);
      await keepFacts(query, caller, checked.facts);
      return checked;
    });
    const kept = [...new Set(own.facts.map(({ id }) => id))];
    return context.json({ kept, refused: [...wellFormed.refused, ...own.refused] });
  };
}

/** A number in the query, e.g. ms since the epoch. */
export const queryNumber = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const periodQuery = z.object({
  from: queryNumber.default(0),
  to: queryNumber.default(Number.MAX_SAFE_INTEGER),
});
const pageQuery = periodQuery.extend({ after: queryNumber.default(0) });

/** GET /api/facts: a lead reads the team's, an agent their own. */
export function pullFacts({ db, limits }: Parts): Handler<HubEnv> {
  const limit = limits?.page ?? LIMITS.page;
  return async (context) => {
    const { from, to, after } = parseOrRefuse(pageQuery, context.req.query());
    const whose = visibleTo(context.get('caller'));
    const found = await factsAfter(db.query, whose, { fromMs: from, toMs: to }, { after, limit });
    const last = found.at(-1);
    const next = found.length < limit || last === undefined ? null : last.seq;
    return context.json({ facts: found.map(({ fact }) => fact), next });
  };
}

function visibleTo({ teamId, agentId, role }: Caller): Whose {
  return role === 'lead' ? { teamId } : { teamId, agentId };
}
