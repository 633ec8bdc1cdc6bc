import { contains, native, parentElementOf } from '@/utils/consoles/dom';
import { firstGroup, selfOrInside } from '@/utils/consoles/find';
import { leanIn } from '@/utils/consoles/lean';
import { follows, linesAbove } from '@/utils/consoles/lines';
import { newestRows } from '@/utils/consoles/newest-rows';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { readRow, type ReadRow, type RowPage } from '@/utils/consoles/rows';
import { spelledProfile } from '@/utils/consoles/spelled';
import { someText } from '@/utils/consoles/text';
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
  /** Forgets what was read of this row; of another element nothing is known. */
  forget: (row: Element) => void;
  forgetAll: () => void;
};

/** A divider is a short line of its own; the same words within a long message are a message. */
const DIVIDER_LENGTH = 40;

/** `onRead`: told of each row that was read anew, for example to watch what lies in it. */
export function createMessageReader(
  given: ConsoleProfile,
  onRead: (row: Element) => void = () => undefined,
): MessageReader {
  const profile = spelledProfile(given);
  let rows = new WeakMap<Element, { read: ReadRow; line: string | undefined }>();
  let idTimeTrusted = true;
  const { side, origin, kind } = profile.rows;
  const lacks = [...new Set([...side, ...origin, ...kind].flatMap(({ when }) => when.lacks ?? []))];
  let lacking = '';

  const readAll = (list: Element, elements: Element[], page: Omit<RowPage, 'idTimeTrusted' | 'line'>): ReadRow[] => {
    const lines = lineTexts(list, elements, profile);
    return elements.map((element, index) => {
      const known = rows.get(element);
      const line = lines?.[index];
      if (known && known.line === line) return known.read;
      const read = readRow(element, { ...page, line, idTimeTrusted });
      // What is not laid out yet is measured again with the next look.
      if (!read.unmeasured) rows.set(element, { read, line });
      onRead(element);
      return read;
    });
  };

  return {
    read: (list, nowMs) => {
      const elements = newestRows(list, profile.parts.message);
      const found = new Set(lacks.filter((selector) => elements.some((row) => selfOrInside(row, selector))));
      // A `lacks` rule speaks of all rows: when the page changes its mind, every row is read anew.
      if ([...found].join() !== lacking) rows = new WeakMap();
      lacking = [...found].join();
      const page = { profile, nowMs, leanOf: leanIn(list), present: (selector: string) => found.has(selector) };
      let read = readAll(list, elements, page);
      if (idTimeTrusted && read.some(({ clash }) => clash)) {
        idTimeTrusted = false;
        rows = new WeakMap();
        read = readAll(list, elements, page);
      }
      return { list, elements, ...joined(read, pastCount(elements, read, profile)) };
    },
    forget: (row) => rows.delete(row),
    forgetAll: () => {
      rows = new WeakMap();
    },
  };
}

/** What the line above each row says, as far as it speaks for that row; undefined where the page has no such lines. */
function lineTexts(
  list: Element,
  elements: readonly Element[],
  { time }: ConsoleProfile,
): (string | undefined)[] | undefined {
  const rule = time?.line;
  if (!rule) return undefined;
  return linesAbove(list, elements, rule.selectors).map((above) => {
    if (!above || (rule.gives === 'moment' && !above.next)) return undefined;
    const text = someText(above.line, DIVIDER_LENGTH);
    return rule.pattern === undefined ? text.trim() : firstGroup(rule.pattern, text)?.trim();
  });
}

function joined(read: ReadRow[], past: number): Pick<ReadMessages, 'messages' | 'owner'> {
  const messages = read.map(({ message }, index) => (index < past ? { ...message, past: true } : message));
  return { messages, owner: read.findLast(({ owner }) => owner !== undefined)?.owner };
}

/** How many of the rows stand above the last divider, which may be a line between the rows or a row itself. */
function pastCount(elements: Element[], read: ReadRow[], profile: ConsoleProfile): number {
  const words = profile.rows.divider;
  const [first] = elements;
  const last = elements.at(-1);
  if (!words || !first || !last) return 0;
  const asRow = 1 + read.findLastIndex(({ message }) => message.side === 'system' && says(message.text, words));
  for (let line = native(commonOf(first, last), 'lastElementChild'); line && !contains(line, first);) {
    const divider = line;
    if (isDivider(divider, words, elements))
      return Math.max(elements.filter((row) => follows(divider, row)).length, asRow);
    line = native(line, 'previousElementSibling') ?? null;
  }
  return asRow;
}

/** The nearest element round the rows that holds them all. */
function commonOf(first: Element, last: Element): Element {
  let common = parentElementOf(first) ?? first;
  for (let at: Element | undefined = common; at && !contains(common, last); at = parentElementOf(at)) common = at;
  return common;
}

function isDivider(element: Element, words: readonly string[], rows: readonly Element[]): boolean {
  const text = someText(element, DIVIDER_LENGTH + 1);
  return text.length <= DIVIDER_LENGTH && says(text, words) && !rows.some((row) => contains(element, row));
}

function says(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
