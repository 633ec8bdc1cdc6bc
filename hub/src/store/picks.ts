import { z } from 'zod';
import { pickMemorySchema } from '@/utils/learning/shared-picks';
import type { PickMemory } from '@/utils/learning/picks';
import { parseRow, parseRows, type Query } from '../database/database';

type Device = { teamId: string; agentId: string; deviceId: string };

/** Most devices whose memories are put together: the ones that gave last. */
const MOST_DEVICES = 40;
/** Half a year fades a pick to an eighth: what was given before goes with the next that is given. */
const KEPT_DAYS = 180;

/** Whether the team's published handbook shares what picks teach. */
export async function sharesPicks(query: Query, teamId: string): Promise<boolean> {
  const rows = await query(
    `select coalesce((body -> 'sharePicks')::text, '') = 'true' as shares
     from handbooks where team_id = $1 order by version desc limit 1`,
    [teamId],
  );
  return parseRow(z.object({ shares: z.boolean() }), rows)?.shares ?? false;
}

/** Keeps a device's memory in the place of the one it gave before; nothing of a device that was revoked meanwhile. */
export async function keepPicks(query: Query, by: Device, picks: PickMemory, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await query(
    `delete from picks where team_id = $1
     and (given_at < $2 or device_id in (select device_id from devices where team_id = $1 and revoked_at is not null))`,
    [by.teamId, oldest.toISOString()],
  );
  await query(
    `insert into picks (team_id, agent_id, device_id, given_at, body)
     select $1, $2, device_id, $4::timestamptz, $5::text::jsonb
     from devices where team_id = $1 and device_id = $3 and revoked_at is null
     on conflict (team_id, agent_id, device_id) do update set given_at = excluded.given_at, body = excluded.body`,
    [by.teamId, by.agentId, by.deviceId, now.toISOString(), JSON.stringify(picks)],
  );
}

/** What the team's other devices gave, but for revoked ones. */
export async function picksOfOthers(query: Query, { teamId, deviceId }: Device): Promise<PickMemory[]> {
  const rows = await query(
    `select p.body from picks p join devices d on d.device_id = p.device_id
     where p.team_id = $1 and p.device_id <> $2 and d.revoked_at is null
     order by p.given_at desc, p.device_id limit ${MOST_DEVICES}`,
    [teamId, deviceId],
  );
  return parseRows(z.object({ body: pickMemorySchema }), rows).map(({ body }) => body);
}

/** Forgets what one agent gave from any device; without an agent, what the whole team gave. */
export async function forgetPicks(query: Query, teamId: string, agentId?: string): Promise<void> {
  await query('delete from picks where team_id = $1 and ($2::text is null or agent_id = $2)', [
    teamId,
    agentId ?? null,
  ]);
}

/** Forgets what one device of this team gave. */
export async function forgetPicksOf(query: Query, teamId: string, deviceId: string): Promise<void> {
  await query('delete from picks where team_id = $1 and device_id = $2', [teamId, deviceId]);
}
