import { z } from 'zod';
import type { Role } from '@/utils/sync/protocol';
import { parseRow, parseRows, type Query } from '../database/database';

export type Person = { teamId: string; name: string; number: string; role: Role };

const idSchema = z.object({ agent_id: z.string() });

/**
 * The agent this person already is in the team, or a new one under `newId`. Somebody who joins again, on a second browser or after
 * installing anew, stays one agent when name, number and role are the same; without a number each joining is a new agent,
 * because two people may share a name.
 */
export async function agentFor(query: Query, person: Person, newId: string, now: Date): Promise<string> {
  const { teamId, name, number, role } = person;
  await query(
    `insert into agents (team_id, agent_id, name, number, role, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (team_id, role, number, name) where number <> '' do nothing`,
    [teamId, newId, name, number, role, now.toISOString()],
  );
  if (number === '') return newId;
  const rows = await query(
    'select agent_id from agents where team_id = $1 and role = $2 and number = $3 and name = $4',
    [teamId, role, number, name],
  );
  const found = parseRow(idSchema, rows);
  if (found === undefined) throw new Error('An agent just added is not there.');
  return found.agent_id;
}

/** Which of these ids are agents of the team. */
export async function agentsAmong(query: Query, teamId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await query('select agent_id from agents where team_id = $1 and agent_id = any($2::text[])', [
    teamId,
    ids,
  ]);
  return new Set(parseRows(idSchema, rows).map((row) => row.agent_id));
}
