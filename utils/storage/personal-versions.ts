import { canonical } from '@/utils/handbook/diff';
import type { Script } from '@/utils/handbook/schema';
import type { DeskmateDatabase } from './database';

/** Earlier wordings kept of one personal script, as many as of the handbook; and of all together. */
const KEPT_OF_ONE = 20;
export const KEPT_OF_ALL = 2_000;

/** What of a script is its wording: images weigh megabytes, and whether it is offered to the team is no word of it. */
export function wordingOf(script: Script): Script {
  const wording = { ...script };
  delete wording.images;
  delete wording.offered;
  return wording;
}

/** Keeps what the personal scripts that are about to be put or removed say now, where that changes; inside the caller's transaction. */
export async function keepWordings(
  db: DeskmateDatabase,
  put: readonly Script[],
  remove: readonly string[],
  nowMs: number,
): Promise<void> {
  const next = new Map(put.map((script) => [script.id, canonical(wordingOf(script))]));
  const touched = [...remove, ...next.keys()].slice(-KEPT_OF_ALL);
  const before = (await db.personalScripts.bulkGet(touched)).filter((script) => script !== undefined);
  const changed = before.map(wordingOf).filter((wording) => next.get(wording.id) !== canonical(wording));
  if (changed.length === 0) return;
  await db.personalVersions.bulkAdd(changed.map((script) => ({ scriptId: script.id, script, untilMs: nowMs })));
  for (const { id } of changed) await dropOldest(db, id);
  const [newest] = await db.personalVersions.orderBy('seq').reverse().offset(KEPT_OF_ALL).primaryKeys();
  if (newest !== undefined) await db.personalVersions.where('seq').belowOrEqual(newest).delete();
}

async function dropOldest(db: DeskmateDatabase, scriptId: string): Promise<void> {
  const seqs = await db.personalVersions.where('scriptId').equals(scriptId).primaryKeys();
  if (seqs.length > KEPT_OF_ONE)
    await db.personalVersions.bulkDelete(seqs.toSorted((a, b) => a - b).slice(0, -KEPT_OF_ONE));
}
