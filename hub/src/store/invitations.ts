import { z } from 'zod';
import { ROLES, type Role } from '@/utils/sync/protocol';
import { parseRow, wholeNumber, type Query } from '../database/database';
import { codeFrom, hashOf, readCode } from '../secrets';
import { Refused } from '../refused';
import type { Parts } from '../parts';

export type Invitation = { teamId: string; role: Role; uses: number; days: number };
const DAY_MS = 86_400_000;

/** Makes an invitation. The code is given back this once; its hash is kept. */
export async function invite(
  parts: Pick<Parts, 'now' | 'newId' | 'newSecret'>,
  query: Query,
  { teamId, role, uses, days }: Invitation,
): Promise<{ invitationId: string; code: string; expiresAt: Date }> {
  const [invitationId, code, now] = [parts.newId(), codeFrom(parts.newSecret), parts.now()];
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await query(
    `insert into invitations (invitation_id, team_id, role, code_hash, uses_left, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [invitationId, teamId, role, codeHash(code), uses, expiresAt.toISOString(), now.toISOString()],
  );
  return { invitationId, code, expiresAt };
}

const usedSchema = z.object({ team_id: z.string(), role: z.enum(ROLES) });
const stateSchema = z.object({ uses_left: wholeNumber, expired: z.boolean() });

/**
 * Takes one use of the code; inside a transaction, so that a joining that fails gives it back.
 * @throws Refused badCode or codeUsedUp
 */
export async function useInvitation(query: Query, typed: string, now: Date): Promise<{ teamId: string; role: Role }> {
  const hash = codeHash(typed);
  const rows = await query(
    `update invitations set uses_left = uses_left - 1
     where code_hash = $1 and uses_left > 0 and expires_at > $2 returning team_id, role`,
    [hash, now.toISOString()],
  );
  const used = parseRow(usedSchema, rows);
  if (used !== undefined) return { teamId: used.team_id, role: used.role };
  const state = parseRow(
    stateSchema,
    await query('select uses_left, expires_at <= $2::timestamptz as expired from invitations where code_hash = $1', [
      hash,
      now.toISOString(),
    ]),
  );
  if (state === undefined) throw new Refused('badCode');
  if (state.expired) throw new Refused('badCode', 'the code has expired');
  throw new Refused('codeUsedUp');
}

/** Ends an invitation of this team. False when the team has no such invitation. */
export async function cancelInvitation(
  query: Query,
  teamId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const rows = await query(
    `update invitations set expires_at = least(expires_at, $3::timestamptz)
     where team_id = $1 and invitation_id = $2 returning invitation_id`,
    [teamId, invitationId, now.toISOString()],
  );
  return rows.length > 0;
}

function codeHash(typed: string): string {
  const code = readCode(typed);
  if (code === undefined) throw new Refused('badCode');
  return hashOf(code);
}
