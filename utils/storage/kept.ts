import type { DeskmateDatabase, KeptValues } from './database';

/** Reads one of the device's single values. */
export async function readKept<K extends keyof KeptValues>(
  db: DeskmateDatabase,
  key: K,
): Promise<KeptValues[K] | undefined> {
  const row = await db.kept.get(key);
  return row?.value as KeptValues[K] | undefined; // a row's key decides its value's type: see KeptRow
}

export async function writeKept<K extends keyof KeptValues>(
  db: DeskmateDatabase,
  key: K,
  value: KeptValues[K],
): Promise<void> {
  await db.kept.put({ key, value } as Parameters<typeof db.kept.put>[0]); // same pairing, which TypeScript loses through K
}

export async function dropKept(db: DeskmateDatabase, key: keyof KeptValues): Promise<void> {
  await db.kept.delete(key);
}

const LOCAL_AGENT = 'local-';

/** True for work done on this device without a team. */
export function isLocalAgent(agentId: string): boolean {
  return agentId.startsWith(LOCAL_AGENT);
}

/** This install's own id and salt, made on first use and never changed. */
export function identityOf(db: DeskmateDatabase): Promise<KeptValues['identity']> {
  return db.transaction('rw', db.kept, async () => {
    const known = await readKept(db, 'identity');
    if (known) return known;
    const made = { agentId: `${LOCAL_AGENT}${crypto.randomUUID()}`, threadSalt: crypto.randomUUID() };
    await writeKept(db, 'identity', made);
    return made;
  });
}
