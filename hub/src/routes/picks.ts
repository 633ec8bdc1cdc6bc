import { setImmediate } from 'node:timers/promises';
import type { Handler } from 'hono';
import type { PickMemory } from '@/utils/learning/picks';
import { notAhead, togetherOf } from '@/utils/learning/shared-picks';
import { forgetPicksRequestSchema, givePicksRequestSchema } from '@/utils/sync/team-learning';
import { PICKS_BODY, readBody, refuseUnstorable, SMALL_BODY } from '../body';
import type { HubEnv, Parts } from '../parts';
import { Refused } from '../refused';
import { forgetPicks, keepPicks, picksOfOthers, sharesPicks } from '../store/picks';
import { scriptUses } from '../store/script-uses';
import { lockTeam } from '../store/teams';

/** POST /api/picks: taken only while the published handbook says so, whatever a browser sends. */
export function postPicks({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const { picks } = await readBody(context, givePicksRequestSchema, PICKS_BODY);
    refuseUnstorable(picks.scripts);
    await db.transaction(async ({ query }) => {
      // A publication that ends the sharing waits for this, or this for it: nothing is kept after it.
      await lockTeam(query, caller.teamId);
      if (!(await sharesPicks(query, caller.teamId)))
        throw new Refused('forbidden', 'the published handbook does not share picks');
      await keepPicks(query, caller, notAhead(picks, now().getTime()), now());
    });
    return context.json({ done: true });
  };
}

/** Adding up full memories takes tens of ms each: others get their turn in between. */
async function together(given: readonly PickMemory[], nowMs: number): Promise<PickMemory | null> {
  let sum: PickMemory | null = null;
  for (const each of given) {
    sum = togetherOf(sum === null ? [each] : [sum, each], nowMs);
    await setImmediate();
  }
  return sum;
}

/** GET /api/picks */
export function getPicks({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const given = (await sharesPicks(db.query, caller.teamId)) ? await picksOfOthers(db.query, caller) : [];
    return context.json({ picks: await together(given, now().getTime()), devices: given.length });
  };
}

/** POST /api/picks/forget: what the asker's agent gave, from any of their devices. */
export function postForgetPicks({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { teamId, agentId } = context.get('caller');
    await readBody(context, forgetPicksRequestSchema, SMALL_BODY);
    await forgetPicks(db.query, teamId, agentId);
    return context.json({ done: true });
  };
}

/** GET /api/script-uses: sums over the whole team; of no agent. */
export function getScriptUses({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { teamId } = context.get('caller');
    return context.json({ uses: await scriptUses(db.query, teamId, now().getTime()) });
  };
}
