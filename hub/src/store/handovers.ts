import { z } from 'zod';
import { sharedSheetSchema, type SharedSheet } from '@/utils/sync/handover';
import { moment, parseRow, parseRows, type Query } from '../database/database';

export type HandoverRow = {
  id: string;
  givenBy: string;
  giverName: string;
  givenAt: Date;
  takenBy: string | null;
  sheet: SharedSheet;
};

const rowSchema = z
  .object({
    handover_id: z.string(),
    given_by: z.string(),
    name: z.string(),
    given_at: moment,
    taken_by: z.string().nullable(),
    body: sharedSheetSchema,
  })
  .transform((row): HandoverRow => ({
    id: row.handover_id,
    givenBy: row.given_by,
    giverName: row.name,
    givenAt: row.given_at,
    takenBy: row.taken_by,
    sheet: row.body,
  }));

const SELECT = `select h.handover_id, h.given_by, a.name, h.given_at, h.taken_by, h.body
  from handovers h join agents a on a.team_id = h.team_id and a.agent_id = h.given_by`;
const MOST = 50;
/** Nobody takes a shift over after that; it goes with the next one that is given. */
const KEPT_DAYS = 30;

/** Keeps a sheet; one that is known by its id stays as it is. */
export async function keepHandover(
  query: Query,
  by: { teamId: string; agentId: string },
  { id, sheet }: { id: string; sheet: SharedSheet },
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await query('delete from handovers where team_id = $1 and given_at < $2', [by.teamId, oldest.toISOString()]);
  await query(
    `insert into handovers (team_id, handover_id, given_by, given_at, body) values ($1, $2, $3, $4, $5::text::jsonb)
     on conflict (team_id, handover_id) do nothing`,
    [by.teamId, id, by.agentId, now.toISOString(), JSON.stringify(sheet)],
  );
}

/** Handovers of a team that nobody took, the newest first. */
export async function openHandovers(query: Query, teamId: string): Promise<HandoverRow[]> {
  const rows = await query(
    `${SELECT} where h.team_id = $1 and h.taken_by is null order by h.given_at desc limit ${MOST}`,
    [teamId],
  );
  return parseRows(rowSchema, rows);
}

/** One handover of this team, taken or not; undefined when it has none of this id. */
export async function handoverById(query: Query, teamId: string, id: string): Promise<HandoverRow | undefined> {
  return parseRow(rowSchema, await query(`${SELECT} where h.team_id = $1 and h.handover_id = $2`, [teamId, id]));
}

/** Takes a handover for an agent, unless somebody has: the first one wins, whoever asks at the same time. */
export async function takeHandover(
  query: Query,
  by: { teamId: string; agentId: string },
  id: string,
  now: Date,
): Promise<void> {
  await query(
    `update handovers set taken_by = $3, taken_at = $4
     where team_id = $1 and handover_id = $2 and taken_by is null`,
    [by.teamId, id, by.agentId, now.toISOString()],
  );
}

/** Whether handovers of a team may carry names and words. */
export async function handoverTexts(query: Query, teamId: string): Promise<boolean> {
  const rows = await query('select handover_texts from teams where team_id = $1', [teamId]);
  return parseRow(z.object({ handover_texts: z.boolean() }), rows)?.handover_texts ?? false;
}

export async function setHandoverTexts(query: Query, teamId: string, allowed: boolean): Promise<void> {
  await query('update teams set handover_texts = $2 where team_id = $1', [teamId, allowed]);
}
