import type { PartName, Reading } from '@/utils/consoles/reading';

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
