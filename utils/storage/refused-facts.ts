import type { DeskmateDatabase, RefusedRow } from './database';
import { readKept } from './kept';

/** Facts of this device that its team's hub would not take. What was refused by a team that was left since is not among them. */
export async function refusedFacts(db: DeskmateDatabase): Promise<RefusedRow[]> {
  const agentId = (await readKept(db, 'membership'))?.agentId;
  if (agentId === undefined) return [];
  const rows = await db.refused.toArray();
  const facts = await db.facts.bulkGet(rows.map(({ factId }) => factId));
  return rows.filter((_, index) => facts[index]?.agentId === agentId);
}

/** Puts refused facts into the outbox again, e.g. after the hub was updated. An id that was not refused is passed over. */
export async function sendRefusedAgain(db: DeskmateDatabase, factIds: readonly string[]): Promise<void> {
  const agentId = (await readKept(db, 'membership'))?.agentId;
  if (agentId === undefined) return;
  const wanted = new Set(factIds);
  const again = (await refusedFacts(db)).map(({ factId }) => factId).filter((id) => wanted.has(id));
  await db.transaction('rw', db.outbox, db.refused, async () => {
    const waiting = new Set((await db.outbox.where('factId').anyOf(again).toArray()).map((row) => row.factId));
    await db.outbox.bulkAdd(again.filter((id) => !waiting.has(id)).map((factId) => ({ factId, agentId })));
    await db.refused.bulkDelete(again);
  });
}
