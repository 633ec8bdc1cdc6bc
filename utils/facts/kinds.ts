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

export type Side = (typeof SIDES)[number];
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export type FlagCategory = (typeof FLAG_CATEGORIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type NoteState = (typeof NOTE_STATES)[number];
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];
export type FlagOutcome = (typeof FLAG_OUTCOMES)[number];
/** Who wrote it: `human` typed it, `script` was inserted by Deskmate and sent by the agent; robot, auto and system never answer a buyer. */
export type Origin = (typeof ORIGINS)[number];
