import { findAll } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { MESSAGE_WINDOW } from '@/utils/consoles/reading';
import { readRow, type ReadRow } from '@/utils/consoles/rows';
import type { SeenMessage } from '@/utils/ledger/types';

/** The open conversation's rows as one look found them. */
export type ReadMessages = {
  list: Element;
  /** Newest rows, oldest first. */
  elements: Element[];
  messages: SeenMessage[];
  /** Whose rows these are, where the rows tell. */
  owner: string | undefined;
};

/** Reads the newest rows, each once until it changes. */
export type MessageReader = {
  read: (list: Element, nowMs: number) => ReadMessages;
  /** Forgets the row that holds this changed node. */
  forget: (node: Node) => void;
  forgetAll: () => void;
};

/** A divider is a short line of its own; the same words within a long message are a message. */
const DIVIDER_LENGTH = 40;

export function createMessageReader(profile: ConsoleProfile): MessageReader {
  let rows = new WeakMap<Element, ReadRow>();
  let idTimeTrusted = true;
  const lacks = profile.rows.kind.flatMap(({ when }) => when.lacks ?? []);
  let lacking = '';

  const readAll = (elements: Element[], list: Element, nowMs: number): ReadRow[] =>
    elements.map((element) => {
      const known = rows.get(element);
      if (known) return known;
      const fresh = readRow(element, { profile, list, nowMs, idTimeTrusted });
      rows.set(element, fresh);
      return fresh;
    });

  return {
    read: (list, nowMs) => {
      // A `lacks` rule speaks of the whole page: when the page changes its mind, every row is read anew.
      const present = lacks.map((selector) => list.querySelector(selector) !== null).join();
      if (present !== lacking) rows = new WeakMap();
      lacking = present;
      const elements = newestRows(list, profile);
      let read = readAll(elements, list, nowMs);
      if (idTimeTrusted && read.some(({ clash }) => clash)) {
        idTimeTrusted = false;
        rows = new WeakMap();
        read = readAll(elements, list, nowMs);
      }
      return { list, elements, ...joined(read, pastCount(elements, read, list, profile)) };
    },
    forget: (node) => {
      for (let at: Node | null = node; at; at = at.parentNode)
        if (at.nodeType === at.ELEMENT_NODE) rows.delete(at as Element);
    },
    forgetAll: () => {
      rows = new WeakMap();
    },
  };
}

function joined(read: ReadRow[], past: number): Pick<ReadMessages, 'messages' | 'owner'> {
  const messages = read.map(({ message }, index) => (index < past ? { ...message, past: true } : message));
  return { messages, owner: read.findLast(({ owner }) => owner !== undefined)?.owner };
}

/** The newest rows; a row inside another row is part of it. */
function newestRows(list: Element, profile: ConsoleProfile): Element[] {
  const outermost: Element[] = [];
  // Far more than the window, in case each row holds others.
  for (const row of findAll(list, profile.parts.message).slice(-4 * MESSAGE_WINDOW)) {
    if (outermost.at(-1)?.contains(row) !== true) outermost.push(row);
  }
  return outermost.slice(-MESSAGE_WINDOW);
}

/** How many of the rows stand above the last divider, which may be a line between the rows or a row itself. */
function pastCount(elements: Element[], read: ReadRow[], list: Element, profile: ConsoleProfile): number {
  const words = profile.rows.divider;
  const [first] = elements;
  const last = elements.at(-1);
  if (!words || !first || !last) return 0;
  const asRow = 1 + read.findLastIndex(({ message }) => message.side === 'system' && says(message.text, words));
  let common: Element = first.parentElement ?? list;
  while (!common.contains(last) && common.parentElement) common = common.parentElement;
  for (let line = common.lastElementChild; line && !line.contains(first); line = line.previousElementSibling) {
    if (!isDivider(line, words, elements)) continue;
    const divider = line;
    const above = elements.filter((row) => follows(divider, row)).length;
    return Math.max(above, asRow);
  }
  return asRow;
}

function follows(element: Element, row: Element): boolean {
  return Boolean(element.compareDocumentPosition(row) & element.DOCUMENT_POSITION_PRECEDING);
}

function isDivider(element: Element, words: readonly string[], rows: readonly Element[]): boolean {
  const text = element.textContent;
  return text.length <= DIVIDER_LENGTH && says(text, words) && !rows.some((row) => element.contains(row));
}

function says(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
