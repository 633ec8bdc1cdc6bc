import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant } from '@/utils/ledger/types';
import type { Advance } from './advance';
import { endedWithout, turnFact } from './turn-fact';
import type { TimingState } from './types';

/** The agent says that the open turn needs no reply: it ends `waived` and leaves the base of every rate. */
export function waive(state: TimingState, _now: Instant, profile: ClockProfile, threadKey: string): Advance {
  const { open } = state;
  if (!open) return { state, facts: [] };
  return {
    state: { ...state, open: null },
    facts: [turnFact(open, endedWithout('waived', open), { profile, threadKey })],
  };
}

/** The contact is over (closed by the console, the buyer, the end of the day): an open turn ends `unanswered`, the next question is a first one. */
export function closeContact(state: TimingState, _now: Instant, profile: ClockProfile, threadKey: string): Advance {
  const { open } = state;
  const closed: TimingState = { ...state, open: null, lastSpokenAt: null };
  if (!open) return { state: closed, facts: [] };
  return { state: closed, facts: [turnFact(open, endedWithout('unanswered', open), { profile, threadKey })] };
}
