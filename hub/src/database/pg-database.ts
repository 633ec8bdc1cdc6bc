import pg from 'pg';
import type { Database, Transaction } from './database';

/**
 * A pool of connections to a PostgreSQL server.
 * @param url e.g. postgres://deskmate:…@db.example.com/deskmate
 * @param onIdleError told when a resting connection breaks; the pool opens another by itself
 */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
  });
  pool.on('error', onIdleError);
  return {
    query: async (sql, params = []) => rowsOf(await pool.query(sql, [...params])),
    transaction: (work) => transact(pool, work),
    close: () => pool.end(),
  };
}

async function transact<T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(wrap(client));
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await undo(client);
    throw error;
  } finally {
    // A connection that cannot even roll back is thrown away with whatever it held.
    client.release(broken);
  }
}

async function undo(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function wrap(client: pg.PoolClient): Transaction {
  return {
    query: async (sql, params = []) => rowsOf(await client.query(sql, [...params])),
    script: async (sql) => {
      await client.query(sql);
    },
  };
}

function rowsOf(result: pg.QueryResult): unknown[] {
  return result.rows;
}
