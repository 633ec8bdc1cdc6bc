import { z } from 'zod';
import { handbookSchema, type Handbook } from '@/utils/handbook/schema';
import { moment, parseRow, wholeNumber, type Query } from '../database/database';

export type Publication = { handbook: Handbook; publishedBy: string; publishedAt: Date };

const publicationSchema = z
  .object({ body: handbookSchema, name: z.string(), published_at: moment })
  .transform((row): Publication => ({ handbook: row.body, publishedBy: row.name, publishedAt: row.published_at }));

/** The team's latest handbook when it is newer than `have`. */
export async function newerHandbook(query: Query, teamId: string, have: number): Promise<Publication | undefined> {
  const rows = await query(
    `select h.body, a.name, h.published_at
     from handbooks h join agents a on a.team_id = h.team_id and a.agent_id = h.published_by
     where h.team_id = $1 and h.version > $2 order by h.version desc limit 1`,
    [teamId, have],
  );
  return parseRow(publicationSchema, rows);
}

/** Version of the latest handbook, 0 when there is none. */
export async function latestVersion(query: Query, teamId: string): Promise<number> {
  const rows = await query('select coalesce(max(version), 0) as version from handbooks where team_id = $1', [teamId]);
  return parseRow(z.object({ version: wholeNumber }), rows)?.version ?? 0;
}

/** Adds a version; the earlier ones stay. */
export async function addHandbook(
  query: Query,
  by: { teamId: string; agentId: string },
  handbook: Handbook,
  now: Date,
): Promise<void> {
  await query(
    'insert into handbooks (team_id, version, body, published_by, published_at) values ($1, $2, $3::text::jsonb, $4, $5)',
    [by.teamId, handbook.version, JSON.stringify(handbook), by.agentId, now.toISOString()],
  );
}
