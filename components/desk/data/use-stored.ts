import { useLiveQuery } from 'dexie-react-hooks';

/** A value read from the database: on its way, there, or impossible to read. */
export type Stored<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; detail: string };

const LOADING = { state: 'loading' } as const;

/** Reads from the database and follows its changes. A failed read is a state, not an exception. */
export function useStored<T>(read: () => Promise<T>, deps: unknown[]): Stored<T> {
  return useLiveQuery<Stored<T>, Stored<T>>(() => attempt(read), deps, LOADING);
}

async function attempt<T>(read: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { state: 'ready', value: await read() };
  } catch (error) {
    return { state: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The value, or a stand-in until it is there. */
export function valueOr<T, D>(stored: Stored<T>, fallback: D): T | D {
  return stored.state === 'ready' ? stored.value : fallback;
}
