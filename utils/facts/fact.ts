import { z } from 'zod';
import {
  FLAG_CATEGORIES,
  FLAG_OUTCOMES,
  MESSAGE_KINDS,
  NOTE_STATES,
  ORIGINS,
  PROMISE_BASES,
  PROMISE_KINDS,
  PROMISE_STATES,
  SEVERITIES,
  SIDES,
  TURN_OUTCOMES,
} from './kinds';

export * from './kinds';

/**
 * A fact is one immutable line of what happened. It holds ids, times and counts, never message text.
 * Facts are the only source of tallies; a fact's `id` is its identity on the device and on the hub.
 */

/** Version of the fact format. A reader refuses a newer one with a reason and keeps it untouched. */
export const FACT_VERSION = 1;

/** Wall-clock time in ms since the epoch. */
const wallMs = z.number().int().nonnegative();
const durationMs = z.number().int().nonnegative();
const id = z.string().min(1).max(200);

const common = {
  v: z.literal(FACT_VERSION),
  id,
  /** When it happened, ms since the epoch; decides the day a tally counts it under. */
  at: wallMs,
  /** Who worked: the agent's id on this device until a hub gives one. */
  agentId: id,
  consoleId: id,
  /** Shop as the console names it; empty when the console does not show it. */
  shop: z.string().max(120),
  /** Salted hash of console, shop and buyer; empty for facts that belong to no conversation. */
  threadKey: z.string().max(80),
};

/** One message, seen once. */
const message = z.object({
  ...common,
  kind: z.literal('message'),
  side: z.enum(SIDES),
  messageKind: z.enum(MESSAGE_KINDS),
  origin: z.enum(ORIGINS),
  /** Number of characters; 0 for what is not text. */
  length: z.number().int().nonnegative(),
  /** True when the page could not establish the order or identity of this message. */
  uncertain: z.boolean(),
});

/** One turn: from the first unanswered buyer message to the reply that answers it. `at` is the moment it was asked. */
const turn = z.object({
  ...common,
  kind: z.literal('turn'),
  outcome: z.enum(TURN_OUTCOMES),
  /** True for the first turn of a contact: this one is the first response. */
  first: z.boolean(),
  /** Response time in ms; null unless `answered`. */
  waitMs: durationMs.nullable(),
  /** Possible error of `waitMs` in ms, from the precision of the times it was made of; 0 for live observation. */
  errorMs: durationMs,
  /** The target in force when the turn ended, ms. */
  limitMs: durationMs,
  profileId: id,
  profileVersion: z.number().int().positive(),
  /** Buyer messages in this turn. */
  asks: z.number().int().positive(),
  /** The agent timed it by hand because the page could not be read: figures keep it apart from observed turns. */
  manual: z.literal(true).exactOptional(),
});

/** One flag's fate. The same finding in one draft is one fact per outcome. */
const flag = z.object({
  ...common,
  kind: z.literal('flag'),
  ruleId: id,
  category: z.enum(FLAG_CATEGORIES),
  severity: z.enum(SEVERITIES),
  outcome: z.enum(FLAG_OUTCOMES),
  /** The agent's own reason for an override; empty otherwise. */
  reason: z.string().max(200),
});

/** A note changed its state. */
const note = z.object({
  ...common,
  kind: z.literal('note'),
  noteId: id,
  topic: z.string().max(60),
  state: z.enum(NOTE_STATES),
  /** Where the note lives: the console's own note field, or Deskmate's card. */
  place: z.enum(['console', 'deskmate']),
});

/** The agent was warned of an unfinished note, and what they chose. */
const noteFlag = z.object({
  ...common,
  kind: z.literal('noteFlag'),
  noteId: id,
  leaving: z.enum(['conversation', 'tab', 'shift']),
  choice: z.enum(['shown', 'finishNow', 'later', 'handOver']),
});

/** A promise came to a state. `at` is when; whether it was kept in time is in the state, never in the text. */
const promise = z.object({
  ...common,
  kind: z.literal('promise'),
  promiseId: id,
  promiseKind: z.enum(PROMISE_KINDS),
  state: z.enum(PROMISE_STATES),
  /** When it is due, ms since the epoch, as it stood in this state. */
  dueAt: wallMs,
  basis: z.enum(PROMISE_BASES),
});

/** A script was inserted into the editor. */
const scriptUse = z.object({
  ...common,
  kind: z.literal('scriptUse'),
  scriptId: id,
  source: z.enum(['suggestion', 'palette', 'stage']),
  /** Place in the list it was picked from, 1 is the top. */
  rank: z.number().int().positive(),
});

/** A guided talk moved to a step. */
const step = z.object({
  ...common,
  kind: z.literal('step'),
  playbookId: id,
  stepId: id,
  by: z.enum(['conversation', 'agent']),
});

/** A stretch of time in which the page could not be read, or what was read looked wrong: figures that overlap it are unknown. `at` is its start. */
const blind = z.object({
  ...common,
  kind: z.literal('blind'),
  durationMs,
  /** Names of the parts that were not found, or kinds of `Suspicion`. */
  missing: z.array(z.string().max(60)).max(40),
});

export const factSchema = z.discriminatedUnion('kind', [
  message,
  turn,
  flag,
  note,
  noteFlag,
  promise,
  scriptUse,
  step,
  blind,
]);

export type Fact = z.infer<typeof factSchema>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** What only the background knows about a fact: who works, and the salted key of the conversation. */
export type FactStamp = Pick<Fact, 'agentId' | 'consoleId' | 'shop' | 'threadKey'>;

type Unstamped<F> = F extends Fact ? Omit<F, 'v' | keyof FactStamp> : never;
/** A fact as the core makes it, before the background stamps who and where. */
export type BareFact = Unstamped<Fact>;

/** Completes a bare fact. */
export function stampFact(fact: BareFact, stamp: FactStamp): Fact {
  return { ...fact, ...stamp, v: FACT_VERSION };
}
