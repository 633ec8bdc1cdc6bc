import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@/utils/sync/protocol';
import type { Database } from './database/database';
import { migrate, readMigrations } from './database/migrate';
import { openPostgres } from './database/pg-database';
import { openPGlite } from './database/pglite-database';
import { faultLine } from './log';
import type { Parts } from './parts';
import { saltFrom } from './secrets';
import { invite } from './store/invitations';
import { addTeam, allTeams, isUntouched, type TeamRow } from './store/teams';

/** Where the data lives and for whom. `databaseUrl` is a PostgreSQL server; else `dataDir` holds the embedded one. */
export type HubPlace = {
  databaseUrl?: string;
  dataDir?: string;
  /** The team's name; without one, the only team there is. On an empty database it is the team created. */
  team?: string;
  /** Adds the named team to a database that holds others. */
  newTeam?: boolean;
  log?: (line: string) => void;
};

export type Terms = { uses: number; days: number };
const TERMS: Terms = { uses: 1, days: 7 };
const DEFAULT_TEAM = '客服团队 Support team';

/** A hub with its database open and its team found, not listening yet. */
export type OpenHub = {
  parts: Parts;
  team: TeamRow;
  /** True as long as nobody was ever invited to the team: somebody must get a first code. */
  isUntouched: () => Promise<boolean>;
  /** A new code: by default one use within seven days. */
  invite(role: Role, terms?: Partial<Terms>): Promise<string>;
  close(): Promise<void>;
};

/**
 * Opens the database, brings it up to date and finds or creates the team.
 * @throws FolderInUse, DatabaseTooNew, UnknownTeam, or what the database says when it cannot be reached
 */
export async function openHub(place: HubPlace): Promise<OpenHub> {
  const now = () => new Date();
  const db = await openDatabase(place, now);
  try {
    await migrate(db, await readMigrations(), now());
    const parts: Parts = {
      db,
      now,
      newId: randomUUID,
      newSecret: randomBytes,
      ...(place.log ? { log: place.log } : {}),
    };
    const team = await findTeam(parts, place);
    return {
      parts,
      team,
      isUntouched: () => isUntouched(db.query, team.teamId),
      invite: async (role, terms) =>
        (await invite(parts, db.query, { ...TERMS, ...terms, teamId: team.teamId, role })).code,
      close: () => db.close(),
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function openDatabase({ databaseUrl, dataDir, log }: HubPlace, now: () => Date): Promise<Database> {
  if (databaseUrl === undefined) return openPGlite(dataDir);
  return openPostgres(databaseUrl, (error) => log?.(faultLine(error, now())));
}

/** The name given is none of the teams in the database: taken for a slip, not for a wish. */
export class UnknownTeam extends Error {
  constructor(asked: string | undefined, names: readonly string[]) {
    const which = asked === undefined ? 'Say which team with DESKMATE_TEAM' : `There is no team “${asked}” here`;
    super(`${which}: the database holds ${names.map((name) => `“${name}”`).join(', ')}. --new-team adds another.`);
    this.name = 'UnknownTeam';
  }
}

function findTeam(parts: Parts, place: HubPlace): Promise<TeamRow> {
  return parts.db.transaction(async ({ query }) => {
    // Two hubs that start at once on one empty server make one team.
    await query('lock table teams in share row exclusive mode');
    const teams = await allTeams(query);
    const only = place.team === undefined && teams.length === 1;
    const team = only ? teams[0] : teams.find(({ name }) => name === place.team);
    if (team !== undefined) return team;
    if (teams.length > 0 && !(place.newTeam === true && place.team !== undefined)) {
      throw new UnknownTeam(
        place.team,
        teams.map(({ name }) => name),
      );
    }
    const added: TeamRow = {
      teamId: parts.newId(),
      name: place.team ?? DEFAULT_TEAM,
      threadSalt: saltFrom(parts.newSecret),
    };
    await addTeam(query, added, parts.now());
    return added;
  });
}
