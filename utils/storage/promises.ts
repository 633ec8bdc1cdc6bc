import { stampFact, type BareFact, type Fact } from '@/utils/facts/fact';
import { placeOfThread } from '@/utils/ledger/place-of-thread';
import { threadIdOf } from '@/utils/ledger/types';
import type { Kept, RequestOf, ThreadPlace } from '@/utils/messaging/protocol';
import { actOn, sure, type Changed, type PromiseAct } from '@/utils/promises/acts';
import { seemKept } from '@/utils/promises/done';
import { promiseFacts } from '@/utils/promises/facts';
import { isSettled } from '@/utils/promises/ledger';
import { chosenPromise, followUpDueAt, offeredPromises, type PromiseRow } from '@/utils/promises/row';
import { tick } from '@/utils/promises/tick';
import type { Spoken } from '@/utils/promises/types';
import { isForgotten, isLoose, looseWordsAfter, withLooseWords, withoutLooseWords } from '@/utils/promises/words';
import type { ServiceHours } from '@/utils/timing/service-hours';
import { stampFor, type Desk } from './conversations';
import type { DeskmateDatabase } from './database';
import type { Keeper } from './keeper';
import type { WordsStore } from './offered-words';
import { threadKeyOf } from './thread-key';

export type PromiseBookParts = {
  db: DeskmateDatabase;
  keeper: Keeper;
  /** Wall ms. */
  now: () => number;
  /** Who works, and the clock profile of a place. */
  deskOf: (place: ThreadPlace) => Promise<Desk>;
  /** The shop's days without service. */
  holidays: () => Promise<ReadonlySet<string>>;
  /** The days it works out of turn. */
  workingDays?: () => Promise<ReadonlySet<string>>;
  /** Where the words of promises lie that nobody took down. */
  words: WordsStore;
  /** Something changed: `live` are the promises that still matter. */
  onChange: (live: PromiseRow[]) => Promise<void>;
};

/** A conversation known only by its salted key: taken over from a colleague, and not opened on this device yet. */
const BY_KEY = 'key:';

/** The thread id of a conversation of which only the salted key is known. */
export function threadIdOfKey(threadKey: string): string {
  return `${BY_KEY}${threadKey}`;
}

/** What a colleague may take at any moment cannot be taken back here any more. */
function sureNow(row: PromiseRow): Changed {
  return sure(row, Infinity);
}

/** The promises of this device: every act on them, one after another. Expected refusals of the disk are in `kept`. */
export class PromiseBook {
  readonly #parts: PromiseBookParts;
  /** Rows the disk would not take yet. */
  readonly #memory = new Map<string, PromiseRow>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: PromiseBookParts) {
    this.#parts = parts;
  }

  /** Promises that are not settled, and those whose last act can still be taken back; the one due first first. */
  async live(): Promise<PromiseRow[]> {
    const rows = await this.#rows();
    return rows
      .filter((row) => (!isSettled(row) || row.undo !== undefined) && !isForgotten(row))
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  /** A message that was sent: what it promises is offered, and what it seems to keep is asked. The same message again changes nothing. */
  sent({ place, messageId, text, atMs }: RequestOf<'promises:sent'>): Promise<{ kept: Kept }> {
    return this.#serve(async () => {
      const { threadId, threadKey, spoken } = await this.#at(place, atMs);
      const known = await this.#rows();
      const seeming = seemKept(known, { threadId, text, atMs }).map((row) => ({ ...row, seemsKeptAtMs: atMs }));
      const { consoleId, shop, buyerName } = place;
      const message = { threadId, threadKey, consoleId, shop, buyerName, messageId, text };
      const fresh = offeredPromises(message, spoken).filter(({ id }) => !known.some((row) => row.id === id));
      return [
        ...seeming.map((row) => ({ row, facts: [] })),
        ...fresh.map((row) => ({ row, facts: promiseFacts(null, row) })),
      ];
    });
  }

  /** A promise written down by hand; `id` is made by the asker, so that asking twice is one promise. */
  add({ id, place, kind, text, due }: RequestOf<'promises:add'>): Promise<{ kept: Kept }> {
    return this.#serve(async () => {
      if ((await this.#rows()).some((row) => row.id === id)) return [];
      const nowMs = this.#parts.now();
      const { threadId, spoken } = await this.#at(place, nowMs);
      const dueAtMs = 'days' in due ? followUpDueAt(spoken, due.days) : due.atMs;
      const { consoleId, shop, buyerName } = place;
      const row = chosenPromise({ id, threadId, consoleId, shop, buyerName, kind, text, dueAtMs }, nowMs);
      return [{ row, facts: promiseFacts(null, row) }];
    });
  }

  act(id: string, act: PromiseAct): Promise<{ kept: Kept }> {
    return this.actAll([id], act);
  }

  /** The same act on several promises; ids that are gone are passed over. */
  actAll(ids: readonly string[], act: PromiseAct): Promise<{ kept: Kept }> {
    const wanted = new Set(ids);
    return this.#serve(async () => {
      const rows = (await this.#rows()).filter(({ id }) => wanted.has(id));
      return rows
        .map((row) => ({ before: row, ...actOn(row, act, this.#parts.now()) }))
        .filter(({ before, row, facts }) => row !== before || facts.length > 0);
    });
  }

  /** Leaves promises to a colleague; `handoverId` names the handover through the hub, where there is one. */
  async handOver(ids: readonly string[], handoverId: string | undefined): Promise<void> {
    await this.actAll(ids, { type: 'handOver' });
    if (handoverId === undefined) return;
    const wanted = new Set(ids);
    await this.#serve(async () =>
      (await this.#rows())
        .filter(({ id, state }) => wanted.has(id) && state === 'handedOver')
        .map((row) => sureNow({ ...row, handoverId })),
    );
  }

  /** A conversation is opened that was known by its key alone: what was taken over for it finds its place. */
  async relink(place: ThreadPlace): Promise<void> {
    const { threadId, threadKey } = await this.#at(place, this.#parts.now());
    const byKey = threadIdOfKey(threadKey);
    const { db, keeper } = this.#parts;
    const { buyerName } = place;
    for (const note of await db.notes.where('threadId').equals(byKey).toArray())
      await keeper.change({ note: { ...note, threadId, buyerName } });
    await this.#serve(async () =>
      (await this.#rows())
        .filter((row) => row.threadId === byKey)
        .map((row) => ({ row: { ...row, threadId, buyerName }, facts: [] })),
    );
  }

  /** Promises taken over from a colleague's device. One that is here already is taken as it is here. */
  adopt(rows: readonly PromiseRow[]): Promise<{ kept: Kept }> {
    return this.#serve(async () => {
      const known = new Map((await this.#rows()).map((row) => [row.id, row]));
      return rows.flatMap((given): Changed[] => {
        const here = known.get(given.id);
        if (!here) return [{ row: given, facts: promiseFacts(null, given) }];
        const { row, facts } = actOn(here, { type: 'takeOver' }, this.#parts.now());
        return row === here ? [] : [{ row, facts }];
      });
    });
  }

  /** Lets time act; call it about once a minute. */
  async tick(): Promise<void> {
    const hours = await this.#hours();
    await this.#serve(async () => {
      await this.#takeWordsOffDisk();
      const { changed, gone } = tick(await this.#rows(), this.#parts.now(), hours);
      if (gone.length > 0) await this.#parts.keeper.change({ removePromiseIds: gone });
      for (const id of gone) this.#memory.delete(id);
      return changed;
    });
  }

  async #hours(): Promise<(row: PromiseRow) => ServiceHours> {
    const rows = await this.#rows();
    const placeName = ({ consoleId, shop }: PromiseRow): string => JSON.stringify([consoleId, shop]);
    const known = new Map<string, ServiceHours>();
    for (const row of rows) {
      if (known.has(placeName(row))) continue;
      const { consoleId, shop } = row;
      known.set(placeName(row), (await this.#parts.deskOf({ consoleId, shop, buyerKey: '', buyerName: '' })).profile);
    }
    return (row) => known.get(placeName(row)) ?? { timeZone: 'Asia/Shanghai' };
  }

  async #at(place: ThreadPlace, atMs: number): Promise<{ threadId: string; threadKey: string; spoken: Spoken }> {
    const { deskOf, holidays, workingDays } = this.#parts;
    const [desk, off, worked] = await Promise.all([deskOf(place), holidays(), workingDays?.()]);
    const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
    const threadKey = await threadKeyOf(threadId, desk.threadSalt);
    const spoken = { atMs, hours: desk.profile, holidays: off, ...(worked && { workingDays: worked }) };
    return { threadId, threadKey, spoken };
  }

  async #rows(): Promise<PromiseRow[]> {
    const stored = await this.#parts.db.promises.toArray().catch((error: unknown) => {
      if (this.#memory.size === 0) throw error;
      return []; // the disk cannot be read either: what is in memory is all there is
    });
    const words = await this.#parts.words.read();
    const rows = new Map(stored.map((row) => [row.id, withLooseWords(row, words)]));
    for (const [id, row] of this.#memory) rows.set(id, row);
    return [...rows.values()];
  }

  #serve(decide: () => Promise<Changed[]>): Promise<{ kept: Kept }> {
    const next = this.#queue.then(async () => this.#keep(await decide()));
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #keep(changed: readonly Changed[]): Promise<{ kept: Kept }> {
    if (changed.length === 0 && this.#memory.size === 0) return { kept: 'disk' };
    const promises = changed.map(({ row }) => row);
    const facts = (await Promise.all(changed.map(({ row, facts }) => this.#stamped(row, facts)))).flat();
    await this.#keepWords(promises); // first: a worker killed now has the words of a row that is not there yet, not a row without words
    const kept = await this.#parts.keeper.change({ promises: promises.map(withoutLooseWords), facts });
    await this.#forgetWords(promises);
    if (kept === 'disk') this.#memory.clear();
    else for (const row of promises) this.#memory.set(row.id, row);
    if (changed.length > 0) await this.#parts.onChange(await this.live());
    return { kept };
  }

  async #keepWords(rows: readonly PromiseRow[]): Promise<void> {
    const loose = rows.filter((row) => isLoose(row) && row.text !== '');
    if (loose.length === 0) return;
    const { words } = this.#parts;
    await words.write(looseWordsAfter(await words.read(), loose));
  }

  /** Words that are on the disk now, or nowhere any more. */
  async #forgetWords(rows: readonly PromiseRow[]): Promise<void> {
    const { words } = this.#parts;
    const known = await words.read();
    if (rows.some(({ id }) => id in known)) await words.write(looseWordsAfter(known, rows));
  }

  /** Versions before kept the words of what was offered on the disk. */
  async #takeWordsOffDisk(): Promise<void> {
    const { db, keeper } = this.#parts;
    const stored = (await db.promises.toArray()).filter((row) => isLoose(row) && row.text !== '');
    if (stored.length === 0) return;
    await this.#keepWords(stored);
    await keeper.change({ promises: stored.map(withoutLooseWords) });
  }

  async #stamped(row: PromiseRow, facts: readonly BareFact[]): Promise<Fact[]> {
    if (facts.length === 0) return [];
    const place = placeOfThread(row.threadId, row.buyerName);
    const desk = await this.#parts.deskOf(place);
    const stamp = row.threadId.startsWith(BY_KEY)
      ? {
          agentId: desk.agentId,
          consoleId: row.consoleId,
          shop: row.shop,
          threadKey: row.threadId.slice(BY_KEY.length),
        }
      : await stampFor(desk, row.consoleId, place);
    return facts.map((fact) => stampFact(fact, stamp));
  }
}
