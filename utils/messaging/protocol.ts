import { z } from 'zod';
import { NOTE_STATES, PROMISE_KINDS } from '@/utils/facts/fact';
import type { ScriptImage } from '@/utils/handbook/images';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { handbookSchema, scriptSchema } from '@/utils/handbook/schema';
import type { PickMemory } from '@/utils/learning/picks';
import { GAP_REASONS } from '@/utils/learning/gaps';
import type { Note } from '@/utils/notes/types';
import type { ProfileInForce } from '@/utils/profiles/in-force';
import type { PromiseAct } from '@/utils/promises/acts';
import type { PromiseRow } from '@/utils/promises/row';
import { HEALTH_LEVELS, type KeptHealth } from '@/utils/profiles/kept-health';
import { matchFault } from '@/utils/profiles/match-fault';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';
import type { Handovers } from '@/utils/sync/handover';
import { itemRef, settleRequestSchema, type SentItem } from '@/utils/sync/inbox';
import type { Refusal, Role, Team } from '@/utils/sync/protocol';
import { ROLES } from '@/utils/sync/protocol';
import type { SyncState } from '@/utils/sync/queue';
import type { PinyinTable } from '@/utils/search/readings';
import type { SearchWords } from '@/utils/search/search-words';
import type { TallyRow } from '@/utils/tallies/types';
import type { Instant } from '@/utils/ledger/types';
import type { OpenTurn } from '@/utils/timing/types';
import { MESSAGE_KINDS, ORIGINS, SIDES } from '@/utils/facts/fact';

/**
 * Every message between Deskmate's contexts. A request is parsed by its schema and its sender is checked before a
 * handler sees it; a page that imitates us fails both.
 */

const text = (max: number) => z.string().max(max);
const wallMs = z.number().int().nonnegative();
const instant = z.object({ wallMs: z.number(), monoMs: z.number(), life: text(80) });

const seenMessage = z.object({
  platformId: text(300).exactOptional(),
  side: z.enum(SIDES),
  kind: z.enum(MESSAGE_KINDS),
  origin: z.enum(ORIGINS),
  text: text(20_000),
  timeLabel: text(100).exactOptional(),
  pageTime: z.object({ atMs: z.number(), precisionMs: z.number() }).exactOptional(),
  past: z.boolean().exactOptional(),
});

const place = z.object({ consoleId: text(80), shop: text(120), buyerKey: text(300), buyerName: text(120) });
/** Which conversation a page speaks of. The background makes the thread's id and salted key of it. */
export type ThreadPlace = z.infer<typeof place>;

const noteSchema = z.object({
  id: text(200).min(1),
  threadId: text(5_000), // console, shop and buyer's key, each sign up to nine
  consoleId: text(80),
  shop: text(120),
  buyerName: text(120),
  templateId: text(80),
  topic: text(60),
  place: z.enum(['console', 'deskmate']),
  values: z.record(text(80), text(5000)),
  picked: z.record(text(80), text(5000)).exactOptional(),
  saved: z.boolean(),
  owed: z.boolean(),
  inConsole: z.boolean().exactOptional(),
  snoozedUntilMs: wallMs.exactOptional(),
  handedOver: z.boolean().exactOptional(),
  handoverId: text(100).exactOptional(),
  createdAtMs: wallMs,
  changedAtMs: wallMs,
});

/** As `PromiseAct`; times are wall ms. */
const promiseAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accept'), dueAtMs: wallMs.exactOptional() }),
  z.object({ type: z.literal('due'), dueAtMs: wallMs }),
  z.object({ type: z.literal('snooze'), untilMs: wallMs }),
  z.object({
    type: z.enum(['decline', 'kept', 'broken', 'handOver', 'takeOver', 'seen', 'notKept', 'undo']),
  }),
]) satisfies z.ZodType<PromiseAct>;

const matchPattern = text(300).refine((pattern) => matchFault(pattern) === undefined, 'not a usable match pattern');

const queueEntry = z.object({
  name: text(120),
  dueAtMs: z.number(),
  askedAtMs: z.number(),
  startUnknown: z.literal(true).exactOptional(),
  open: z.boolean(),
});
/** One waiting buyer as a tab reports it. Times are wall ms; `startUnknown` as in `Waiting` of urgency. */
export type QueuedBuyer = z.infer<typeof queueEntry>;

export const requestSchemas = {
  /** A page's own script starts: what it needs to work. */
  'page:hello': z.object({ consoleId: text(80) }),
  /** The search script is wanted in the page that asks. */
  'search:load': z.object({}),
  /** One part, from 0, of what the background prepared: the index of what is typed, or what suggestion needs of the library. */
  'search:saved': z.object({ of: z.enum(['typed', 'suggest', 'rules']), part: z.number().int().min(0).max(10_000) }),
  /** The images of one script, asked for when it is inserted; the library itself carries none. */
  'script:images': z.object({ scriptId: text(80) }),
  /** One reading of the open conversation. Handing the same reading over twice changes nothing. */
  'thread:observe': z.object({
    place,
    seenAt: instant,
    opening: z.boolean(),
    waitingSince: instant
      .extend({ errorMs: z.number().min(0).exactOptional(), unknown: z.literal(true).exactOptional() })
      .exactOptional(),
    messages: z.array(seenMessage).max(400),
  }),
  /** The agent says that the open turn needs no reply. */
  'thread:waive': z.object({ place, now: instant }),
  /** Facts made in the page: flags, script uses, note flags, steps, blind time. Their ids were made at birth. */
  'facts:add': z.object({ place: place.nullable(), consoleId: text(80), facts: z.array(z.unknown()).max(200) }),
  'notes:put': z.object({ note: noteSchema, state: z.enum(NOTE_STATES) }),
  'notes:remove': z.object({ noteId: text(200) }),
  /** Notes of one conversation, or every unfinished one when `place` is null. */
  'notes:list': z.object({ place: place.nullable() }),
  /** A message was sent: what it promises is read here. The same `messageId` again changes nothing. */
  'promises:sent': z.object({ place, messageId: text(100).min(1), text: text(20_000), atMs: wallMs }),
  /** Every promise that still matters. */
  'promises:list': z.object({}),
  'promises:act': z.object({ ids: z.array(text(200)).max(500), act: promiseAct }),
  /** A promise or follow-up written down by hand, due at a time or at the end of service some days on. */
  'promises:add': z.object({
    id: text(200).min(1),
    place,
    kind: z.enum(PROMISE_KINDS),
    text: text(200),
    due: z.union([z.object({ atMs: wallMs }), z.object({ days: z.number().int().min(0).max(90) })]),
  }),
  /** The waiting buyers of this tab; an empty list when none waits. */
  'queue:report': z.object({ consoleId: text(80), buyers: z.array(queueEntry).max(600) }),
  'queue:list': z.object({}),
  'queue:jump': z.object({ tabId: z.number().int() }),
  'desk:open': z.object({ page: text(40) }),
  /** The profile for the asker's own address, which the browser tells; nothing where Deskmate is not switched on. */
  'profile:for': z.object({}),
  /** How well a page of this console is read now. */
  'console:health': z.object({
    consoleId: text(80),
    level: z.enum(HEALTH_LEVELS),
    missing: z.array(text(60)).max(40),
    atMs: wallMs,
  }),
  /** Starts teaching in a tab: the asker's own, or the one that one of our own pages names. */
  'teach:start': z.object({ tabId: z.number().int().exactOptional() }),

  /** What suggestion knows beside the library: what was learnt from picks, and the packed phrase bank where the page has not got it yet. */
  'suggest:knowledge': z.object({ bank: z.boolean() }),
  /** A buyer's turn was answered: what that teaches. */
  'learning:turn': z.object({
    messages: z.array(text(2_000)).max(3),
    scriptId: text(80).nullable(),
    gap: z.enum(GAP_REASONS).nullable(),
  }),
  'learning:forget': z.object({}),
  'gaps:dismiss': z.object({ id: text(80), dismissed: z.boolean() }),
  /** Sends a missing script up to the lead, with those of its texts that the agent left ticked. */
  'gaps:send': z.object({ id: text(80), texts: z.array(text(200)).min(1).max(5) }),
  /** What agents sent up: a lead sees the team's, an agent their own. */
  'inbox:list': z.object({}),
  /** An offered script whole, with its images. */
  'inbox:script': z.object({ agentId: text(100), scriptId: itemRef.shape.id }),
  'inbox:settle': settleRequestSchema,

  'consoles:list': z.object({}),
  'profiles:put': z.object({ profile: consoleProfileSchema }),
  'profiles:remove': z.object({ id: text(80) }),
  /** The addresses at which the agent's shop runs this console itself; an empty list takes them away. */
  'profiles:addresses': z.object({ consoleId: text(80), patterns: z.array(matchPattern).max(20) }),

  'handbook:save': z.object({ handbook: handbookSchema }),
  'handbook:reset': z.object({ language: z.enum(['zh', 'en']) }),
  /** The starter of this release, to fill up a handbook in use from. */
  'handbook:starter': z.object({ language: z.enum(['zh', 'en']) }),
  'personal:put': z.object({ script: scriptSchema }),
  'personal:remove': z.object({ scriptId: text(80) }),
  /** Many personal scripts at once, in one transaction. */
  'personal:change': z.object({ put: z.array(scriptSchema).max(50_000), remove: z.array(text(80)).max(50_000) }),

  'hub:join': z.object({ hubUrl: text(300), code: text(64), agentName: text(60), agentNumber: text(30) }),
  'hub:leave': z.object({}),
  /** Leaves everything open to the next shift; `id` is made by the asker, so that asking twice is one handover. */
  'handover:give': z.object({ id: text(100).min(8) }),
  /** Takes over what was left on this computer. */
  'handover:takeHere': z.object({}),
  /** Handovers of the team that nobody took. */
  'handover:list': z.object({}),
  'handover:take': z.object({ id: text(100) }),
  'handover:texts': z.object({ allowed: z.boolean() }),
  'sync:now': z.object({}),
  /** Sends facts again that the hub refused. */
  'sync:again': z.object({ factIds: z.array(text(200)).max(100_000) }),
  'hub:team': z.object({}),
  'hub:invite': z.object({
    role: z.enum(ROLES),
    uses: z.number().int().min(1).max(100),
    days: z.number().int().min(1).max(90),
  }),
  'hub:cancelInvitation': z.object({ id: text(100) }),
  'hub:revoke': z.object({ deviceId: text(100) }),
  'hub:tallies': z.object({ fromMs: wallMs, toMs: wallMs, by: z.array(z.enum(['agent', 'shop', 'console'])).max(3) }),
  'hub:publish': z.object({ basedOn: z.number().int().min(0) }),
} satisfies Record<string, z.ZodType>;

export type RequestKind = keyof typeof requestSchemas;
export type RequestOf<K extends RequestKind> = z.infer<(typeof requestSchemas)[K]>;

/** Whether what was handed over is on disk. `memory`: kept and tried again, and the screen says so. */
export type Kept = 'disk' | 'memory';

export type Observed = {
  kept: Kept;
  /** The unanswered turn, if one is open. */
  open: OpenTurn | null;
  /** When anybody last spoke in this contact; null before the first. */
  lastSpokenAt: Instant | null;
  /** How many of the messages were new to the ledger. */
  fresh: number;
};

/** Answers that can fail for a reason the person should read. */
export type HubAnswer<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      refusal: Refusal | 'unreachable' | 'notAHub' | 'badAddress' | 'notJoined' | 'noPermission';
      detail?: string;
    };

/** How much was handed or taken over. */
export type HandedCounts = { promises: number; notes: number };

/** One console as the Consoles page shows it. */
export type ConsoleState = ProfileInForce & {
  /** Which of its hosts the browser lets Deskmate reach. */
  reach: 'all' | 'some' | 'none';
  /** Switched off by the agent. */
  off: boolean;
  /** Match patterns the agent added; they stand in the profile's own `matches` too. */
  addresses: string[];
  /** How it was read last; null when it never was. */
  health: KeptHealth | null;
};
export type ConsoleList = { consoles: ConsoleState[]; damaged: { id: string; why: string }[] };

/**
 * No image is in it: `images` tells only their names, by the id of the script as this agent has it. A page's has no words of phrase rules
 * either: `rulesMark` tells which compiled ones belong to it.
 */
export type LibraryPack = {
  handbook: Handbook;
  rulesMark: number;
  personal: Script[];
  images: Record<string, string[]>;
  uses: Record<string, number>;
  teamUses: Record<string, number>;
  pinyin: PinyinTable;
  searchWords: SearchWords;
  traditional: string;
  /** Disguises of short words, for the same reason: `disguiseTable`. */
  disguises: string;
};

/** `data`: a stretch of the bytes in base64. Parts with the same `mark` belong together. */
export type SavedPart = { mark: number; parts: number; data: string };

export type Replies = {
  'page:hello': LibraryPack;
  'search:load': null;
  'search:saved': SavedPart;
  'script:images': ScriptImage[];
  'thread:observe': Observed;
  'thread:waive': Observed;
  'facts:add': { kept: Kept };
  'notes:put': { kept: Kept };
  'notes:remove': { kept: Kept };
  'notes:list': Note[];
  'promises:sent': { kept: Kept };
  'promises:list': PromiseRow[];
  'promises:act': { kept: Kept };
  'promises:add': { kept: Kept };
  'queue:report': null;
  'queue:list': { tabId: number; consoleId: string; buyers: QueuedBuyer[] }[];
  'queue:jump': null;
  'desk:open': null;
  'profile:for': ConsoleProfile | null;
  'console:health': null;
  'teach:start': null;
  'consoles:list': ConsoleList;
  'profiles:put': null;
  'profiles:remove': null;
  'profiles:addresses': null;
  /** `opinion`: the packed second opinion of the wording check; null where it cannot be read or was not asked for. */
  'suggest:knowledge': { intents: string | null; opinion: string | null; picks: PickMemory | null };
  'learning:turn': null;
  'learning:forget': null;
  'gaps:dismiss': null;
  'gaps:send': HubAnswer<null>;
  'inbox:list': HubAnswer<SentItem[]>;
  'inbox:script': HubAnswer<Script>;
  'inbox:settle': HubAnswer<null>;
  'handbook:save': { version: number };
  'handbook:reset': null;
  'handbook:starter': Handbook;
  'personal:put': null;
  'personal:remove': null;
  'personal:change': null;
  'hub:join': HubAnswer<{ teamName: string; role: Role }>;
  'hub:leave': null;
  'handover:give': HubAnswer<HandedCounts>;
  'handover:takeHere': HandedCounts;
  'handover:list': HubAnswer<Handovers>;
  'handover:take': HubAnswer<HandedCounts>;
  'handover:texts': HubAnswer<null>;
  'sync:now': SyncState;
  'sync:again': SyncState;
  'hub:team': HubAnswer<Team>;
  'hub:invite': HubAnswer<{ code: string; expiresAt: string }>;
  'hub:cancelInvitation': HubAnswer<null>;
  'hub:revoke': HubAnswer<null>;
  'hub:tallies': HubAnswer<TallyRow[]>;
  'hub:publish': HubAnswer<{ version: number }>;
};

/** Requests a console page's script may make; every other one is for Deskmate's own pages only. */
export const PAGE_REQUESTS: ReadonlySet<RequestKind> = new Set<RequestKind>([
  'page:hello',
  'search:load',
  'search:saved',
  'script:images',
  'thread:observe',
  'thread:waive',
  'facts:add',
  'notes:put',
  'notes:remove',
  'notes:list',
  'promises:sent',
  'promises:list',
  'promises:act',
  'promises:add',
  'queue:report',
  'queue:list',
  'queue:jump',
  'desk:open',
  'profile:for',
  'console:health',
  'teach:start',
  'suggest:knowledge',
  'learning:turn',
]);
