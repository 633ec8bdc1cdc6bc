import type { HandoverSheet } from '@/utils/handover/types';
import { sharedSheet } from '@/utils/handover/redact';
import type { Handlers } from '@/utils/messaging/listen';
import type { HandedCounts, HubAnswer } from '@/utils/messaging/protocol';
import { readSheet, rowsFrom, taken } from '@/utils/storage/handover';
import { readKept } from '@/utils/storage/kept';
import { askHub } from '@/utils/storage/membership';
import type { PromiseBook } from '@/utils/storage/promises';
import { threadKeyOf } from '@/utils/storage/thread-key';
import { readBoard } from '@/utils/storage/waiting-board';
import type { ThreadId } from '@/utils/ledger/types';
import type { Worker } from './worker';

const BY_KEY = 'key:';

type Requests = 'handover:give' | 'handover:takeHere' | 'handover:list' | 'handover:take' | 'handover:texts';

/** What may be asked about handing a shift over. */
export function handoverHandlers(worker: Worker, book: PromiseBook): Pick<Handlers, Requests> {
  const { db } = worker;
  return {
    'handover:give': async ({ id }) => give(worker, book, id),
    'handover:takeHere': () => takeHere(worker, book),
    'handover:list': () => askHub(db, (hub) => hub.handovers()),
    'handover:take': async ({ id }) => takeFromHub(worker, book, id),
    'handover:texts': ({ allowed }) => askHub(db, (hub) => hub.allowHandoverTexts(allowed)),
  };
}

/** To the hub first, where there is one: what did not get there is not marked as handed over. */
async function give(worker: Worker, book: PromiseBook, id: string): Promise<HubAnswer<HandedCounts>> {
  const sheet = await readSheet(worker.db, await readBoard(), Date.now());
  if (!sheet) return { ok: true, value: { promises: 0, notes: 0 } };
  const joined = (await readKept(worker.db, 'membership')) !== undefined;
  if (joined) {
    const sent = await toHub(worker, sheet, id);
    if (!sent.ok) return sent;
  }
  return { ok: true, value: await mark(worker, book, sheet, joined ? id : undefined) };
}

async function toHub(worker: Worker, sheet: HandoverSheet, id: string): Promise<HubAnswer<null>> {
  const { threadSalt } = await worker.who();
  const lines = [...sheet.waiting, ...sheet.night, ...sheet.promises, ...sheet.notes];
  const keys = new Map<string, string>();
  for (const { threadId } of lines) {
    const known = threadId.startsWith(BY_KEY) ? threadId.slice(BY_KEY.length) : undefined;
    keys.set(threadId, known ?? (await threadKeyOf(threadId as ThreadId, threadSalt))); // a row's thread id was made by threadIdOf
  }
  return askHub(worker.db, async (hub) => {
    const told = await hub.handovers();
    if (!told.ok) return told;
    return hub.giveHandover(
      id,
      sharedSheet(sheet, (threadId) => keys.get(threadId) ?? '', told.value.texts),
    );
  });
}

async function mark(
  worker: Worker,
  book: PromiseBook,
  sheet: HandoverSheet,
  handoverId: string | undefined,
): Promise<HandedCounts> {
  const promises = sheet.promises.filter((line) => line.handoverId === undefined);
  await book.handOver(
    promises.map(({ id }) => id),
    handoverId,
  );
  const rows = await worker.db.notes.bulkGet(
    sheet.notes.filter((line) => line.handoverId === undefined).map(({ id }) => id),
  );
  const notes = rows.flatMap((note) => note ?? []);
  for (const note of notes)
    await worker.keeper.change({
      note: { ...note, handedOver: true, ...(handoverId !== undefined && { handoverId }) },
    });
  worker.afterFacts({ kept: 'disk' });
  return { promises: promises.length, notes: notes.length };
}

/** What was left here and is not on the hub: that is taken there. */
async function takeHere(worker: Worker, book: PromiseBook): Promise<HandedCounts> {
  const live = await book.live();
  const ids = live
    .filter(({ state, handoverId }) => state === 'handedOver' && handoverId === undefined)
    .map(({ id }) => id);
  await book.actAll(ids, { type: 'takeOver' });
  const notes = (await worker.notes(null)).filter(
    ({ handedOver, handoverId }) => handedOver === true && handoverId === undefined,
  );
  for (const note of notes) await worker.keeper.change({ note: taken(note, Date.now()) });
  worker.afterFacts({ kept: 'disk' });
  return { promises: ids.length, notes: notes.length };
}

async function takeFromHub(worker: Worker, book: PromiseBook, id: string): Promise<HubAnswer<HandedCounts>> {
  const answer = await askHub(worker.db, (hub) => hub.takeHandover(id));
  if (!answer.ok) return answer;
  const { promises, notes } = await rowsFrom(worker.db, answer.value, Date.now());
  await book.adopt(promises);
  for (const note of notes) await worker.keeper.change({ note });
  worker.afterFacts({ kept: 'disk' });
  return { ok: true, value: { promises: promises.length, notes: notes.length } };
}
