import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { Reading } from '@/utils/consoles/reading';
import type { Suspicion } from '@/utils/consoles/suspicion';
import { PART_NAMES, type PartName } from '@/utils/profiles/parts';

/** Parts without which messages cannot be read: a figure made without them would be made up. */
const NEEDED_TO_COUNT: ReadonlySet<PartName> = new Set<PartName>([
  'messageList',
  'message',
  'messageText',
  'buyerName',
]);

/** A page looked at less often is read right all the same. */
type Doubt = Exclude<Suspicion, { kind: 'tooBusy' }>;
export type Health = { level: 'ok' | 'partial' | 'blind'; missing: PartName[]; suspicious: Doubt[] };

/** What a reading is worth: `partial` where a part is missing that no message needs, or where what was read looks wrong. */
export function healthOf({ missing, suspicious: all = [] }: Pick<Reading, 'missing' | 'suspicious'>): Health {
  const suspicious = all.filter((each): each is Doubt => each.kind !== 'tooBusy');
  if (missing.some((part) => NEEDED_TO_COUNT.has(part))) return { level: 'blind', missing, suspicious };
  return { level: missing.length + suspicious.length > 0 ? 'partial' : 'ok', missing, suspicious };
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
