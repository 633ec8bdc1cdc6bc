import { native } from '@/utils/consoles/dom';
import {
  closestOf,
  findAll,
  findPart,
  isHtml,
  partText,
  readValue,
  selfOrInside,
  type Surroundings,
} from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { QueueEntry } from '@/utils/consoles/reading';
import { spelledProfile } from '@/utils/consoles/spelled';
import { textOf } from '@/utils/consoles/text';
import { moreUrgent, readWaiting } from '@/utils/consoles/waiting';

/** The console's conversation list: one entry per buyer, in page order. `nameless`: entries were found, names were not. */
export type ReadQueue = { entries: QueueEntry[]; found: number; nameless: boolean };

/** Reads the list, each entry once until it changes. */
export type QueueReader = {
  read: (page: Surroundings) => ReadQueue;
  /** Forgets the entries that hold these changed elements, or all. */
  forget: (element: Element) => void;
  forgetAll: () => void;
};

/** What an entry says by itself; which one is open also shows in what stands round it. */
type OwnWords = Omit<QueueEntry, 'active' | 'element'>;

/** `onRead`: told of each entry that was read anew. */
export function createQueueReader(
  given: ConsoleProfile,
  onRead: (entry: Element) => void = () => undefined,
): QueueReader {
  const profile = spelledProfile(given);
  let known = new WeakMap<Element, OwnWords | 'nameless'>();
  const wordsOf = (element: HTMLElement): OwnWords | 'nameless' => {
    const old = known.get(element);
    if (old) return old;
    const fresh = readEntry(element, profile) ?? 'nameless';
    known.set(element, fresh);
    onRead(element);
    return fresh;
  };
  return {
    read: (page) => {
      const elements = findAll(page, profile.parts.entry).filter(isHtml);
      const byBuyer = new Map<string, QueueEntry>();
      for (const element of elements) {
        const words = wordsOf(element);
        if (words === 'nameless') continue;
        const entry = { ...words, active: isActive(element, profile), element };
        const twin = byBuyer.get(entry.buyerKey);
        byBuyer.set(entry.buyerKey, twin ? merge(twin, entry) : entry);
      }
      return {
        entries: [...byBuyer.values()],
        found: elements.length,
        nameless: elements.length > 0 && byBuyer.size === 0,
      };
    },
    forget: (element) => known.delete(element),
    forgetAll: () => {
      known = new WeakMap();
    },
  };
}

/** What a hand-over takes of a name or key, UTF-16 units. */
const MOST_NAME_CHARS = 120;
const MOST_KEY_CHARS = 300;

function readEntry(element: HTMLElement, profile: ConsoleProfile): OwnWords | undefined {
  const name = partText(element, profile, 'entryName').slice(0, MOST_NAME_CHARS);
  const key = profile.buyerKey.entry.map((rule) => readValue(element, rule)).find((value) => value !== undefined);
  if (name === '') return undefined;
  return {
    buyerKey: (key ?? name).slice(0, MOST_KEY_CHARS),
    name,
    preview: partText(element, profile, 'entryPreview'),
    waiting: waitingOf(element, profile),
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
    (selector) => selfOrInside(element, selector) !== undefined || closestOf(element, selector) !== undefined,
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
  const visible = native(element, 'checkVisibility');
  return visible
    ? visible.call(element)
    : closestOf(element, '[hidden], [style*="display: none"], [style*="display:none"]') === undefined;
}
