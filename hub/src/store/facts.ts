import { z } from 'zod';
import { factSchema, type Fact } from '@/utils/facts/fact';
import type { Period } from '@/utils/tallies/types';
import { parseRow, parseRows, wholeNumber, type Query } from '../database/database';

/** Keeps facts in the order given. One already known by its id stays as it is: the first wins. */
export async function keepFacts(
  query: Query,
  owner: { teamId: string; agentId: string },
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return;
  await query(
    `insert into facts (team_id, fact_id, agent_id, kind, at, body)
     select $1, fact ->> 'id', $2, fact ->> 'kind', (fact ->> 'at')::bigint, fact
     from jsonb_array_elements($3::text::jsonb) with ordinality as given (fact, place)
     order by place
     on conflict (team_id, fact_id) do nothing`,
    [owner.teamId, owner.agentId, JSON.stringify(facts)],
  );
}

/** Whose facts: a whole team's, or one agent's. */
export type Whose = { teamId: string; agentId?: string };
export type StoredFact = { seq: number; fact: Fact };

const storedSchema = z
  .object({ received_seq: wholeNumber, body: factSchema })
  .transform((row): StoredFact => ({ seq: row.received_seq, fact: row.body }));

/** The next facts of a period after a receipt number, in the order the hub received them. */
export async function factsAfter(
  query: Query,
  whose: Whose,
  { fromMs, toMs }: Period,
  page: { after: number; limit: number },
): Promise<StoredFact[]> {
  const rows = await query(
    `select received_seq, body from facts
     where team_id = $1 and ($2::text is null or agent_id = $2) and at >= $3 and at < $4 and received_seq > $5
     order by received_seq limit $6`,
    [whose.teamId, whose.agentId ?? null, fromMs, toMs, page.after, page.limit],
  );
  return parseRows(storedSchema, rows);
}

/**
 * The next facts of a team in the order they happened, for sums over a period: cost grows with the period, not with the history.
 * @param last the fact the earlier slice ended with; absent for the first
 */
export async function factsInTime(
  query: Query,
  teamId: string,
  { fromMs, toMs }: Period,
  slice: { last: StoredFact | undefined; limit: number },
): Promise<StoredFact[]> {
  const rows = await query(
    `select received_seq, body from facts
     where team_id = $1 and at < $2 and (at, received_seq) > ($3::bigint, $4::bigint)
     order by at, received_seq limit $5`,
    [teamId, toMs, slice.last?.fact.at ?? fromMs, slice.last?.seq ?? 0, slice.limit],
  );
  return parseRows(storedSchema, rows);
}

/** How many facts a team has in a period; counting ends at `most`. */
export async function countFacts(
  query: Query,
  teamId: string,
  { fromMs, toMs }: Period,
  most: number,
): Promise<number> {
  const rows = await query(
    `select count(*) as n from
       (select 1 from facts where team_id = $1 and at >= $2 and at < $3 limit $4) as found`,
    [teamId, fromMs, toMs, most],
  );
  return parseRow(z.object({ n: wholeNumber }), rows)?.n ?? 0;
}
