import type { Handler } from 'hono';
import { inviteRequestSchema } from '@/utils/sync/protocol';
import { readBody, SMALL_BODY } from '../body';
import type { HubContext, HubEnv, Parts } from '../parts';
import { Refused } from '../refused';
import { revokeDevice } from '../store/devices';
import { cancelInvitation, invite } from '../store/invitations';
import { recordAct } from '../store/lead-acts';
import { forgetPicksOf } from '../store/picks';
import { roster } from '../store/roster';
import { lockTeam } from '../store/teams';

/** GET /api/team */
export function getTeam({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => context.json(await roster(db.query, context.get('caller').teamId, now()));
}

/** POST /api/invitations */
export function postInvitation(parts: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const request = await readBody(context, inviteRequestSchema, SMALL_BODY);
    const made = await parts.db.transaction(async ({ query }) => {
      const invitation = await invite(parts, query, { teamId: caller.teamId, ...request });
      await recordAct(query, caller, 'invited', invitation.invitationId, parts.now());
      return invitation;
    });
    return context.json({ code: made.code, expiresAt: made.expiresAt.toISOString() });
  };
}

/** POST /api/invitations/:id/cancel */
export function postCancel({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const [caller, id] = [context.get('caller'), idOf(context)];
    await db.transaction(async ({ query }) => {
      if (!(await cancelInvitation(query, caller.teamId, id, now())))
        throw new Refused('notFound', 'no such invitation');
      await recordAct(query, caller, 'cancelled', id, now());
    });
    return context.json({ done: true });
  };
}

/** POST /api/devices/:id/revoke. What the device shared of its picks is erased with it. */
export function postRevoke({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const [caller, id] = [context.get('caller'), idOf(context)];
    await db.transaction(async ({ query }) => {
      // A handing-over that is under way waits for this, or this for it: nothing is kept after it.
      await lockTeam(query, caller.teamId);
      if (!(await revokeDevice(query, caller.teamId, id, now()))) throw new Refused('notFound', 'no such device');
      await forgetPicksOf(query, caller.teamId, id);
      await recordAct(query, caller, 'revoked', id, now());
    });
    return context.json({ done: true });
  };
}

/** An id of ours holds no NUL, which PostgreSQL would not even compare. */
function idOf(context: HubContext): string {
  const id = context.req.param('id') ?? '';
  if (!/^[\w-]{1,100}$/.test(id)) throw new Refused('notFound');
  return id;
}
