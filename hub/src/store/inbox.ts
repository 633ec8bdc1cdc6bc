import { z } from 'zod';
import {
  idOfItem,
  INBOX_STATES,
  inboxItemSchema,
  type InboxItem,
  type InboxState,
  type ItemRef,
} from '@/utils/sync/inbox';
import { moment, parseRow, parseRows, wholeNumber, type Query } from '../database/database';

type Agent = { teamId: string; agentId: string };

export type InboxRow = { item: InboxItem; agentId: string; agentName: string; givenAt: Date; state: InboxState };

const rowSchema = z
  .object({
    body: inboxItemSchema,
    given_by: z.string(),
    name: z.string(),
    given_at: moment,
    state: z.enum(INBOX_STATES),
  })
  .transform((row): InboxRow => ({
    item: row.body,
    agentId: row.given_by,
    agentName: row.name,
    givenAt: row.given_at,
    state: row.state,
  }));

/** Most items one list holds. */
const MOST = 500;
/** Most open items of one agent. */
export const MOST_OPEN = 300;
/** Settled items go after so long, open ones later, each with the next that is given. */
const SETTLED_KEPT_DAYS = 30;
const OPEN_KEPT_DAYS = 180;

/** Keeps what an agent sent. The same again changes nothing; something else under its id takes its place and is open. */
export async function keepItem(query: Query, by: Agent, item: InboxItem, now: Date): Promise<void> {
  await query(
    `insert into inbox (team_id, given_by, kind, item_id, given_at, body) values ($1, $2, $3, $4, $5, $6::text::jsonb)
     on conflict (team_id, given_by, kind, item_id) do update
     set body = excluded.body, given_at = excluded.given_at, state = 'open', settled_by = null, settled_at = null
     where inbox.body <> excluded.body`,
    [by.teamId, by.agentId, item.kind, idOfItem(item), now.toISOString(), JSON.stringify(item)],
  );
}

/** Takes out what lies too long. */
export async function clearOld(query: Query, teamId: string, now: Date): Promise<void> {
  const before = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
  await query('delete from inbox where team_id = $1 and (settled_at < $2 or given_at < $3)', [
    teamId,
    before(SETTLED_KEPT_DAYS),
    before(OPEN_KEPT_DAYS),
  ]);
}

/** How many items of an agent the lead has not settled. */
export async function countOpen(query: Query, { teamId, agentId }: Agent): Promise<number> {
  const rows = await query(`select count(*) as n from inbox where team_id = $1 and given_by = $2 and state = 'open'`, [
    teamId,
    agentId,
  ]);
  return parseRow(z.object({ n: wholeNumber }), rows)?.n ?? 0;
}

/** An open item of this agent's own is taken back. */
export async function withdrawItem(query: Query, by: Agent, { kind, id }: ItemRef): Promise<void> {
  await query(
    `delete from inbox where team_id = $1 and given_by = $2 and kind = $3 and item_id = $4 and state = 'open'`,
    [by.teamId, by.agentId, kind, id],
  );
}

/** Image data stays out of lists: a hundred offered scripts would weigh 100 MB. */
const LIGHT = `i.body #- '{script,images}' as body, coalesce(jsonb_array_length(i.body #> '{script,images}'), 0) as images`;

const select = (columns: string): string => `select i.given_by, a.name, i.given_at, i.state, ${columns}
  from inbox i join agents a on a.team_id = i.team_id and a.agent_id = i.given_by`;

const listedSchema = z.object({ images: wholeNumber });

/** What the team sent up and nobody settled; or with `agentId` what one agent sent, settled or not. Of images only the number. */
export async function inboxItems(
  query: Query,
  teamId: string,
  agentId?: string,
): Promise<(InboxRow & { images: number })[]> {
  const rows = await query(
    `${select(LIGHT)} where i.team_id = $1 and (($2::text is null and i.state = 'open') or i.given_by = $2)
     order by i.given_at desc, i.item_id limit ${MOST}`,
    [teamId, agentId ?? null],
  );
  const counts = parseRows(listedSchema, rows);
  return parseRows(rowSchema, rows).map((row, at) => ({ ...row, images: counts[at]?.images ?? 0 }));
}

/** One item, whole. */
export async function itemOf(query: Query, by: Agent, { kind, id }: ItemRef): Promise<InboxRow | undefined> {
  const rows = await query(
    `${select('i.body')} where i.team_id = $1 and i.given_by = $2 and i.kind = $3 and i.item_id = $4`,
    [by.teamId, by.agentId, kind, id],
  );
  return parseRow(rowSchema, rows);
}

/** Settles an item, or opens it again. False when the team has no such item. */
export async function settleItem(
  query: Query,
  lead: Agent,
  { kind, id, agentId }: ItemRef & { agentId: string },
  state: InboxState,
  now: Date,
): Promise<boolean> {
  const rows = await query(
    `update inbox set state = $5, settled_by = $6, settled_at = $7
     where team_id = $1 and given_by = $2 and kind = $3 and item_id = $4 returning item_id`,
    [
      lead.teamId,
      agentId,
      kind,
      id,
      state,
      state === 'open' ? null : lead.agentId,
      state === 'open' ? null : now.toISOString(),
    ],
  );
  return rows.length > 0;
}
