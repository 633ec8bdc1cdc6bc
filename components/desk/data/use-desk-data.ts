import { useEffect, useMemo, useState } from 'react';
import type { Fact } from '@/utils/facts/fact';
import { keepUnchanged } from '@/utils/handbook/keep-unchanged';
import type { Handbook, NoteTemplate, Script } from '@/utils/handbook/schema';
import { withLimits } from '@/utils/notes/limits';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import { CURRENT_HANDBOOK, type DeskmateDatabase, type KeptValues, type Membership } from '@/utils/storage/database';
import { readKept } from '@/utils/storage/kept';
import { refusedFacts } from '@/utils/storage/refused-facts';
import type { Settings } from '@/utils/storage/settings';
import type { Period } from '@/utils/tallies/types';
import { useTools } from '../tools';
import { useStored, valueOr, type Stored } from './use-stored';

/** What was read last of each database: the next reading keeps its unchanged parts, and with them what the page built of them. */
const lastRead = new WeakMap<DeskmateDatabase, Handbook>();

async function readHandbook(db: DeskmateDatabase): Promise<Handbook | null> {
  const row = await db.handbooks.get(CURRENT_HANDBOOK);
  if (!row) return null;
  const handbook = keepUnchanged(lastRead.get(db), row.handbook);
  lastRead.set(db, handbook);
  return handbook;
}

/** The handbook in force; null when there is none yet. */
export function useHandbook(): Stored<Handbook | null> {
  const { db } = useTools();
  return useStored(() => readHandbook(db), [db]);
}

export function usePersonalScripts(): Stored<Script[]> {
  const { db } = useTools();
  return useStored(() => db.personalScripts.toArray(), [db]);
}

/** Uses of each script on this computer. */
export function useUses(): Stored<Map<string, number>> {
  const { db } = useTools();
  return useStored(async () => new Map((await db.uses.toArray()).map((row) => [row.scriptId, row.count])), [db]);
}

/** The facts of a period, in order of time. Null as period reads nothing. */
export function useFacts(period: Period | null): Stored<Fact[]> {
  const { db } = useTools();
  const { fromMs, toMs } = period ?? { fromMs: 0, toMs: 0 };
  return useStored(() => db.facts.where('at').between(fromMs, toMs, true, false).toArray(), [db, fromMs, toMs]);
}

/** The note templates in force, their limits as numbers of the shop's facts; none until they are read. */
export function useTemplates(): NoteTemplate[] {
  const handbook = valueOr(useHandbook(), null);
  return useMemo(() => (handbook ? withLimits(handbook.noteTemplates, handbook.shopFacts) : []), [handbook]);
}

/** Every promise on this computer. */
export function usePromises(): Stored<PromiseRow[]> {
  const { db } = useTools();
  return useStored(() => db.promises.orderBy('dueAtMs').toArray(), [db]);
}

export function useNotes(): Stored<Note[]> {
  const { db } = useTools();
  return useStored(() => db.notes.orderBy('changedAtMs').reverse().toArray(), [db]);
}

/** The team this browser joined; null when none. */
export function useMembership(): Stored<Membership | null> {
  const { db } = useTools();
  return useStored(async () => (await readKept(db, 'membership')) ?? null, [db]);
}

/** How sync stands as it is shown: `oldestMs`, wall ms, is when what waits longest happened; `notTaken` facts were refused by the hub. */
export type SyncState = KeptValues['sync'] & { oldestMs?: number; notTaken?: number };
const OFF: SyncState = { status: 'off', pending: 0, failures: 0 };

/**
 * How the outbox stands. The count comes from the outbox itself, which is newer than the last state written; what was
 * done for a team one has left is not sent to the next, and does not wait for it.
 */
export function useSync(): Stored<SyncState> {
  const { db } = useTools();
  return useStored(async () => {
    const state = (await readKept(db, 'sync')) ?? OFF;
    const agentId = (await readKept(db, 'membership'))?.agentId ?? '';
    const waiting = () => db.outbox.where('agentId').equals(agentId); // `first` makes a collection one row long
    const oldest = await db.facts.get((await waiting().first())?.factId ?? '');
    return {
      ...state,
      pending: await waiting().count(),
      ...(oldest && { oldestMs: oldest.at }),
      notTaken: (await refusedFacts(db)).length,
    };
  }, [db]);
}

/** The person's settings, followed as they change in any page; null until read. */
export function useSettings(): Settings | null {
  const { settings } = useTools();
  const [value, setValue] = useState<Settings | null>(null);
  useEffect(() => {
    let alive = true;
    void settings.read().then((read) => {
      if (alive) setValue(read);
    });
    const stop = settings.watch(setValue);
    return () => {
      alive = false;
      stop();
    };
  }, [settings]);
  return value;
}
