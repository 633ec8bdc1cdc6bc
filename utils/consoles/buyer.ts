import { findElement, partText, readValue, type Surroundings } from '@/utils/consoles/find';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';
import type { QueueEntry } from '@/utils/consoles/reading';

/** Who the open conversation is with. `torn`: the page's parts name different buyers, as they do while it is refilled. */
export type ReadBuyer = { key: string; name: string; torn: boolean };

/** Reads the open buyer; undefined when nothing names one. */
export function readBuyer(
  page: Surroundings,
  profile: ConsoleProfile,
  messages: ReadMessages,
  queue: readonly QueueEntry[],
): ReadBuyer | undefined {
  const active = queue.find((entry) => entry.active);
  const name = partText(page, profile, 'buyerName') || active?.name;
  const keys = profile.buyerKey.thread
    .map((rule) => (rule.in === 'messages' ? valueOfRows(messages, rule) : valueOfPage(page, rule)))
    .filter((key) => key !== undefined);
  const key = keys[0] ?? (profile.buyerKey.thread.length === 0 ? name : undefined);
  if (key === undefined || name === undefined) return undefined;
  return { key, name, torn: keys.some((other) => other !== key) };
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
