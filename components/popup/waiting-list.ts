import type { QueuedBuyer, Replies } from '@/utils/messaging/protocol';

/** A waiting buyer and the tab they wait in. */
export type Waiting = QueuedBuyer & { tabId: number; consoleId: string };

/** Everybody who waits, in all tabs, most urgent first. */
export function waitingOf(queues: Replies['queue:list']): Waiting[] {
  return queues
    .flatMap(({ tabId, consoleId, buyers }) => buyers.map((buyer) => ({ ...buyer, tabId, consoleId })))
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
}
