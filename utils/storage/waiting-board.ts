import { storage } from '#imports';
import { browser } from 'wxt/browser';
import type { QueuedBuyer } from '@/utils/messaging/protocol';
import { levelOf, mostUrgent, shortWait } from '@/utils/timing/urgency';

/** The waiting buyers of every open console tab, for the badge and the cross-tab list. Lives as long as the browser. */
export type TabQueue = { tabId: number; consoleId: string; buyers: QueuedBuyer[] };

const board = storage.defineItem<TabQueue[]>('session:waiting', { fallback: [] });
/** The share of the limit after which the badge shows the wait as urgent. */
const SOON_SHARE = 0.6;
const COLOURS = { calm: '#2c7a4b', soon: '#8a5a00', late: '#b3261e', unknown: '#56606e' } as const;

let changing: Promise<unknown> = Promise.resolve();

function change(next: (queues: TabQueue[]) => TabQueue[]): Promise<void> {
  const done = changing.then(async () => board.setValue(next(await board.getValue())));
  changing = done.catch(() => undefined);
  return done;
}

export function readBoard(): Promise<TabQueue[]> {
  return board.getValue();
}

/** A tab tells who waits in it. */
export async function reportQueue(queue: TabQueue): Promise<void> {
  await change((queues) => [
    ...queues.filter((each) => each.tabId !== queue.tabId),
    ...(queue.buyers.length > 0 ? [queue] : []),
  ]);
}

/** A tab was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await change((queues) => queues.filter((each) => each.tabId !== tabId));
}

/** Shows the most urgent wait of all tabs on the toolbar button: text and colour, and in words in its tooltip. */
export async function showBadge(nowMs: number): Promise<void> {
  const buyers = (await readBoard()).flatMap((queue) => queue.buyers);
  const first = mostUrgent(buyers);
  await browser.action.setBadgeText({ text: first ? shortWait(first, nowMs) : '' });
  if (first) await browser.action.setBadgeBackgroundColor({ color: COLOURS[levelOf(first, nowMs, SOON_SHARE)] });
  await browser.action.setTitle({
    title: first ? `Deskmate · ${first.name} ${shortWait(first, nowMs)} · ${buyers.length}` : 'Deskmate',
  });
}
