import type { Fact } from '@/utils/facts/fact';
import type { DeskmateDatabase } from './database';
import { isLocalAgent } from './kept';

/**
 * Writes facts and their outbox entries inside the caller's transaction. A fact that is already here is left as it
 * is: facts are immutable, and writing one twice is one fact. Returns the facts that were new.
 * Only work done as a team's agent is for the hub: what was done before joining stays on the device.
 */
export async function addFacts(db: DeskmateDatabase, facts: readonly Fact[]): Promise<Fact[]> {
  const known = await db.facts.bulkGet(facts.map((fact) => fact.id));
  const seen = new Set<string>();
  const fresh = facts.filter((fact, index) => {
    if (known[index] !== undefined || seen.has(fact.id)) return false;
    seen.add(fact.id);
    return true;
  });
  if (fresh.length === 0) return [];
  await db.facts.bulkAdd(fresh);
  const forHub = fresh.filter((fact) => !isLocalAgent(fact.agentId));
  await db.outbox.bulkAdd(forHub.map(({ id, agentId }) => ({ factId: id, agentId })));
  return fresh;
}
