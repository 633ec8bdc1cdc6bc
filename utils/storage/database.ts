import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Fact } from '@/utils/facts/fact';
import type { Handbook, Script } from '@/utils/handbook/schema';
import type { Gap } from '@/utils/learning/gaps';
import type { PickMemory } from '@/utils/learning/picks';
import type { LedgerState } from '@/utils/ledger/types';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import type { SyncState } from '@/utils/sync/queue';
import type { Refusal, Role } from '@/utils/sync/protocol';
import type { TimingState } from '@/utils/timing/types';

/** What is known of one conversation: the ledger's and timing's state, stored together with the facts they made. */
export type ThreadRow = {
  threadId: string;
  threadKey: string;
  consoleId: string;
  shop: string;
  buyerName: string;
  ledger: LedgerState;
  timing: TimingState;
  changedAtMs: number;
};

/** A fact that the hub has not confirmed yet, in the order it was made. */
export type OutboxRow = { seq: number; factId: string; agentId: string };
/** A fact the hub would not take, kept with the hub's reason. */
export type RefusedRow = { factId: string; why: string; atMs: number };

/** One stored version of the handbook. `slot` names its use; older ones stay for comparing and rolling back. */
export type HandbookRow = { slot: string; handbook: Handbook; storedAtMs: number };
export const CURRENT_HANDBOOK = 'current';

/** The index of conversations with an open turn. */
export const OPEN_TURN = 'timing.open.messageId';

export type UseRow = { scriptId: string; count: number; lastMs: number };

/** What is learnt on this device, each under its own key. */
export type LearningRow =
  | { key: 'picks'; value: PickMemory }
  | { key: 'gaps'; value: Gap[] }
  /** What the team's other devices learnt, as the hub gave it last. */
  | { key: 'teamPicks'; value: { picks: PickMemory; devices: number; atMs: number } };

/** How the exchange of what was learnt stands. `mark`: the state of the picks that were given last. Times are wall ms. */
export type TeamLearning = { mark: string; triedAtMs: number; givenAtMs?: number; forgetDue?: true };

/** Single values of the device, each under its own key. */
export type Membership = {
  hubUrl: string;
  token: string;
  teamId: string;
  teamName: string;
  agentId: string;
  agentName: string;
  role: Role;
  /** The team's salt for conversation keys. */
  threadSalt: string;
};
export type KeptValues = {
  /** This install's own id and salt, made once. */
  identity: { agentId: string; threadSalt: string };
  membership: Membership;
  sync: SyncState;
  /** The newest handbook version taken from or given to the hub. */
  published: { version: number };
  learning: TeamLearning;
  /** How much the team uses each script, by its id, at a moment. */
  teamUses: { uses: Record<string, number>; atMs: number };
  /** Personal scripts that were sent up to the lead, by id: a hash of what was sent, and the hub's refusal if it would not take it. */
  offers: Record<string, { written: string; refusal?: Refusal }>;
};
/** An earlier wording of a personal script, without its images, and until when it held. */
export type PersonalVersionRow = { seq: number; scriptId: string; script: Script; untilMs: number };
export type KeptRow = { [K in keyof KeptValues]: { key: K; value: KeptValues[K] } }[keyof KeptValues];

/** Deskmate's database on this device. Only the background worker writes it; a released version is never edited. */
export class DeskmateDatabase extends Dexie {
  declare facts: EntityTable<Fact, 'id'>;
  declare outbox: EntityTable<OutboxRow, 'seq'>;
  declare refused: EntityTable<RefusedRow, 'factId'>;
  declare threads: EntityTable<ThreadRow, 'threadId'>;
  declare notes: EntityTable<Note, 'id'>;
  declare handbooks: EntityTable<HandbookRow, 'slot'>;
  declare personalScripts: EntityTable<Script, 'id'>;
  declare personalVersions: EntityTable<PersonalVersionRow, 'seq'>;
  declare uses: EntityTable<UseRow, 'scriptId'>;
  declare promises: EntityTable<PromiseRow, 'id'>;
  declare kept: Table<KeptRow, keyof KeptValues>;
  declare learning: Table<LearningRow, LearningRow['key']>;

  constructor(name = 'deskmate') {
    super(name);
    this.version(1).stores({
      facts: 'id, at, [kind+at], threadKey',
      outbox: '++seq, &factId, agentId',
      refused: 'factId',
      threads: 'threadId, changedAtMs',
      notes: 'id, threadId, changedAtMs',
      handbooks: 'slot',
      personalScripts: 'id',
      uses: 'scriptId',
      kept: 'key',
    });
    this.version(2).stores({
      // Only conversations with an open turn have this key: the index holds few rows of many.
      threads: `threadId, changedAtMs, ${OPEN_TURN}`,
      promises: 'id, threadId, dueAtMs',
      learning: 'key',
    });
    this.version(3).stores({ personalVersions: '++seq, scriptId' });
  }
}
