import type { Query } from '../database/database';
import type { Caller } from './devices';

/** What a lead did, for whoever asks later: in the same transaction as the act itself. */
export async function recordAct(
  query: Query,
  caller: Caller,
  act: 'published' | 'invited' | 'cancelled' | 'revoked' | 'handoverTexts' | 'inbox',
  subject: string,
  now: Date,
): Promise<void> {
  await query('insert into lead_acts (team_id, agent_id, act, subject, at) values ($1, $2, $3, $4, $5)', [
    caller.teamId,
    caller.agentId,
    act,
    subject,
    now.toISOString(),
  ]);
}
