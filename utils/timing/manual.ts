import type { BareFact } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { Instant } from '@/utils/ledger/types';
import { elapsedMs } from './elapsed';
import { answeredBy, endedWithout, turnFact } from './turn-fact';

/**
 * A clock kept by hand: where a page cannot be read, the agent says with one key that the buyer spoke, with another that
 * they answered. A turn counted so waits a moment before it is a fact, so that a slip can be taken back.
 */
type Asked = { askedAt: Instant; asks: number; first: boolean };
type Answered = Asked & { answeredAt: Instant };
export type ManualState = {
  open: Asked | null;
  /** The last turn that was ended, not yet a fact. */
  ended: Answered | null;
  /** When the agent last pressed either key; decides what begins a contact. */
  lastAt: Instant | null;
};
export const emptyManual: ManualState = { open: null, ended: null, lastAt: null };

/** A key is pressed about this long after what it tells, ms: the possible error of a time taken by hand. */
const BY_HAND_MS = 1_000;

/** The buyer spoke. The first time starts the clock; more often is one more question in the same turn. */
export function buyerSpoke(state: ManualState, now: Instant, profile: ClockProfile): ManualState {
  const { open, lastAt } = state;
  const first = lastAt === null || (elapsedMs(lastAt, now) ?? 0) > profile.contactGapMs;
  const next = open ? { ...open, asks: open.asks + 1 } : { askedAt: now, asks: 1, first };
  return { ...state, open: next, lastAt: now };
}

/** The agent answered. Without a running clock nothing happens. An earlier ended turn must have been settled before. */
export function agentAnswered(state: ManualState, now: Instant): ManualState {
  const { open } = state;
  return open ? { open: null, ended: { ...open, answeredAt: now }, lastAt: now } : state;
}

/** Takes the last key back: the answer while it is no fact yet, otherwise the last question. */
export function undoManual(state: ManualState): ManualState {
  const { open, ended } = state;
  if (open) return { ...state, open: open.asks > 1 ? { ...open, asks: open.asks - 1 } : null };
  if (!ended) return state;
  const { askedAt, asks, first } = ended;
  return { ...state, open: { askedAt, asks, first }, ended: null };
}

/** Whether the last key can still be taken back. */
export function canUndo({ open, ended }: ManualState): boolean {
  return open !== null || ended !== null;
}

/** Makes the ended turn a fact: it can no longer be taken back. */
export function settleManual(state: ManualState, profile: ClockProfile): { state: ManualState; facts: BareFact[] } {
  const { ended } = state;
  if (!ended) return { state, facts: [] };
  const end = answeredBy(turnOf(ended), { at: ended.answeredAt, errorMs: 0 }, profile);
  return { state: { ...state, ended: null }, facts: [factOf(ended, end, profile)] };
}

/** The page can be read again, or goes: what is ended counts, what still runs ends unknown. */
export function endManual(state: ManualState, profile: ClockProfile): { state: ManualState; facts: BareFact[] } {
  const { facts } = settleManual(state, profile);
  const left = state.open ? [factOf(state.open, endedWithout('unknown', turnOf(state.open)), profile)] : [];
  return { state: { ...emptyManual, lastAt: state.lastAt }, facts: [...facts, ...left] };
}

function turnOf({ askedAt, asks, first }: Asked) {
  const messageId = `${askedAt.life}:${Math.round(askedAt.monoMs)}`;
  return { messageId, askedAt, asks, first, errorMs: BY_HAND_MS, known: true };
}

function factOf(asked: Asked, end: Parameters<typeof turnFact>[1], profile: ClockProfile): BareFact {
  const fact = turnFact(turnOf(asked), end, { profile, threadKey: '' });
  return { ...fact, id: `manual:${turnOf(asked).messageId}`, manual: true } as BareFact; // a turn with one more field of its own
}
