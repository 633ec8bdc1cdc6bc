import type { BareFact, TurnOutcome } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant } from '@/utils/ledger/types';
import { elapsedMs, type Moment } from './elapsed';
import { limitFor } from './profile-for';
import { serviceMsBetween } from './service-hours';
import type { OpenTurn } from './types';
import { messageFactId } from './fact-id';

/** Where a fact belongs: the profile in force and the conversation's key. */
export type TurnPlace = { profile: ClockProfile; threadKey: string };
export type TurnEnd = { outcome: TurnOutcome; waitMs: number | null; errorMs: number };

/** How long the buyer waited by the profile's service hours, ms; null when it cannot be known. */
export function waitedMs(open: OpenTurn, until: Instant, profile: ClockProfile, errorMs: number): number | null {
  if (!open.known) return null;
  const passed = elapsedMs(open.askedAt, until, errorMs);
  if (passed === null) return null;
  return Math.round(serviceMsBetween(profile, open.askedAt.wallMs, open.askedAt.wallMs + passed));
}

/** A turn that a reply ended: answered with its time, or unknown where one end was not observed. */
export function answeredBy(open: OpenTurn, reply: Moment, profile: ClockProfile): TurnEnd {
  const errorMs = Math.round(open.errorMs + reply.errorMs);
  const waitMs = reply.at && waitedMs(open, reply.at, profile, errorMs);
  return { outcome: waitMs === null ? 'unknown' : 'answered', waitMs, errorMs };
}

/** The fact of a turn that ended. Its id is made of the first question, so the same turn is one fact however often it is written. */
export function turnFact(open: OpenTurn, end: TurnEnd, { profile, threadKey }: TurnPlace): BareFact {
  return {
    kind: 'turn',
    id: messageFactId('turn', threadKey, open.messageId),
    at: Math.max(0, Math.round(open.askedAt.wallMs)),
    ...end,
    first: open.first,
    limitMs: limitFor(profile, open.first),
    profileId: profile.id,
    profileVersion: profile.version,
    asks: open.asks,
  };
}

/** An end without any reply. */
export function endedWithout(outcome: 'unanswered' | 'waived' | 'unknown', open: OpenTurn): TurnEnd {
  return { outcome, waitMs: null, errorMs: Math.round(open.errorMs) };
}
