import { z } from 'zod';

/** Runs one statement with `$1` parameters and gives its rows, untyped: drivers differ in what they make of a bigint. */
export type Query = (sql: string, params?: readonly unknown[]) => Promise<unknown[]>;

/** Inside a transaction; `script` runs several statements without parameters, for migrations. */
export type Transaction = { query: Query; script: (sql: string) => Promise<void> };

/** All the hub wants of PostgreSQL; embedded or a real server, both pass the same tests. */
export type Database = {
  query: Query;
  /** Commits what `work` did, or undoes it all when `work` throws. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A bigint or count column, whatever the driver makes of it. */
export const wholeNumber = z
  .union([z.number(), z.bigint(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .pipe(z.number().int());

/** A timestamptz column. */
export const moment = z.union([
  z.date(),
  z
    .string()
    .transform((text) => new Date(text))
    .pipe(z.date()),
]);

/** Rows in the form of a schema; a row that is not is a fault of ours and throws. */
export function parseRows<T>(schema: z.ZodType<T>, rows: unknown[]): T[] {
  return z.array(schema).parse(rows);
}

/** The only row, or undefined when there is none. */
export function parseRow<T>(schema: z.ZodType<T>, rows: unknown[]): T | undefined {
  return parseRows(schema, rows)[0];
}
