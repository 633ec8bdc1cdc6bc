import type { Context } from 'hono';
import type { Database } from './database/database';
import type { Caller } from './store/devices';

/** What the hub is made of. Time, chance and the network address come from outside, so that a test can hold them still. */
export type Parts = {
  db: Database;
  now: () => Date;
  newId: () => string;
  /** Random bytes nobody can guess. */
  newSecret: (bytes: number) => Uint8Array;
  /** Who is asking, for counting failed tries; absent: the address of the connection. */
  addressOf?: (context: Context) => string;
  /** Takes one line of the log, JSON without secrets. */
  log?: (line: string) => void;
  limits?: Partial<Limits>;
};

export type Limits = {
  /** Facts in one page of GET /api/facts. */
  page: number;
  /** Most facts one request for tallies may sum. */
  tallyFacts: number;
  /** Failed tries to join from one address within the window. */
  joinFailures: number;
};

export const LIMITS: Limits = { page: 1_000, tallyFacts: 1_000_000, joinFailures: 10 };

export type HubEnv = { Variables: { caller: Caller } };
export type HubContext = Context<HubEnv>;
