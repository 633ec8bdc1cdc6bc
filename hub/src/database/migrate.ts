import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseRows, wholeNumber, type Database } from './database';

export type Migration = { number: number; name: string; sql: string };

/** The database was made by a newer hub. */
export class DatabaseTooNew extends Error {
  constructor(names: readonly string[]) {
    super(`The database was made by a newer hub (it has ${names.join(', ')}). Update this hub; nothing was changed.`);
    this.name = 'DatabaseTooNew';
  }
}

const FOLDER = new URL('../../migrations/', import.meta.url);

/** The migrations shipped with this hub, by number: `001-….sql`, `002-….sql`, without a gap. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number.parseInt(name, 10);
      if (number !== index + 1)
        throw new Error(`Migrations are numbered without a gap; ${name} is number ${index + 1}.`);
      return { number, name, sql: await readFile(new URL(name, FOLDER), 'utf8') };
    }),
  );
}

/** Any number both sides of a race agree on. */
const LOCK = 7_306_157;

/**
 * Brings the database up to date, all or nothing. Two hubs that start at once do it one after the other.
 * @returns names of the migrations applied now
 * @throws DatabaseTooNew when it holds a migration this hub does not know
 */
export async function migrate(db: Database, migrations: readonly Migration[], now: Date): Promise<string[]> {
  return db.transaction(async ({ query, script }) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query(
      'create table if not exists hub_migrations (number integer primary key, name text not null, applied_at timestamptz not null)',
    );
    const done = parseRows(
      z.object({ number: wholeNumber, name: z.string() }),
      await query('select number, name from hub_migrations order by number'),
    );
    const unknown = done.filter(({ number }) => number > migrations.length);
    if (unknown.length > 0) throw new DatabaseTooNew(unknown.map(({ name }) => name));
    const applied = new Set(done.map(({ number }) => number));
    const missing = migrations.filter(({ number }) => !applied.has(number));
    for (const { number, name, sql } of missing) {
      await script(sql);
      await query('insert into hub_migrations values ($1, $2, $3)', [number, name, now.toISOString()]);
    }
    return missing.map(({ name }) => name);
  });
}
