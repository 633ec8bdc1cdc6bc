import type { Handbook, PhraseRule } from '@/utils/handbook/schema';
import { withPersonal } from '@/utils/handbook/personal';
import type { Language } from '@/utils/i18n/words';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { isUnfinished, judgeNote } from '@/utils/notes/judge';
import { withLimits } from '@/utils/notes/limits';
import type { Note } from '@/utils/notes/types';
import type { Desk } from '@/utils/storage/conversations';
import type { DeskmateDatabase } from '@/utils/storage/database';
import { Keeper } from '@/utils/storage/keeper';
import { identityOf, readKept } from '@/utils/storage/kept';
import { announceLibrary, currentHandbook, replaceHandbook } from '@/utils/storage/library';
import { forgetOldThreads } from '@/utils/storage/old-threads';
import { giveUpOldTurns } from '@/utils/storage/open-turns';
import { transportFor } from '@/utils/storage/membership';
import { SearchCache } from '@/utils/storage/search-cache';
import { syncOnce } from '@/utils/storage/sync-store';
import type { SyncState } from '@/utils/sync/queue';
import { dayKey } from '@/utils/tallies/period';
import { profileFor } from '@/utils/timing/profile-for';
import { rulesMaker } from './rules-maker';
import { indexMaker, SavedBytes } from './search-index';
import { createSuggestMaker } from './suggest-maker';
import { exchangeTeam } from './team-desk';

/** How long facts may gather before they are sent, ms. */
const GATHER_MS = 3_000;
/** How often what is in memory only is tried again, ms. */
const RETRY_MS = 5_000;

/** What lives as long as one life of the background worker. Everything here can be made again from the database. */
export class Worker {
  readonly db: DeskmateDatabase;
  readonly keeper: Keeper;
  /** What is prepared of the library as a page has it: the handbook's scripts with the agent's own over them. */
  readonly saved: Readonly<Record<'typed' | 'suggest', SavedBytes> & { rules: SavedBytes<PhraseRule> }>;
  readonly #language: Language;
  #handbook: Promise<Handbook> | undefined;
  #who: Promise<Omit<Desk, 'profile'>> | undefined;
  #syncing: Promise<SyncState> | undefined;
  #syncPlanned = false;
  #retryPlanned = false;

  constructor(db: DeskmateDatabase, language: Language) {
    this.db = db;
    this.keeper = new Keeper(db, () => Date.now());
    this.#language = language;
    const scripts = async () => withPersonal((await this.handbook()).scripts, await this.db.personalScripts.toArray());
    const cache = new SearchCache();
    this.saved = {
      typed: new SavedBytes(scripts, cache, indexMaker),
      suggest: new SavedBytes(scripts, cache, createSuggestMaker()),
      rules: new SavedBytes(async () => (await this.handbook()).phraseRules, cache, rulesMaker),
    };
  }

  /** Prepares what search, suggestion and the wording check need of the library before a page asks. */
  async warmSearch(): Promise<void> {
    await Promise.all([this.saved.rules.warm(), this.saved.typed.warm(), this.saved.suggest.warm()]);
  }

  /** The handbook in force, read once a worker's life and again when it was replaced. */
  handbook(): Promise<Handbook> {
    this.#handbook ??= currentHandbook(this.db, this.#language, Date.now()).catch((error: unknown) => {
      this.#handbook = undefined; // the disk refused once; the next who asks tries again
      throw error;
    });
    return this.#handbook;
  }

  async useHandbook(handbook: Handbook): Promise<void> {
    await replaceHandbook(this.db, handbook, Date.now());
    this.#handbook = undefined;
    await announceLibrary();
  }

  /** Who works here: the team's agent, or this install without a team. */
  who(): Promise<Desk> {
    return this.desk({ consoleId: '', shop: '', buyerKey: '', buyerName: '' });
  }

  async desk(place: ThreadPlace): Promise<Desk> {
    this.#who ??= this.#readWho();
    const [who, handbook] = await Promise.all([this.#who, this.handbook()]);
    const today = dayKey(Date.now(), 'Asia/Shanghai');
    return { ...who, profile: profileFor(handbook.clockProfiles, place.consoleId, place.shop, today) };
  }

  /** Another membership: who works is read again. */
  forget(): void {
    this.#who = undefined;
  }

  async notes(threadId: string | null): Promise<Note[]> {
    if (threadId !== null) return this.db.notes.where('threadId').equals(threadId).toArray();
    const { noteTemplates, shopFacts } = await this.handbook();
    const templates = new Map(withLimits(noteTemplates, shopFacts).map((template) => [template.id, template]));
    const notes = await this.db.notes.toArray();
    return notes.filter((note) => {
      const template = templates.get(note.templateId);
      return template ? isUnfinished(judgeNote(note, template)) : !note.saved;
    });
  }

  /** After facts were kept: send them soon, or try the disk again. */
  afterFacts<T extends { kept: 'disk' | 'memory' }>(answer: T): T {
    if (answer.kept === 'memory') this.#planRetry();
    else this.#planSync();
    return answer;
  }

  /** Counts what was never answered, then forgets conversations long past; the disk refusing, the next hour tries again. */
  async giveUpOldTurns(): Promise<void> {
    try {
      await giveUpOldTurns(this.db, this.keeper, (place) => this.desk(place), Date.now());
      await forgetOldThreads(this.db, Date.now());
    } catch (error) {
      console.warn('deskmate: old turns could not be ended', error);
    }
  }

  /** One exchange with the hub at a time. */
  sync(force: boolean): Promise<SyncState> {
    this.#syncing ??= syncOnce(
      {
        db: this.db,
        transportFor,
        useHandbook: (handbook) => this.useHandbook(handbook),
        exchangeMore: (hub, pressed) => exchangeTeam(this, hub, pressed),
        now: () => Date.now(),
        random: Math.random,
      },
      force,
    ).finally(() => {
      this.#syncing = undefined;
    });
    return this.#syncing;
  }

  async #readWho(): Promise<Omit<Desk, 'profile'>> {
    const membership = await readKept(this.db, 'membership');
    return membership ? { agentId: membership.agentId, threadSalt: membership.threadSalt } : identityOf(this.db);
  }

  #planSync(): void {
    if (this.#syncPlanned) return;
    this.#syncPlanned = true;
    setTimeout(() => {
      this.#syncPlanned = false;
      this.sync(false).catch((error: unknown) => console.error('deskmate: sync failed', error));
    }, GATHER_MS);
  }

  #planRetry(): void {
    if (this.#retryPlanned) return;
    this.#retryPlanned = true;
    setTimeout(() => {
      this.#retryPlanned = false;
      void this.keeper.retry().then((kept) => kept === 'memory' && this.#planRetry());
    }, RETRY_MS);
  }
}
