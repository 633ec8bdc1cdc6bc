import type { Handbook } from '@/utils/handbook/schema';
import { BATCH_LIMIT } from '@/utils/sync/protocol';
import type { HubFailure, HubTransport } from '@/utils/sync/hub';
import { afterPush, narrowerLimit, nextBatch, type SyncState } from '@/utils/sync/queue';
import { reduceSync, SYNC_OFF, syncDue, type SyncEvent } from '@/utils/sync/sync-state';
import type { DeskmateDatabase, Membership } from './database';
import { readKept, writeKept } from './kept';

export type SyncParts = {
  db: DeskmateDatabase;
  transportFor: (membership: Membership) => HubTransport;
  /** Puts a handbook that the hub published in force. */
  useHandbook: (handbook: Handbook) => Promise<void>;
  /** What a team exchanges beside facts and handbook; its own failures are not the sync's. */
  exchangeMore?: (hub: HubTransport, force: boolean) => Promise<void>;
  now: () => number;
  random: () => number;
};

export async function syncStateOf(db: DeskmateDatabase): Promise<SyncState> {
  return (await readKept(db, 'sync')) ?? SYNC_OFF;
}

/** Moves the sync state; the pages that show it hear of it through the database. */
export function moveSync(db: DeskmateDatabase, event: SyncEvent): Promise<SyncState> {
  return db.transaction('rw', db.kept, async () => {
    const next = reduceSync(await syncStateOf(db), event);
    await writeKept(db, 'sync', next);
    return next;
  });
}

/** Ids of this team agent's facts that the hub has not confirmed, oldest first, at most `limit`. */
async function pendingIds(db: DeskmateDatabase, agentId: string, limit: number): Promise<string[]> {
  const rows = await db.outbox.where('agentId').equals(agentId).limit(limit).sortBy('seq');
  return rows.map((row) => row.factId);
}

/** Sends one batch; `undefined` when there was nothing to send. */
async function pushBatch(
  db: DeskmateDatabase,
  transport: HubTransport,
  agentId: string,
  now: number,
  limit: number,
): Promise<HubFailure | 'moved' | undefined> {
  const ids = nextBatch(await pendingIds(db, agentId, limit), limit);
  if (ids.length === 0) return undefined;
  const facts = (await db.facts.bulkGet(ids)).flatMap((fact) => fact ?? []);
  const answer = await transport.push(facts);
  if (!answer.ok) return answer;
  const outcome = afterPush(ids, answer.value);
  const done = [...outcome.kept, ...outcome.refused.map((each) => each.id)];
  await db.transaction('rw', db.outbox, db.refused, async () => {
    await db.outbox.where('factId').anyOf(done).delete();
    await db.refused.bulkPut(outcome.refused.map((each) => ({ factId: each.id, why: each.why, atMs: now })));
  });
  return outcome.moved ? 'moved' : undefined;
}

async function pullHandbook(parts: SyncParts, transport: HubTransport): Promise<HubFailure | undefined> {
  const have = (await readKept(parts.db, 'published'))?.version ?? 0;
  const answer = await transport.pullHandbook(have);
  if (!answer.ok) return answer;
  if (answer.value === null) return undefined;
  await parts.useHandbook(answer.value.handbook);
  await writeKept(parts.db, 'published', { version: answer.value.handbook.version });
  return undefined;
}

async function exchange(parts: SyncParts, membership: Membership, force: boolean): Promise<HubFailure | undefined> {
  const transport = parts.transportFor(membership);
  let limit = BATCH_LIMIT;
  for (;;) {
    const pushed = await pushBatch(parts.db, transport, membership.agentId, parts.now(), limit);
    if (pushed === undefined) break;
    if (pushed === 'moved') continue;
    if (pushed.refusal !== 'tooLarge' || limit === 1) return pushed;
    limit = narrowerLimit(limit);
  }
  const failure = await pullHandbook(parts, transport);
  if (failure === undefined) await parts.exchangeMore?.(transport, force);
  return failure;
}

/**
 * Sends every pending fact and takes a newer handbook. `force`: the person asked for it now. Facts leave the outbox
 * only when the hub said that it holds them, so a worker killed in between sends them again and the hub counts them once.
 */
export async function syncOnce(parts: SyncParts, force: boolean): Promise<SyncState> {
  const { db, now } = parts;
  const membership = await readKept(db, 'membership');
  const state = await syncStateOf(db);
  if (!membership || (!force && !syncDue(state, now()))) return state;
  await moveSync(db, { type: 'started' });
  const failure = await exchange(parts, membership, force);
  const pending = await db.outbox.where('agentId').equals(membership.agentId).count();
  await moveSync(db, { type: 'counted', pending });
  if (failure) return moveSync(db, { type: 'failed', failure: failure.refusal, at: now(), random: parts.random() });
  return moveSync(db, { type: 'succeeded', at: now(), pending });
}
