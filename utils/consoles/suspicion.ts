import type { ReadMessages } from '@/utils/consoles/messages';
import type { SeenMessage } from '@/utils/ledger/types';

/** What makes a page look wrongly read although its parts are found. */
export type Suspicion =
  /** Messages came in this many minutes, and not one of the rows shown was a buyer's. */
  | { kind: 'noBuyerMessages'; busyMinutes: number }
  /** All of these rows stand on one side. */
  | { kind: 'oneSided'; side: 'buyer' | 'agent'; rows: number }
  /** A row's time lies before that of the row above it, this many times in the window. */
  | { kind: 'timesBackwards'; times: number }
  /** The page changes so much that it is looked at only so often. */
  | { kind: 'tooBusy'; everyMs: number };

/** This many minutes in which messages came and none from a buyer are suspicious. */
export const BUSY_MINUTES = 30;
/** From this many rows on, all on one side is suspicious. */
export const ONE_SIDED_ROWS = 12;
/** Two rows sent at once may be told in the wrong order by this much, ms. */
const DISORDER_MS = 120_000;
const MINUTE_MS = 60_000;

/** What the rows of one conversation give away by themselves. */
export function suspicionsOf(messages: readonly SeenMessage[]): Suspicion[] {
  const sides = messages.map(({ side }) => side).filter((side) => side === 'buyer' || side === 'agent');
  const [first] = sides;
  const times = timesBackwards(messages);
  return [
    ...(first && sides.length >= ONE_SIDED_ROWS && sides.every((side) => side === first)
      ? [{ kind: 'oneSided', side: first, rows: sides.length } as const]
      : []),
    ...(times > 0 ? [{ kind: 'timesBackwards', times } as const] : []),
  ];
}

function timesBackwards(messages: readonly SeenMessage[]): number {
  let times = 0;
  let before: SeenMessage['pageTime'];
  for (const { pageTime } of messages) {
    if (!pageTime) continue;
    if (before && pageTime.atMs + pageTime.precisionMs + DISORDER_MS < before.atMs) times += 1;
    before = pageTime;
  }
  return times;
}

/** Counts busy minutes without a buyer's row, over all conversations of the page. */
export type BuyerWatch = {
  /** One look at the open conversation. */
  follow: (read: ReadMessages | undefined, nowMs: number) => void;
  suspicions: () => Suspicion[];
};

export function createBuyerWatch(): BuyerWatch {
  let minutes = new Set<number>();
  let newest: Element | undefined;
  return {
    follow: (read, nowMs) => {
      if (!read) return;
      if (read.messages.some(({ side }) => side === 'buyer')) minutes = new Set();
      const last = read.elements.at(-1);
      // A minute is busy when a row came; another conversation opened counts as one.
      if (last && last !== newest && !read.messages.some(({ side }) => side === 'buyer'))
        minutes.add(Math.floor(nowMs / MINUTE_MS));
      newest = last;
    },
    suspicions: () => (minutes.size >= BUSY_MINUTES ? [{ kind: 'noBuyerMessages', busyMinutes: minutes.size }] : []),
  };
}
