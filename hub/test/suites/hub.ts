import type { Database } from '@/hub/src/database/database';
import { accessSuite } from './access';
import { databaseSuite } from './database';
import { factsSuite } from './facts';
import { handbookSuite } from './handbooks';
import { handoverSuite } from './handovers';
import { inboxSuite } from './inbox';
import { joiningSuite } from './joining';
import { picksSuite } from './picks';
import { talliesSuite } from './tallies';
import { teamsSuite } from './teams';

/** All that must hold of the hub on any database. `database` is called when a test runs, after it was opened. */
export function hubSuite(database: () => Database): void {
  for (const suite of [
    databaseSuite,
    accessSuite,
    joiningSuite,
    factsSuite,
    handbookSuite,
    teamsSuite,
    talliesSuite,
    handoverSuite,
    picksSuite,
    inboxSuite,
  ]) {
    suite(database);
  }
}
