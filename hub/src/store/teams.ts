import { z } from 'zod';
import { parseRow, parseRows, type Query } from '../database/database';

export type TeamRow = { teamId: string; name: string; threadSalt: string };

const teamSchema = z
  .object({ team_id: z.string(), name: z.string(), thread_salt: z.string() })
  .transform((row): TeamRow => ({ teamId: row.team_id, name: row.name, threadSalt: row.thread_salt }));

/** Every team of this hub, oldest first. */
export async function allTeams(query: Query): Promise<TeamRow[]> {
  return parseRows(
    teamSchema,
    await query('select team_id, name, thread_salt from teams order by created_at, team_id'),
  );
}

/** @throws when there is no such team: ids come from our own rows. */
export async function teamById(query: Query, teamId: string): Promise<TeamRow> {
  const rows = await query('select team_id, name, thread_salt from teams where team_id = $1', [teamId]);
  const team = parseRow(teamSchema, rows);
  if (team === undefined) throw new Error(`There is no team ${teamId}.`);
  return team;
}

export async function addTeam(query: Query, team: TeamRow, now: Date): Promise<void> {
  await query('insert into teams (team_id, name, thread_salt, created_at) values ($1, $2, $3, $4)', [
    team.teamId,
    team.name,
    team.threadSalt,
    now.toISOString(),
  ]);
}

/** True when nobody has joined the team and no invitation to it was ever made. */
export async function isUntouched(query: Query, teamId: string): Promise<boolean> {
  const rows = await query(
    `select not exists (select 1 from agents where team_id = $1)
        and not exists (select 1 from invitations where team_id = $1) as untouched`,
    [teamId],
  );
  return parseRow(z.object({ untouched: z.boolean() }), rows)?.untouched ?? false;
}

/**
 * Makes the writers of one team take turns until the transaction ends: receipts of facts are then visible in their order,
 * so no reader's page skips one, and two publications cannot both follow the same version.
 */
export async function lockTeam(query: Query, teamId: string): Promise<void> {
  await query('select 1 from teams where team_id = $1 for no key update', [teamId]);
}
