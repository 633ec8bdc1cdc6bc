import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FACT_VERSION, type Fact } from '@/utils/facts/fact';
import { starterHandbook } from '@/utils/handbook/starter';
import type { HubTransport } from '@/utils/sync/hub';
import { DeskmateDatabase } from './database';
import { Keeper } from './keeper';
import { readKept, writeKept } from './kept';
import { moveSync, syncOnce, syncStateOf, type SyncParts } from './sync-store';

const fact = (id: string): Fact => ({
  v: FACT_VERSION,
  id,
  kind: 'blind',
  at: 1,
  agentId: 'a1',
  consoleId: 'demo',
  shop: '',
  threadKey: '',
  durationMs: 5,
  missing: [],
});

/** A hub in memory: a Map behind the same interface; only what these tests use. */
class MapHub {
  readonly held = new Map<string, unknown>();
  reachable = true;
  answersLost = 0;
  refuse = new Set<string>();
  /** Most facts of one batch that it takes. */
  most = Number.POSITIVE_INFINITY;
  version = 0;

  readonly transport = {
    push: (facts: readonly unknown[]) => {
      if (!this.reachable) return Promise.resolve({ ok: false, refusal: 'unreachable' } as const);
      const ids = (facts as Fact[]).map((each) => each.id);
      if (ids.length > this.most) return Promise.resolve({ ok: false, refusal: 'tooLarge' } as const);
      const kept = ids.filter((id) => !this.refuse.has(id));
      for (const id of kept) this.held.set(id, true);
      if (this.answersLost-- > 0) return Promise.resolve({ ok: false, refusal: 'unreachable' } as const);
      return Promise.resolve({
        ok: true,
        value: { kept, refused: ids.filter((id) => this.refuse.has(id)).map((id) => ({ id, why: 'kind' })) },
      } as const);
    },
    pullHandbook: (have: number) =>
      Promise.resolve({
        ok: true,
        value:
          have >= this.version
            ? null
            : {
                handbook: { ...starterHandbook('zh'), version: this.version },
                publishedBy: 'l',
                publishedAt: new Date(0).toISOString(),
              },
      } as const),
  } as unknown as HubTransport; // the two calls a sync makes
}

let db: DeskmateDatabase;
let hub: MapHub;
let clock: number;
let parts: SyncParts;

beforeEach(async () => {
  db = new DeskmateDatabase(`sync-${crypto.randomUUID()}`);
  hub = new MapHub();
  clock = 1_000;
  const used: number[] = [];
  parts = {
    db,
    transportFor: () => hub.transport,
    useHandbook: (handbook) => Promise.resolve(void used.push(handbook.version)),
    now: () => clock,
    random: () => 0.5,
  };
  await writeKept(db, 'membership', {
    hubUrl: 'http://h',
    token: 't',
    teamId: 'T',
    teamName: 'T',
    agentId: 'a1',
    agentName: 'A',
    role: 'agent',
    threadSalt: 's',
  });
  await moveSync(db, { type: 'joined', pending: 0 });
});
afterEach(() => db.delete());

const make = (count: number) =>
  new Keeper(db, () => clock).change({ facts: Array.from({ length: count }, (_, index) => fact(`f${index}`)) });

describe('syncOnce', () => {
  it('sends everything in batches and empties the outbox', async () => {
    await make(1_203);
    const state = await syncOnce(parts, false);
    expect(state).toMatchObject({ status: 'idle', pending: 0, lastSyncedAt: 1_000 });
    expect(hub.held.size).toBe(1_203);
    expect(await db.outbox.count()).toBe(0);
    expect(await db.facts.count()).toBe(1_203);
  });

  it('keeps the outbox while the hub is out of reach, waits, and loses nothing', async () => {
    await make(3);
    hub.reachable = false;
    const state = await syncOnce(parts, false);
    expect(state).toMatchObject({ status: 'waiting', pending: 3, unreachable: true });
    hub.reachable = true;
    expect(await syncOnce(parts, false)).toEqual(state);
    clock = state.nextTryAt ?? 0;
    expect(await syncOnce(parts, false)).toMatchObject({ status: 'idle', pending: 0 });
    expect(hub.held.size).toBe(3);
  });

  it('sends again what was stored but not acknowledged, and it stays one fact', async () => {
    await make(2);
    hub.answersLost = 1;
    await syncOnce(parts, true);
    expect(await db.outbox.count()).toBe(2);
    await syncOnce(parts, true);
    expect(await db.outbox.count()).toBe(0);
    expect(hub.held.size).toBe(2);
  });

  it('keeps a refused fact on the device with the reason and does not block the others', async () => {
    await make(3);
    hub.refuse.add('f1');
    expect(await syncOnce(parts, true)).toMatchObject({ status: 'idle', pending: 0 });
    expect(await db.refused.toArray()).toEqual([{ factId: 'f1', why: 'kind', atMs: 1_000 }]);
    expect(await db.facts.get('f1')).toBeDefined();
  });

  it('sends smaller batches to a hub that finds them too large', async () => {
    await make(9);
    hub.most = 2;
    expect(await syncOnce(parts, true)).toMatchObject({ status: 'idle', pending: 0 });
    expect(hub.held.size).toBe(9);
  });

  it('takes a newer handbook once', async () => {
    hub.version = 4;
    await syncOnce(parts, true);
    await syncOnce(parts, true);
    expect(await readKept(db, 'published')).toEqual({ version: 4 });
  });

  it('does nothing without a team', async () => {
    await db.kept.delete('membership');
    await moveSync(db, { type: 'left', pending: 0 });
    await make(1);
    await syncOnce(parts, true);
    expect(hub.held.size).toBe(0);
    expect((await syncStateOf(db)).status).toBe('off');
  });
});
