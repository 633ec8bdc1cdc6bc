import {
  findAll,
  findPart,
  isHtml,
  partText,
  readValue,
  selfOrInside,
  textOf,
  type Surroundings,
} from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { QueueEntry } from '@/utils/consoles/reading';
import { moreUrgent, readWaiting } from '@/utils/consoles/waiting';

/** The console's conversation list: one entry per buyer, in page order. `nameless`: entries were found, names were not. */
export type ReadQueue = { entries: QueueEntry[]; found: number; nameless: boolean };

/** Reads the conversation list. */
export function readQueue(page: Surroundings, profile: ConsoleProfile): ReadQueue {
  const elements = findAll(page, profile.parts.entry).filter(isHtml);
  const byBuyer = new Map<string, QueueEntry>();
  for (const element of elements) {
    const entry = readEntry(element, profile);
    if (!entry) continue;
    const known = byBuyer.get(entry.buyerKey);
    byBuyer.set(entry.buyerKey, known ? merge(known, entry) : entry);
  }
  return {
    entries: [...byBuyer.values()],
    found: elements.length,
    nameless: elements.length > 0 && byBuyer.size === 0,
  };
}

function readEntry(element: HTMLElement, profile: ConsoleProfile): QueueEntry | undefined {
  const name = partText(element, profile, 'entryName');
  const key = profile.buyerKey.entry.map((rule) => readValue(element, rule)).find((value) => value !== undefined);
  if (name === '') return undefined;
  return {
    buyerKey: key ?? name,
    name,
    preview: partText(element, profile, 'entryPreview'),
    waiting: waitingOf(element, profile),
    active: isActive(element, profile),
    element,
  };
}

function waitingOf(element: HTMLElement, profile: ConsoleProfile): QueueEntry['waiting'] {
  for (const timer of findAll(element, profile.parts.entryTimer)) {
    const waiting = readWaiting(textOf(timer), profile.waiting ?? []);
    if (waiting !== undefined) return waiting;
  }
  // Some consoles keep an empty badge in every entry: the text counts, not the node.
  const badge = findPart(element, profile, 'entryUnread');
  return badge && textOf(badge) !== '' && textOf(badge) !== '0' ? {} : null;
}

function isActive(element: HTMLElement, profile: ConsoleProfile): boolean {
  return (profile.parts.activeEntry ?? []).some(
    (selector) => selfOrInside(element, selector) !== undefined || element.closest(selector) !== null,
  );
}

/** One buyer shown twice: the visible entry stands for both, and the more urgent word on waiting is kept. */
function merge(known: QueueEntry, other: QueueEntry): QueueEntry {
  const [front, back] = isVisible(known.element) || !isVisible(other.element) ? [known, other] : [other, known];
  return {
    ...front,
    waiting: moreUrgent(back.waiting, front.waiting) ? back.waiting : front.waiting,
    active: front.active || back.active,
  };
}

function isVisible(element: HTMLElement): boolean {
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility()
    : element.closest('[hidden], [style*="display: none"], [style*="display:none"]') === null;
}
