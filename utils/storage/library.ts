import type { Handbook, Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Language } from '@/utils/i18n/words';
import { frecency } from '@/utils/search/frecency';
import { CURRENT_HANDBOOK, type DeskmateDatabase } from './database';
import { keepWordings } from './personal-versions';
import { libraryStamp } from './settings';

/** How many earlier versions of the handbook stay for comparing and rolling back. */
const KEPT_VERSIONS = 20;
/** How the slots of earlier versions begin; the moment they were stored follows, ms, then their version. */
const KEPT = 'kept-';

function keptAtMs(slot: string): number {
  return Number.parseInt(slot.slice(KEPT.length), 10);
}

/** Tells open pages that the library changed. */
export async function announceLibrary(): Promise<void> {
  await libraryStamp.setValue((await libraryStamp.getValue()) + 1);
}

/** The handbook in force; the first call on a new install stores the starter. */
export async function currentHandbook(db: DeskmateDatabase, language: Language, nowMs: number): Promise<Handbook> {
  const row = await db.handbooks.get(CURRENT_HANDBOOK);
  if (row) return row.handbook;
  const handbook = starterHandbook(language);
  await db.handbooks.add({ slot: CURRENT_HANDBOOK, handbook, storedAtMs: nowMs });
  return handbook;
}

/** Puts a handbook in force and keeps the one before as a version. */
export async function replaceHandbook(db: DeskmateDatabase, handbook: Handbook, nowMs: number): Promise<void> {
  await db.transaction('rw', db.handbooks, async () => {
    const before = await db.handbooks.get(CURRENT_HANDBOOK);
    if (before) await db.handbooks.put({ ...before, slot: `${KEPT}${before.storedAtMs}-v${before.handbook.version}` });
    await db.handbooks.put({ slot: CURRENT_HANDBOOK, handbook, storedAtMs: nowMs });
    // The slot tells its time: a version with its images may be 16 MB and is not read to be sorted.
    const kept = await db.handbooks.where('slot').startsWith(KEPT).primaryKeys();
    const oldestFirst = kept.toSorted((a, b) => keptAtMs(a) - keptAtMs(b));
    await db.handbooks.bulkDelete(oldestFirst.slice(0, -KEPT_VERSIONS));
  });
}

export function putPersonal(db: DeskmateDatabase, script: Script, nowMs: number): Promise<void> {
  return changePersonal(db, [script], [], nowMs);
}

export function removePersonal(db: DeskmateDatabase, scriptId: string, nowMs: number): Promise<void> {
  return changePersonal(db, [], [scriptId], nowMs);
}

/** Puts and removes many personal scripts at once: all of it, or nothing. What they said before is kept as earlier wordings. */
export async function changePersonal(
  db: DeskmateDatabase,
  put: readonly Script[],
  remove: readonly string[],
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', db.personalScripts, db.personalVersions, async () => {
    await keepWordings(db, put, remove, nowMs);
    await db.personalScripts.bulkDelete([...remove]);
    await db.personalScripts.bulkPut([...put]);
  });
  await announceLibrary();
}

/** How much this agent uses each script now: uses, fading with time. */
export async function usesOf(db: DeskmateDatabase, nowMs: number): Promise<Record<string, number>> {
  const rows = await db.uses.toArray();
  return Object.fromEntries(rows.map((row) => [row.scriptId, frecency(row.count, row.lastMs, nowMs)]));
}
