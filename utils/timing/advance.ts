import type { BareFact } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { LedgerEvent } from '@/utils/ledger/types';
import { answers, asks, speaks } from './counts';
import { messageFactId } from './fact-id';
import { beginsContact, momentOfEvent } from './elapsed';
import { answeredBy, endedWithout, turnFact, type TurnPlace } from './turn-fact';
import type { OpenTurn, TimingState } from './types';

/** The timing of a conversation never seen. */
export const emptyTiming: TimingState = { open: null, lastSpokenAt: null };

export type Advance = { state: TimingState; facts: BareFact[] };

function messageFact(event: LedgerEvent, threadKey: string): BareFact {
  return {
    kind: 'message',
    id: messageFactId('message', threadKey, event.messageId),
    at: Math.max(0, Math.round((momentOfEvent(event).at ?? event.seenAt).wallMs)),
    side: event.side,
    messageKind: event.kind,
    origin: event.origin,
    length: event.length,
    uncertain: event.uncertain,
  };
}

type Asked = Pick<OpenTurn, 'askedAt' | 'errorMs' | 'known'>;

function askedAt(event: LedgerEvent): Asked {
  const { at, errorMs } = momentOfEvent(event);
  if (event.uncertain) return { askedAt: at ?? event.seenAt, errorMs, known: false };
  if (at) return { askedAt: at, errorMs, known: true };
  const { waitingSince, seenAt } = event;
  if (!waitingSince) return { askedAt: seenAt, errorMs: 0, known: false };
  const { wallMs, monoMs, life } = waitingSince; // found waiting: at least since then
  return { askedAt: { wallMs, monoMs, life }, errorMs: 0, known: false };
}

function ask(state: TimingState, event: LedgerEvent, place: TurnPlace): Advance {
  const asked = askedAt(event);
  const first = beginsContact(state.lastSpokenAt, asked.askedAt, place.profile);
  const { open } = state;
  if (open && !first) return { state: { ...state, open: { ...open, asks: open.asks + 1 } }, facts: [] };
  const left = open ? [turnFact(open, endedWithout(event.uncertain ? 'unknown' : 'unanswered', open), place)] : [];
  return { state: { ...state, open: { messageId: event.messageId, ...asked, asks: 1, first } }, facts: left };
}

function answer(state: TimingState, event: LedgerEvent, place: TurnPlace): Advance {
  const { open } = state;
  if (!open) return { state, facts: [] };
  const end = answeredBy(open, momentOfEvent(event), place.profile);
  return { state: { ...state, open: null }, facts: [turnFact(open, end, place)] };
}

/**
 * Messages may be missing before this one, an answer among them: what was open ends unknown. A message that is uncertain itself may be
 * none, or stand elsewhere: what is open goes on, but how long it took can no longer be known.
 */
function loseSight(state: TimingState, event: LedgerEvent, place: TurnPlace): Advance {
  const { open } = state;
  if (!open) return { state, facts: [] };
  if (!event.gapBefore) {
    const blurred = event.uncertain && speaks(event);
    return { state: blurred ? { ...state, open: { ...open, known: false } } : state, facts: [] };
  }
  return { state: { ...state, open: null }, facts: [turnFact(open, endedWithout('unknown', open), place)] };
}

function step(state: TimingState, event: LedgerEvent, place: TurnPlace): Advance {
  if (asks(event)) return ask(state, event, place);
  if (answers(event, place.profile)) return answer(state, event, place);
  return { state, facts: [] };
}

/**
 * Counts one event of a conversation. Out: the new state, and the facts it made: the message itself (live or away) and any turn that
 * ended. Facts have ids made of message ids; an event handed over twice (its `seq` not above the last) makes nothing.
 *
 * A turn runs from the first unanswered question to the first reply that counts; later questions never move its start. Two live ends
 * in one page life differ by the monotonic clock. Ends in different lives differ by the wall clock: a live reply after a reload still
 * has both ends observed, and the ledger has shown that nothing came between, so calling every such turn unknown would throw away what
 * was seen. Where an end was not seen and the page does not tell it, or the wall clock ran backwards, the turn ends `unknown`,
 * never 0 and never dropped. So does a turn that an uncertain message begins, ends or falls into. History neither starts nor ends a turn.
 */
export function advance(state: TimingState, event: LedgerEvent, profile: ClockProfile, threadKey: string): Advance {
  if (event.presence === 'history' || event.seq <= (state.lastSeq ?? Number.NEGATIVE_INFINITY)) {
    return { state, facts: [] };
  }
  const place = { profile, threadKey };
  const before = loseSight(state, event, place);
  const after = step(before.state, event, place);
  const at = momentOfEvent(event).at ?? askedAt(event).askedAt;
  // Only a buyer's message begins a contact: a greeting before it, by robot or agent, must not make the first turn a later one.
  const runs = asks(event) || !beginsContact(state.lastSpokenAt, at, profile);
  const lastSpokenAt = speaks(event) && runs ? at : state.lastSpokenAt;
  return {
    state: { ...after.state, lastSpokenAt, lastSeq: event.seq },
    facts: [messageFact(event, threadKey), ...before.facts, ...after.facts],
  };
}
