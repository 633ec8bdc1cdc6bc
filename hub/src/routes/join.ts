import type { Context, Handler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { joinRequestSchema, joinResponseSchema } from '@/utils/sync/protocol';
import type { z } from 'zod';
import { readBody, refuseUnstorable, SMALL_BODY } from '../body';
import { createJoinLimit } from '../join-limit';
import { LIMITS, type HubEnv, type Parts } from '../parts';
import { Refused } from '../refused';
import { tokenFrom } from '../secrets';
import { agentFor } from '../store/agents';
import { addDevice } from '../store/devices';
import { useInvitation } from '../store/invitations';
import { teamById } from '../store/teams';

type JoinRequest = z.infer<typeof joinRequestSchema>;
type JoinResponse = z.infer<typeof joinResponseSchema>;

/** POST /api/join: an invitation code for a device's token. Failed tries from one address are counted. */
export function join(parts: Parts): Handler<HubEnv> {
  const limit = createJoinLimit(parts.limits?.joinFailures ?? LIMITS.joinFailures);
  const addressOf = parts.addressOf ?? connectionAddress;
  return async (context) => {
    const address = addressOf(context);
    const wait = limit.begin(address, parts.now().getTime());
    if (wait !== undefined) {
      const seconds = Math.ceil(wait / 1_000);
      throw new Refused('tooOften', `try again in ${seconds} s`, { 'retry-after': String(seconds) });
    }
    const request = await readBody(context, joinRequestSchema, SMALL_BODY);
    refuseUnstorable(request);
    const joined = await joinTeam(parts, request);
    limit.succeeded(address);
    return context.json(joined);
  };
}

async function joinTeam(parts: Parts, request: JoinRequest): Promise<JoinResponse> {
  const token = tokenFrom(parts.newSecret);
  const now = parts.now();
  return parts.db.transaction(async ({ query }) => {
    const { teamId, role } = await useInvitation(query, request.code, now);
    const person = { teamId, role, name: request.agentName, number: request.agentNumber };
    const agentId = await agentFor(query, person, parts.newId(), now);
    await addDevice(query, { deviceId: parts.newId(), teamId, agentId, name: request.deviceName, token }, now);
    const team = await teamById(query, teamId);
    return { token, teamId, teamName: team.name, agentId, role, threadSalt: team.threadSalt };
  });
}

/** The address of the connection; all requests without one (none on a real server) count together. */
export function connectionAddress(context: Context): string {
  const env: unknown = context.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '';
  return getConnInfo(context).remote.address ?? '';
}

/** Behind a proxy of one's own: the address the proxy saw, the last one of the list, because the ones before it anybody can write. */
export function forwardedAddress(context: Context): string {
  const last = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return last === undefined || last === '' ? connectionAddress(context) : last;
}
