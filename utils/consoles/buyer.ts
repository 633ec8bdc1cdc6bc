import { addressOf, treeOf } from '@/utils/consoles/dom';
import { findElement, firstGroup, partText, readValue, type Surroundings } from '@/utils/consoles/find';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';
import type { QueueEntry } from '@/utils/consoles/reading';
import { spelledProfile } from '@/utils/consoles/spelled';

/** Who the open conversation is with. `torn`: the page's parts name different buyers, as they do while it is refilled. */
export type ReadBuyer = { key: string; name: string; torn: boolean };

/** What a hand-over takes of a key and a name, UTF-16 units. */
const MOST_KEY_CHARS = 300;
const MOST_NAME_CHARS = 120;

/** What the page round the messages tells of the open buyer. */
export type NamedBuyer = { name: string | undefined; keys: ReadonlyMap<ValueRule, string> };

/** Reads who the page round the messages names. */
export function readNamed(page: Surroundings, profile: ConsoleProfile, queue: readonly QueueEntry[]): NamedBuyer {
  const active = queue.find((entry) => entry.active);
  const keys = new Map<ValueRule, string>();
  for (const rule of spelledProfile(profile).buyerKey.thread) {
    const value =
      rule.in === 'page' ? valueOfPage(page, rule) : rule.in === 'address' ? valueOfAddress(page, rule) : undefined;
    if (value !== undefined) keys.set(rule, value);
  }
  return { name: partText(page, profile, 'buyerName') || active?.name, keys };
}

/** Reads the open buyer; undefined when nothing names one. */
export function readBuyer(named: NamedBuyer, profile: ConsoleProfile, messages: ReadMessages): ReadBuyer | undefined {
  const { thread } = spelledProfile(profile).buyerKey;
  const keys = thread.flatMap(
    (rule) => (rule.in === 'messages' ? valueOfRows(messages, rule) : named.keys.get(rule)) ?? [],
  );
  const name = named.name ?? nameInRows(messages, profile);
  const key = keys[0] ?? (thread.length === 0 ? name : undefined);
  if (key === undefined || name === undefined) return undefined;
  return {
    key: key.slice(0, MOST_KEY_CHARS),
    name: name.slice(0, MOST_NAME_CHARS),
    torn: keys.some((other) => other !== key),
  };
}

/** Where only the rows name their writer: as the newest row that does. */
function nameInRows({ elements }: ReadMessages, profile: ConsoleProfile): string | undefined {
  for (const row of elements.toReversed()) {
    const name = partText(row, profile, 'buyerName');
    if (name !== '') return name;
  }
  return undefined;
}

/** In the page's address or, with a selector, in that of the document which holds what it finds. */
function valueOfAddress(page: Surroundings, { selector, pattern }: ValueRule): string | undefined {
  const holder = selector === undefined ? page.page : findElement(page, [selector]);
  if (!holder) return undefined;
  const tree = treeOf(holder);
  const address = addressOf('defaultView' in tree ? (tree as Document) : page.page); // only documents have a view
  return pattern === undefined ? address : firstGroup(pattern, address);
}

function valueOfPage(page: Surroundings, rule: ValueRule): string | undefined {
  const holder = rule.selector === undefined ? undefined : findElement(page, [rule.selector]);
  return holder && readValue(holder, rule);
}

/** As the newest row that tells it has it. */
function valueOfRows({ elements }: ReadMessages, rule: ValueRule): string | undefined {
  for (const row of elements.toReversed()) {
    const value = readValue(row, rule);
    if (value !== undefined) return value;
  }
  return undefined;
}
