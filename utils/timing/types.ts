import type { Instant } from '@/utils/ledger/types';

/** The open, unanswered turn of a conversation. */
export type OpenTurn = {
  /** Ledger id of the first unanswered buyer message; names the turn. */
  messageId: string;
  /** When the buyer asked, as well as it is known. */
  askedAt: Instant;
  /** Possible error of `askedAt` in ms: 0 when seen arriving, the page's precision when the page told it. */
  errorMs: number;
  /**
   * False when the moment of asking was not observed and the page does not tell it, or an uncertain message fell into the turn:
   * its time is then unknown.
   */
  known: boolean;
  asks: number;
  /** True when this is the first turn of a contact. */
  first: boolean;
};

/** What timing keeps per conversation. Plain data, safe to clone. */
export type TimingState = {
  open: OpenTurn | null;
  /** When anybody last spoke in this contact; null before the first contact. */
  lastSpokenAt: Instant | null;
  /** `seq` of the newest event counted; the same event handed over again changes nothing. */
  lastSeq?: number;
};

export type ClockLevel = 'calm' | 'soon' | 'late' | 'unknown';

/** A running clock as a screen shows it. */
export type WaitingClock = {
  /** ms waited so far. */
  waitedMs: number;
  limitMs: number;
  /** Negative after the limit. */
  remainingMs: number;
  level: ClockLevel;
  first: boolean;
};
