import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { openPGlite } from '@/hub/src/database/pglite-database';
import { migrated } from './harness';
import { hubSuite } from './suites/hub';

describe('the hub on its embedded database', () => {
  let db: Database;
  beforeAll(async () => {
    db = await migrated(await openPGlite());
  });
  afterAll(() => db.close());
  hubSuite(() => db);
});
