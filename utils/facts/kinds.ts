/** The words of the fact format, apart from its schema: code that only compares them needs no parser. */

export const SIDES = ['buyer', 'agent', 'system', 'unknown'] as const;
export const MESSAGE_KINDS = ['text', 'image', 'card', 'sticker', 'video', 'system', 'recalled', 'other'] as const;
export const ORIGINS = ['human', 'script', 'robot', 'auto', 'system', 'unknown'] as const;
export const TURN_OUTCOMES = ['answered', 'unanswered', 'unknown', 'waived'] as const;
export const FLAG_OUTCOMES = ['shown', 'corrected', 'overridden', 'sent'] as const;
export const FLAG_CATEGORIES = [
  'offPlatform',
  'reviewIncentive',
  'absoluteClaim',
  'abuse',
  'overPromise',
  'bluntService',
  'privacyLeak',
  'redLine',
  'unfilledVariable',
  'team',
] as const;
export const SEVERITIES = ['hint', 'warn', 'block'] as const;
export const NOTE_STATES = ['owed', 'begun', 'saved', 'finished'] as const;
/** What an agent says they will do. `check`: look into it; `reply`: come back with an answer; `followUp`: ask later how it went (回访). */
export const PROMISE_KINDS = [
  'reply',
  'check',
  'ship',
  'resend',
  'refund',
  'change',
  'invoice',
  'visit',
  'followUp',
  'other',
] as const;
/** `late`: done, but after its time. `broken`: not done. */
export const PROMISE_STATES = ['offered', 'open', 'kept', 'late', 'broken', 'declined', 'handedOver'] as const;
/** Where a promise's time comes from. `said`: the message names it; `assumed`: it says soon, and the time is the trade's usual; `chosen`: the agent set it. */
export const PROMISE_BASES = ['said', 'assumed', 'chosen'] as const;

export type Side = (typeof SIDES)[number];
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export type FlagCategory = (typeof FLAG_CATEGORIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type NoteState = (typeof NOTE_STATES)[number];
export type PromiseKind = (typeof PROMISE_KINDS)[number];
export type PromiseState = (typeof PROMISE_STATES)[number];
export type PromiseBasis = (typeof PROMISE_BASES)[number];
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];
export type FlagOutcome = (typeof FLAG_OUTCOMES)[number];
/** Who wrote it: `human` typed it, `script` was inserted by Deskmate and sent by the agent; robot, auto and system never answer a buyer. */
export type Origin = (typeof ORIGINS)[number];
