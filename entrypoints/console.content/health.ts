import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Reading } from '@/utils/consoles/reading';
import { PART_NAMES, type PartName } from '@/utils/profiles/parts';

/** Parts without which messages cannot be read: a figure made without them would be made up. */
const NEEDED_TO_COUNT: ReadonlySet<PartName> = new Set<PartName>([
  'messageList',
  'message',
  'messageText',
  'buyerName',
]);

export type Health = { level: 'ok' | 'partial' | 'blind'; missing: PartName[] };

export function healthOf(reading: Pick<Reading, 'missing'>): Health {
  const { missing } = reading;
  if (missing.length === 0) return { level: 'ok', missing };
  return { level: missing.some((part) => NEEDED_TO_COUNT.has(part)) ? 'blind' : 'partial', missing };
}

/** Parts that are looked for inside the message list only. */
const INSIDE_LIST: ReadonlySet<PartName> = new Set<PartName>(['message', 'messageText', 'buyerName']);

/** Parts of which a look can say neither "read" nor "missing": the profile has none, or what they stand in is not there. */
export function unjudgedParts(
  { missing, note }: Pick<Reading, 'missing' | 'note'>,
  profile: ConsoleProfile,
): PartName[] {
  const unseen = (part: PartName): boolean =>
    profile.parts[part] === undefined ||
    (part === 'noteField' && note?.open !== true) ||
    (INSIDE_LIST.has(part) && missing.includes('messageList'));
  return PART_NAMES.filter((part) => !missing.includes(part) && unseen(part));
}
