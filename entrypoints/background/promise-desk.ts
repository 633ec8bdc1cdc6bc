import { promiseBadgeWords } from '@/utils/i18n/promises';
import { say } from '@/utils/i18n/words';
import type { Handlers } from '@/utils/messaging/listen';
import { UNDO_MS } from '@/utils/promises/acts';
import { daysWithoutService, daysWorkedOutOfTurn } from '@/utils/promises/holidays';
import type { PromiseRow } from '@/utils/promises/row';
import { offeredWords } from '@/utils/storage/offered-words';
import { promiseStamp } from '@/utils/storage/promise-stamp';
import { PromiseBook } from '@/utils/storage/promises';
import { readSettings } from '@/utils/storage/settings';
import { setDuePromises, showBadge } from '@/utils/storage/waiting-board';
import type { Worker } from './worker';

/** The promises as this worker keeps them: pages and the toolbar button hear of every change. */
export function openPromiseBook(worker: Worker): PromiseBook {
  const onChange = async (live: PromiseRow[]): Promise<void> => {
    await promiseStamp.setValue((await promiseStamp.getValue()) + 1);
    await countDue(live);
    if (live.some(({ undo }) => undo)) setTimeout(() => tickPromises(book), UNDO_MS + 100); // an alarm comes if this worker does not live so long
  };
  const book: PromiseBook = new PromiseBook({
    db: worker.db,
    keeper: worker.keeper,
    now: () => Date.now(),
    deskOf: (place) => worker.desk(place),
    holidays: async () => daysWithoutService(await worker.handbook()),
    workingDays: async () => daysWorkedOutOfTurn(await worker.handbook()),
    words: offeredWords,
    onChange,
  });
  return book;
}

/** Time passes: call it on an alarm about once a minute. */
export function tickPromises(book: PromiseBook): void {
  const work = async (): Promise<void> => {
    await book.tick();
    await countDue(await book.live());
  };
  work().catch((error: unknown) => console.error('deskmate: promises could not be looked at', error));
}

async function countDue(live: readonly PromiseRow[]): Promise<void> {
  const nowMs = Date.now();
  const n = live.filter(({ state, dueAtMs }) => state === 'open' && dueAtMs <= nowMs).length;
  const { language } = await readSettings();
  await setDuePromises(n > 0 ? { n, words: say(promiseBadgeWords, language, 'due', { n }) } : null);
  await showBadge(nowMs);
}

type PromiseRequests = 'promises:sent' | 'promises:list' | 'promises:act' | 'promises:add';

/** What may be asked of the promises. */
export function promiseHandlers(worker: Worker, book: PromiseBook): Pick<Handlers, PromiseRequests> {
  return {
    'promises:sent': async (sent) => worker.afterFacts(await book.sent(sent)),
    'promises:list': () => book.live(),
    'promises:act': async ({ ids, act }) => worker.afterFacts(await book.actAll(ids, act)),
    'promises:add': async (chosen) => worker.afterFacts(await book.add(chosen)),
  };
}
