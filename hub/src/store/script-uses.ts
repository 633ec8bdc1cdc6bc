import { z } from 'zod';
import { USE_HALF_LIFE_MS } from '@/utils/search/frecency';
import type { ScriptUses } from '@/utils/sync/team-learning';
import { parseRows, type Query } from '../database/database';

const WINDOW_MS = 31 * 86_400_000;
const MOST_SCRIPTS = 50_000;

const rowSchema = z.object({ script_id: z.string(), uses: z.coerce.number().min(0) });

/** How much a team uses each script now: its uses of the last 31 days, each fading as on a device. One from a clock that is ahead counts as now. */
export async function scriptUses(query: Query, teamId: string, nowMs: number): Promise<ScriptUses> {
  const rows = await query(
    `select body ->> 'scriptId' as script_id,
            round(sum(power(0.5, greatest(0, $2::bigint - at)::float8 / $3::float8))::numeric, 3)::float8 as uses
     from facts where team_id = $1 and kind = 'scriptUse' and at >= $2::bigint - $4::bigint
     group by 1 order by uses desc, script_id limit ${MOST_SCRIPTS}`,
    [teamId, nowMs, USE_HALF_LIFE_MS, WINDOW_MS],
  );
  return Object.fromEntries(parseRows(rowSchema, rows).map(({ script_id, uses }) => [script_id, uses]));
}
