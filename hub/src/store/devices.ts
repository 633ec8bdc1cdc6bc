import { z } from 'zod';
import { ROLES, type Role } from '@/utils/sync/protocol';
import { moment, parseRow, type Query } from '../database/database';
import { hashOf } from '../secrets';

/** Who a token belongs to. */
export type Caller = { deviceId: string; teamId: string; agentId: string; agentName: string; role: Role };

const callerSchema = z.object({
  device_id: z.string(),
  team_id: z.string(),
  agent_id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  revoked_at: moment.nullable(),
});

/** The device with this token, revoked or not. */
export async function deviceByToken(
  query: Query,
  token: string,
): Promise<{ caller: Caller; revoked: boolean } | undefined> {
  const rows = await query(
    `select d.device_id, d.team_id, d.agent_id, a.name, a.role, d.revoked_at
     from devices d join agents a on a.team_id = d.team_id and a.agent_id = d.agent_id
     where d.token_hash = $1`,
    [hashOf(token)],
  );
  const row = parseRow(callerSchema, rows);
  if (row === undefined) return undefined;
  const caller: Caller = {
    deviceId: row.device_id,
    teamId: row.team_id,
    agentId: row.agent_id,
    agentName: row.name,
    role: row.role,
  };
  return { caller, revoked: row.revoked_at !== null };
}

export type NewDevice = { deviceId: string; teamId: string; agentId: string; name: string; token: string };

/** Keeps the device and the hash of its token. */
export async function addDevice(query: Query, device: NewDevice, now: Date): Promise<void> {
  await query(
    'insert into devices (device_id, team_id, agent_id, name, token_hash, created_at) values ($1, $2, $3, $4, $5, $6)',
    [device.deviceId, device.teamId, device.agentId, device.name, hashOf(device.token), now.toISOString()],
  );
}

/** Notes that the device called; to the minute, so that most calls write nothing. */
export async function noteSeen(query: Query, deviceId: string, now: Date): Promise<void> {
  await query(
    `update devices set last_seen_at = $2
     where device_id = $1 and (last_seen_at is null or last_seen_at < $2::timestamptz - interval '1 minute')`,
    [deviceId, now.toISOString()],
  );
}

/** Shuts a device of this team out. False when the team has no such device; a second time changes nothing. */
export async function revokeDevice(query: Query, teamId: string, deviceId: string, now: Date): Promise<boolean> {
  const rows = await query(
    `update devices set revoked_at = coalesce(revoked_at, $3::timestamptz)
     where team_id = $1 and device_id = $2 returning device_id`,
    [teamId, deviceId, now.toISOString()],
  );
  return rows.length > 0;
}
