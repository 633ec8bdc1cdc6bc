import { hashText, signatureOf } from './signature';
import type { KnownMessage, SeenMessage } from './types';

/** A row of the window, ready to be recognised. */
export type WindowRow = {
  message: SeenMessage;
  signature: string;
  platformId?: string;
  timeLabel?: string;
};

/** Longest id used as it is; a fact's id must have room for it. */
const LONGEST_ID = 100;

function rowOf(message: SeenMessage): WindowRow {
  return {
    message,
    signature: signatureOf(message.side, message.kind, message.text),
    ...(message.platformId && { platformId: message.platformId }),
    ...(message.timeLabel !== undefined && { timeLabel: message.timeLabel }),
  };
}

/** The rows of a window in page order; a row whose id the page shows twice counts once. */
export function rowsOf(messages: readonly SeenMessage[]): WindowRow[] {
  const shown = new Set<string>();
  return messages.map(rowOf).filter(({ platformId }) => {
    if (platformId === undefined) return true;
    const first = !shown.has(platformId);
    shown.add(platformId);
    return first;
  });
}

/** Whether the page shows an id of each row. */
export function allNamed(rows: readonly WindowRow[]): boolean {
  return rows.every(({ platformId }) => platformId !== undefined);
}

/**
 * Name of a message within its thread. Without an id of the console it is made of place, content and the moment of seeing,
 * so that two devices that look at one buyer at different times never give two messages one name.
 */
export function messageIdOf(row: WindowRow, seq: number, seenAtMs: number): string {
  const { platformId } = row;
  if (platformId !== undefined) return platformId.length <= LONGEST_ID ? platformId : hashText(platformId);
  return `~${seq}.${hashText(row.signature)}.${Math.round(seenAtMs).toString(36)}`;
}

/** What is kept of a row. `old` is what was kept of the same message before: its name and place stay. */
export function knownOf(
  row: WindowRow,
  named: Pick<KnownMessage, 'messageId' | 'seq'>,
  old?: KnownMessage,
): KnownMessage {
  // An older reading may still show the id a message first had; the newer id stays.
  const stale = row.platformId === old?.messageId;
  const platformId = (stale ? old?.platformId : undefined) ?? row.platformId ?? old?.platformId;
  const timeLabel = row.timeLabel ?? old?.timeLabel;
  const pageAtMs = row.message.pageTime?.atMs ?? old?.pageAtMs;
  return {
    messageId: named.messageId,
    seq: named.seq,
    signature: row.signature,
    ...(platformId !== undefined && { platformId }),
    ...(timeLabel !== undefined && { timeLabel }),
    ...(pageAtMs !== undefined && { pageAtMs }),
  };
}

/** Recognises a window read again without any change; labels count, so that a changed one is still taken up. */
export function windowHash(rows: readonly WindowRow[]): string {
  return hashText(
    JSON.stringify(rows.map(({ signature, platformId, timeLabel }) => [signature, platformId, timeLabel])),
  );
}

/** A robot, an automatic line or the system: speaks, but leaves the buyer waiting. */
function leavesWaiting({ side, origin, kind }: SeenMessage): boolean {
  return side === 'system' || kind === 'system' || kind === 'recalled' || ['robot', 'auto', 'system'].includes(origin);
}

/** Index of the first row after the last reply of a person: from there on the buyer is waiting. */
export function waitingFrom(rows: readonly WindowRow[]): number {
  const last = rows.findLastIndex(({ message }) => message.side !== 'buyer' && !leavesWaiting(message));
  return last + 1;
}
