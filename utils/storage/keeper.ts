import type { Fact } from '@/utils/facts/fact';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import type { DeskmateDatabase, ThreadRow } from './database';
import { addFacts } from './fact-store';

/** What one act changes, written together or not at all. */
export type Change = {
  thread?: ThreadRow;
  facts?: Fact[];
  note?: Note;
  removeNoteId?: string;
  promises?: readonly PromiseRow[];
  removePromiseIds?: readonly string[];
};
export type KeptWhere = 'disk' | 'memory';

/**
 * The only writer of what happens in consoles. Where the disk refuses (full, blocked, broken) a change is kept in
 * memory, later changes build on it, and all of it is written with the next change or retry that succeeds: in order, together, once.
 */
export class Keeper {
  readonly #db: DeskmateDatabase;
  readonly #now: () => number;
  readonly #threads = new Map<string, ThreadRow>();
  #waiting: Change[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(db: DeskmateDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** How many changes are in memory only. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Decides a change from a conversation's present state and keeps it. Calls are served one after another. */
  changeThread<T>(
    threadId: string,
    decide: (row: ThreadRow | undefined) => { change: Change; result: T },
  ): Promise<{ result: T; kept: KeptWhere }> {
    return this.#serve(async () => {
      const memory = this.#threads.get(threadId);
      let decided: { change: Change; result: T } | undefined;
      try {
        await this.#transaction(async () => {
          decided = decide(memory ?? (await this.#db.threads.get(threadId)));
          await this.#writeAll([...this.#waiting, decided.change]);
        });
      } catch (error) {
        console.warn('deskmate: kept in memory', error);
        decided ??= decide(memory ?? (await this.#readQuietly(threadId)));
        this.#remember(decided.change);
        return { result: decided.result, kept: 'memory' };
      }
      if (decided === undefined) throw new Error('a finished transaction has decided');
      this.#forget();
      return { result: decided.result, kept: 'disk' };
    });
  }

  /** Keeps a change that needs no decision. */
  change(change: Change): Promise<KeptWhere> {
    return this.#serve(async () => {
      try {
        await this.#transaction(() => this.#writeAll([...this.#waiting, change]));
      } catch (error) {
        console.warn('deskmate: kept in memory', error);
        this.#remember(change);
        return 'memory';
      }
      this.#forget();
      return 'disk';
    });
  }

  /** Tries again to write what waits in memory. */
  retry(): Promise<KeptWhere> {
    return this.#waiting.length === 0 ? Promise.resolve('disk') : this.change({});
  }

  #serve<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  #transaction(work: () => Promise<void>): Promise<void> {
    const { threads, facts, outbox, notes, uses, promises } = this.#db;
    return this.#db.transaction('rw', [threads, facts, outbox, notes, uses, promises], work);
  }

  async #writeAll(changes: readonly Change[]): Promise<void> {
    const db = this.#db;
    const fresh = await addFacts(
      db,
      changes.flatMap((change) => change.facts ?? []),
    );
    for (const fact of fresh) if (fact.kind === 'scriptUse') await this.#countUse(fact.scriptId);
    for (const change of changes) {
      if (change.thread) await db.threads.put(change.thread);
      if (change.note) await db.notes.put(change.note);
      if (change.removeNoteId !== undefined) await db.notes.delete(change.removeNoteId);
      if (change.promises) await db.promises.bulkPut([...change.promises]);
      if (change.removePromiseIds) await db.promises.bulkDelete([...change.removePromiseIds]);
    }
  }

  async #countUse(scriptId: string): Promise<void> {
    const row = await this.#db.uses.get(scriptId);
    await this.#db.uses.put({ scriptId, count: (row?.count ?? 0) + 1, lastMs: this.#now() });
  }

  #remember(change: Change): void {
    this.#waiting.push(change);
    if (change.thread) this.#threads.set(change.thread.threadId, change.thread);
  }

  #forget(): void {
    this.#waiting = [];
    this.#threads.clear();
  }

  async #readQuietly(threadId: string): Promise<ThreadRow | undefined> {
    try {
      return await this.#db.threads.get(threadId);
    } catch {
      return undefined; // the disk cannot even be read: the conversation starts anew and its old rows come out as history
    }
  }
}
