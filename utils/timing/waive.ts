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

/** How long after a question nobody waits for its answer any more, ms: one day. */
export const GIVEN_UP_MS = 24 * 3_600_000;

/**
 * Ends a turn asked more than a day before `nowMs`; the next question is then a first one. It ends `unanswered` where the page was read
 * after the contact's gap and showed no answer, else `unknown`: it may have been answered where nobody looked.
 * `lastReadMs`: wall clock of the conversation's last reading.
 */
export function giveUp(
  state: TimingState,
  { lastReadMs, nowMs }: { lastReadMs: number; nowMs: number },
  profile: ClockProfile,
  threadKey: string,
): Advance {
  const { open } = state;
  if (!open || nowMs - open.askedAt.wallMs <= GIVEN_UP_MS) return { state, facts: [] };
  const readAfterGap = lastReadMs - open.askedAt.wallMs > profile.contactGapMs;
  const end = endedWithout(readAfterGap && open.known ? 'unanswered' : 'unknown', open);
  return { state: { ...state, open: null, lastSpokenAt: null }, facts: [turnFact(open, end, { profile, threadKey })] };
}
