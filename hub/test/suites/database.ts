import { describe, expect, it } from 'vitest';
import { moment, parseRow, wholeNumber, type Database } from '@/hub/src/database/database';
import { DatabaseTooNew, migrate, readMigrations } from '@/hub/src/database/migrate';
import { z } from 'zod';

export function databaseSuite(database: () => Database): void {
  describe('database', () => {
    it('gives whole numbers, moments and JSON back whatever the driver makes of them', async () => {
      const rows = await database().query(
        `select 9007199254740991::bigint as big, count(*) as n, $1::timestamptz as at, $2::text::jsonb as body from (select 1) as one`,
        ['2026-11-02T02:00:00.123Z', '{"词":"亲😀"}'],
      );
      const schema = z.object({ big: wholeNumber, n: wholeNumber, at: moment, body: z.unknown() });
      expect(parseRow(schema, rows)).toEqual({
        big: Number.MAX_SAFE_INTEGER,
        n: 1,
        at: new Date('2026-11-02T02:00:00.123Z'),
        body: { 词: '亲😀' },
      });
    });

    it('undoes everything when the work throws', async () => {
      const work = database().transaction(async ({ query, script }) => {
        await script('create table gone (n integer); insert into gone values (1); insert into gone values (2)');
        expect(await query('select n from gone where n = $1', [2])).toEqual([{ n: 2 }]);
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      await expect(database().query('select n from gone')).rejects.toThrow(/gone/);
      expect(await database().query('select 1 as alive')).toEqual([{ alive: 1 }]);
    });

    it('is migrated once, also by two hubs at the same time', async () => {
      const migrations = await readMigrations();
      const again = await Promise.all([1, 2].map(() => migrate(database(), migrations, new Date())));
      expect(again).toEqual([[], []]);
    });

    it('applies only the migrations it does not have, all or none', async () => {
      const shipped = await readMigrations();
      const next = shipped.length + 1;
      const good = { number: next, name: 'good.sql', sql: 'create table extra_a (n integer)' };
      const bad = { number: next + 1, name: 'bad.sql', sql: 'create table extra_b (n integer); select nonsense' };
      await expect(migrate(database(), [...shipped, good, bad], new Date())).rejects.toThrow(/nonsense/);
      await expect(database().query('select * from extra_a')).rejects.toThrow(/extra_a/);
      expect(await migrate(database(), shipped, new Date())).toEqual([]);
    });

    it('refuses a database made by a newer hub', async () => {
      const shipped = await readMigrations();
      await database().query("insert into hub_migrations values (99, '099-future.sql', now())");
      try {
        await expect(migrate(database(), shipped, new Date())).rejects.toThrow(DatabaseTooNew);
        await expect(migrate(database(), shipped, new Date())).rejects.toThrow('099-future.sql');
      } finally {
        await database().query('delete from hub_migrations where number = 99');
      }
    });

    it('holds the line between teams itself', async () => {
      const orphan = database().query(
        "insert into facts (team_id, fact_id, agent_id, kind, at, body) values ('no-team', 'f', 'nobody', 'turn', 1, '{}')",
      );
      await expect(orphan).rejects.toThrow(/foreign key/);
    });
  });
}
