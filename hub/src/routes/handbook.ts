import type { Handler } from 'hono';
import { z } from 'zod';
import { handbookSchema } from '@/utils/handbook/schema';
import { publishRequestSchema } from '@/utils/sync/protocol';
import { HANDBOOK_BODY, parseOrRefuse, readBody, refuseUnstorable } from '../body';
import type { HubEnv, Parts } from '../parts';
import { Refused } from '../refused';
import { addHandbook, latestVersion, newerHandbook } from '../store/handbooks';
import { recordAct } from '../store/lead-acts';
import { forgetPicks } from '../store/picks';
import { lockTeam } from '../store/teams';
import { queryNumber } from './facts';

const haveQuery = z.object({ have: queryNumber.max(2_147_483_647).default(0) });

/** GET /api/handbook: the published one, or 204 when the caller has it. */
export function getHandbook({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { have } = parseOrRefuse(haveQuery, context.req.query());
    const found = await newerHandbook(db.query, context.get('caller').teamId, have);
    if (found === undefined) return context.body(null, 204);
    return context.json({ ...found, publishedAt: found.publishedAt.toISOString() });
  };
}

/** POST /api/handbook: the next version, numbered by the hub; refused when another came in between. */
export function publishHandbook({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const request = await readBody(context, publishRequestSchema, HANDBOOK_BODY);
    const handbook = parseOrRefuse(handbookSchema, request.handbook);
    refuseUnstorable(handbook);
    const version = await db.transaction(async ({ query }) => {
      await lockTeam(query, caller.teamId);
      const latest = await latestVersion(query, caller.teamId);
      if (latest !== request.basedOn) throw new Refused('conflict', `version ${latest} is published`);
      const next = latest + 1;
      await addHandbook(query, caller, { ...handbook, version: next }, now());
      // Switched off: what was given while it was on is forgotten with the same stroke.
      if (handbook.sharePicks !== true) await forgetPicks(query, caller.teamId);
      await recordAct(query, caller, 'published', String(next), now());
      return next;
    });
    return context.json({ version });
  };
}
