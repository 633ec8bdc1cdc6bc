import type { SeenMessage } from '@/utils/ledger/types';
import type { Suspicion } from '@/utils/consoles/suspicion';
import type { PartName } from '@/utils/profiles/parts';

/** One entry of the console's conversation list. */
export type QueueEntry = {
  buyerKey: string;
  name: string;
  preview: string;
  /**
   * Null when the buyer is not waiting. Times in ms as the console tells them, absent where it does not; `stepMs`: the smallest
   * unit in which it tells how long they waited (rounded down).
   */
  waiting: { waitedMs?: number; stepMs?: number; remainingMs?: number } | null;
  active: boolean;
  /** For drawing the mark beside it; never written to. */
  element: HTMLElement;
};

/** The open conversation. */
export type ReadThread = {
  buyerKey: string;
  buyerName: string;
  /** Empty when the console does not show it. */
  shop: string;
  /** Order numbers visible in the conversation's own panels, newest first. */
  orderNumbers: string[];
  /** The newest rows in page order, oldest first, at most `MESSAGE_WINDOW`. */
  messages: SeenMessage[];
};

/** The console's own order note, where the page has one. */
export type ReadNote = {
  /** True while the note's editor is open. */
  open: boolean;
  text: string;
  /** What the console shows as saved; empty when none. */
  savedText: string;
};

/** What one look at the page gives. */
export type Reading = {
  thread: ReadThread | null;
  queue: QueueEntry[];
  /** The shop that the page showed last, with or without an open conversation; absent where it never did. */
  shop?: string;
  note: ReadNote | null;
  /** Agent's name as the console shows it; empty when it does not. */
  agentName: string;
  editor: HTMLElement | null;
  sendButton: HTMLElement | null;
  /** Parts that should be on this page and were not found. Empty when all is well or the page is not a chat at all. */
  missing: PartName[];
  /** What looks wrongly read although it was found; absent when nothing does. */
  suspicious?: Suspicion[];
  /** False on a login page or another page of the same address that holds no chat. */
  isChat: boolean;
};
