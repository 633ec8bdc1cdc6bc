import { storage } from '#imports';
import { browser } from 'wxt/browser';
import type { QueuedBuyer } from '@/utils/messaging/protocol';
import { levelOf, mostUrgent, shortWait } from '@/utils/timing/urgency';

/** The waiting buyers of every open console tab, for the badge and the cross-tab list. Lives as long as the browser. */
export type TabQueue = { tabId: number; consoleId: string; buyers: QueuedBuyer[] };

const board = storage.defineItem<TabQueue[]>('session:waiting', { fallback: [] });
const duePromises = storage.defineItem<{ n: number; words: string } | null>('session:duePromises', { fallback: null });

/** How many promises are due, and that in words for the tooltip; null for none. */
export async function setDuePromises(due: { n: number; words: string } | null): Promise<void> {
  await duePromises.setValue(due);
}

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

/** Shows the most urgent wait of all tabs on the toolbar button, else how many promises are due: text and colour, and in words in its tooltip. */
export async function showBadge(nowMs: number): Promise<void> {
  const buyers = (await readBoard()).flatMap((queue) => queue.buyers);
  const first = mostUrgent(buyers);
  const due = await duePromises.getValue();
  const color = first ? COLOURS[levelOf(first, nowMs, SOON_SHARE)] : COLOURS.late;
  await browser.action.setBadgeText({ text: first ? shortWait(first, nowMs) : due ? `!${due.n}` : '' });
  if (first ?? due) await browser.action.setBadgeBackgroundColor({ color });
  const waits = first ? ` · ${first.name} ${shortWait(first, nowMs)} · ${buyers.length}` : '';
  await browser.action.setTitle({ title: `Deskmate${waits}${due ? ` · ${due.words}` : ''}` });
}
