import type { MessageKind, Origin, Side } from '@/utils/facts/fact';

/**
 * Identity of a conversation: one buyer, one shop, one console. It holds the buyer's key in the clear and
 * therefore never leaves the browser; facts carry a salted hash of it.
 */
export type ThreadId = string & { readonly __brand: 'ThreadId' };

/** Joins the parts so that no part can run into the next. Buyer and shop may be any text, a name cut within an emoji too. */
export function threadIdOf(consoleId: string, shop: string, buyerKey: string): ThreadId {
  const parts = [consoleId, shop, buyerKey].map((part) => encodeURIComponent(part.toWellFormed()));
  return parts.join('|') as ThreadId; // the one place a ThreadId is made
}

/** A moment as one page life saw it: monotonic ms for durations, wall ms for the calendar. */
export type Instant = {
  /** ms since the epoch by the machine's clock; may jump. */
  wallMs: number;
  /** ms by a clock that never goes back; comparable only within one `life`. */
  monoMs: number;
  /** Id of the page life (one load of one page). */
  life: string;
};

/**
 * When a buyer began to wait, as the console's list showed it. Without more it is the moment at which the list was seen to change.
 * `errorMs`: the list tells whole minutes or seconds, so it may have been earlier by up to this. `unknown`: the buyer was found
 * waiting already, and the list does not say since when; the moment is then that of the first sight.
 */
export type WaitingSince = Instant & { errorMs?: number; unknown?: true };

/** The page's own time of a message. */
export type PageTime = {
  atMs: number;
  /** Size of the smallest step the page shows: 1000 for seconds, 60_000 for HH:MM. */
  precisionMs: number;
};

/** A message as one reading of the page shows it. */
export type SeenMessage = {
  /** The console's own id of the message, where it has one. */
  platformId?: string;
  side: Side;
  kind: MessageKind;
  origin: Origin;
  text: string;
  /** The time label as shown, for alignment only: it may change from 刚刚 to 14:03. */
  timeLabel?: string;
  pageTime?: PageTime;
  /** True when the page itself marks it as belonging to an earlier conversation (above 以上为历史消息). */
  past?: boolean;
};

/** One reading of the open conversation: the rows in page order, oldest first. */
export type ThreadSnapshot = {
  threadId: ThreadId;
  seenAt: Instant;
  /** True for the first reading after the conversation was opened (or the page loaded): what is new in it was not seen arriving. */
  opening: boolean;
  /**
   * When the console's list began to show this buyer as waiting, if it was seen doing so before the conversation was opened.
   */
  waitingSince?: WaitingSince;
  messages: SeenMessage[];
};

/**
 * `live`: seen arriving. `away`: new since we last looked at this conversation, but not seen arriving: found on opening it, or below
 * an end that was scrolled out of sight. `history`: was there before we ever looked, or found above what was counted already.
 */
export type Presence = 'live' | 'away' | 'history';

/** A message that the ledger has established, emitted once. */
export type LedgerEvent = {
  type: 'message';
  /** Stable within the thread: the platform id, or a key made from alignment. */
  messageId: string;
  /** Position in the thread's order of arrival; strictly growing for messages at the tail. */
  seq: number;
  side: Side;
  kind: MessageKind;
  origin: Origin;
  length: number;
  presence: Presence;
  seenAt: Instant;
  pageTime?: PageTime;
  waitingSince?: WaitingSince;
  /**
   * True when the page did not show enough to tell that this is a message of its own, at this place: its row has no id, and another
   * way to lay the rows over the known ones fits as well within one row of evidence, or rows went or slipped in around it.
   */
  uncertain: boolean;
  /** True when messages may be missing directly before this one: nothing known overlapped the window it came in, or a reading since was open to doubt. */
  gapBefore?: boolean;
};

/** What the ledger keeps of one message: enough to recognise it, no text. */
export type KnownMessage = {
  messageId: string;
  seq: number;
  /** Hash of side, kind and text; how a message without id is recognised. */
  signature: string;
  platformId?: string;
  timeLabel?: string;
  /** The page's own time, ms since the epoch; places a window that overlaps nothing. */
  pageAtMs?: number;
  /** True when messages may be missing between this one and the one before it. */
  gapBefore?: boolean;
  /** True when a later reading showed its neighbours side by side without it: removed, or never there. */
  gone?: boolean;
  /** True when another message may stand in its place: its words changed, and no id says that it is the same. */
  doubtful?: boolean;
};

/** A row as a window that could not be placed showed it. */
export type StrayRow = Pick<KnownMessage, 'signature' | 'platformId'>;

/** What is stored per thread. Plain data, safe to clone. */
export type LedgerState = {
  /** The newest known messages in page order, at most `LEDGER_TAIL`. */
  tail: KnownMessage[];
  nextSeq: number;
  /** Hash of the rows read last: the same rows again are nothing new, whatever they are. */
  lastWindow?: string;
  /** Set when an opening showed no row yet: the next rows were not seen arriving either. */
  openingPending?: { waitingSince?: WaitingSince };
  /** The last window that overlapped nothing known and could not be placed; counted only once it proves to be the newest. */
  stray?: StrayRow[];
  /** The last reading that was placed: when, and the `seq` of its first and last row. */
  sight?: { at: Instant; topSeq: number; bottomSeq: number };
  /** Set while the newest message is scrolled out of sight: what is below it when it comes back was not seen arriving. */
  endOutOfSight?: true;
  /** Set when a reading was open to doubt and no event of it says so; the next message at the end does (`gapBefore`). */
  doubt?: true;
};

/** How many messages per thread are kept for recognition. */
export const LEDGER_TAIL = 400;
