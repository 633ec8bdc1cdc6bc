import { z } from 'zod';
import { ROLES, type Team } from '@/utils/sync/protocol';
import { moment, parseRows, wholeNumber, type Query } from '../database/database';
import { teamById } from './teams';

const agentSchema = z.object({ agent_id: z.string(), name: z.string(), number: z.string(), role: z.enum(ROLES) });
const deviceSchema = z.object({
  agent_id: z.string(),
  device_id: z.string(),
  name: z.string(),
  last_seen_at: moment.nullable(),
  revoked_at: moment.nullable(),
});
const invitationSchema = z.object({
  invitation_id: z.string(),
  role: z.enum(ROLES),
  uses_left: wholeNumber,
  expires_at: moment,
});

/** People, their devices and the invitations still open, in the form of the protocol. */
export async function roster(query: Query, teamId: string, now: Date): Promise<Team> {
  const team = await teamById(query, teamId);
  const agents = parseRows(
    agentSchema,
    await query('select agent_id, name, number, role from agents where team_id = $1 order by created_at, agent_id', [
      teamId,
    ]),
  );
  const devices = parseRows(
    deviceSchema,
    await query(
      'select agent_id, device_id, name, last_seen_at, revoked_at from devices where team_id = $1 order by created_at, device_id',
      [teamId],
    ),
  );
  return {
    teamName: team.name,
    agents: agents.map((agent) => ({
      agentId: agent.agent_id,
      name: agent.name,
      number: agent.number,
      role: agent.role,
      devices: devices.filter((device) => device.agent_id === agent.agent_id).map(deviceOf),
    })),
    invitations: await openInvitations(query, teamId, now),
  };
}

function deviceOf(row: z.infer<typeof deviceSchema>): Team['agents'][number]['devices'][number] {
  return {
    deviceId: row.device_id,
    name: row.name,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    revoked: row.revoked_at !== null,
  };
}

async function openInvitations(query: Query, teamId: string, now: Date): Promise<Team['invitations']> {
  const rows = await query(
    `select invitation_id, role, uses_left, expires_at from invitations
     where team_id = $1 and uses_left > 0 and expires_at > $2 order by created_at, invitation_id`,
    [teamId, now.toISOString()],
  );
  return parseRows(invitationSchema, rows).map((row) => ({
    id: row.invitation_id,
    role: row.role,
    usesLeft: row.uses_left,
    expiresAt: row.expires_at.toISOString(),
  }));
}
