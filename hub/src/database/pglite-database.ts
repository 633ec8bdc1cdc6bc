import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite, type Transaction as PGliteTransaction } from '@electric-sql/pglite';
import type { Database, Transaction } from './database';
import { lockFolder } from './folder-lock';

/**
 * PostgreSQL inside this process.
 * @param folder where it keeps its data, created when missing; absent: in memory, gone at the end
 * @throws FolderInUse when another hub has the folder
 */
export async function openPGlite(folder?: string): Promise<Database> {
  if (folder === undefined) return wrap(await PGlite.create(), () => Promise.resolve());
  await mkdir(folder, { recursive: true });
  // PGlite itself lets a second process open the same files, which nothing would coordinate.
  const unlock = await lockFolder(folder);
  try {
    return wrap(await PGlite.create(path.join(folder, 'database')), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function wrap(pglite: PGlite, unlock: () => Promise<void>): Database {
  return {
    query: async (sql, params = []) => (await pglite.query(sql, [...params])).rows,
    transaction: (work) => pglite.transaction((transaction) => work(wrapTransaction(transaction))),
    close: async () => {
      // An unclosed PGlite keeps Node alive for ever.
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}

function wrapTransaction(transaction: PGliteTransaction): Transaction {
  return {
    query: async (sql, params = []) => (await transaction.query(sql, [...params])).rows,
    script: async (sql) => {
      await transaction.exec(sql);
    },
  };
}
