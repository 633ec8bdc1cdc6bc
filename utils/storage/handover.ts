import { givenPromise } from '@/utils/handover/given-promise';
import { sheetOf } from '@/utils/handover/sheet';
import type { HandoverSheet } from '@/utils/handover/types';
import { withPersonal } from '@/utils/handbook/personal';
import { withLimits } from '@/utils/notes/limits';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import type { Handover } from '@/utils/sync/handover';
import { dayKey } from '@/utils/tallies/period';
import { profileFor } from '@/utils/timing/profile-for';
import { CURRENT_HANDBOOK, type DeskmateDatabase } from './database';
import { threadIdOfKey } from './promises';
import type { TabQueue } from './waiting-board';

/** Reads what this computer would leave to the next shift; null while there is no handbook yet. Only reads, so the desk may. */
export async function readSheet(
  db: DeskmateDatabase,
  queues: readonly Pick<TabQueue, 'consoleId' | 'buyers'>[],
  nowMs: number,
): Promise<HandoverSheet | null> {
  const handbook = (await db.handbooks.get(CURRENT_HANDBOOK))?.handbook;
  if (!handbook) return null;
  const [threads, promises, notes, personal] = await Promise.all([
    db.threads.toArray(),
    db.promises.toArray(),
    db.notes.orderBy('changedAtMs').toArray(),
    db.personalScripts.toArray(),
  ]);
  const today = dayKey(nowMs, 'Asia/Shanghai');
  return sheetOf({
    open: threads.flatMap(({ threadId, consoleId, shop, buyerName, timing }) =>
      timing.open ? [{ threadId, consoleId, shop, buyerName, turn: timing.open }] : [],
    ),
    listed: queues.flatMap(({ consoleId, buyers }) => buyers.map((buyer) => ({ consoleId, ...buyer }))),
    promises,
    notes,
    templates: withLimits(handbook.noteTemplates, handbook.shopFacts),
    scripts: withPersonal(handbook.scripts, personal),
    profileOf: (consoleId, shop) => profileFor(handbook.clockProfiles, consoleId, shop, today),
    today,
    nowMs,
  });
}

/** The thread of a salted key as this computer knows it; by its key alone where it does not. */
async function threadsByKey(
  db: DeskmateDatabase,
): Promise<(threadKey: string) => { threadId: string; buyerName?: string }> {
  const known = new Map((await db.threads.toArray()).map((row) => [row.threadKey, row]));
  return (threadKey) => known.get(threadKey) ?? { threadId: threadIdOfKey(threadKey) };
}

/** A colleague's handover as rows of this computer: promises open, notes owed. Names this computer knows whole are used. */
export async function rowsFrom(
  db: DeskmateDatabase,
  { sheet }: Handover,
  nowMs: number,
): Promise<{ promises: PromiseRow[]; notes: Note[] }> {
  const threadOf = await threadsByKey(db);
  const placeOf = (line: { threadKey: string; consoleId: string; shop: string; buyerName: string }) => {
    const { threadId, buyerName = line.buyerName } = threadOf(line.threadKey);
    return { threadId, consoleId: line.consoleId, shop: line.shop, buyerName };
  };
  const promises = sheet.promises.map((line): PromiseRow => ({
    ...placeOf(line),
    ...givenPromise(line),
    state: 'open',
    changedAtMs: nowMs,
    reminded: [],
  }));
  const known = new Map(
    (await db.notes.bulkGet(sheet.notes.map(({ id }) => id))).flatMap((note) => (note ? [[note.id, note]] : [])),
  );
  const notes = sheet.notes.map((line): Note => {
    const here = known.get(line.id);
    if (here) return taken(here, nowMs);
    const { id, templateId, topic, values } = line;
    const times = { createdAtMs: nowMs, changedAtMs: nowMs };
    return { ...placeOf(line), id, templateId, topic, values, place: 'deskmate', saved: false, owed: true, ...times };
  });
  return { promises, notes };
}

/** A note that is this agent's again. */
export function taken(note: Note, nowMs: number): Note {
  const next: Note = { ...note, handedOver: false, changedAtMs: Math.max(nowMs, note.changedAtMs + 1) };
  delete next.handoverId;
  delete next.snoozedUntilMs;
  return next;
}
