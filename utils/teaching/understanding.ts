import { findElement } from '@/utils/consoles/find';
import { createMessageReader } from '@/utils/consoles/messages';
import { createReader } from '@/utils/consoles/reader';
import type { Side } from '@/utils/facts/fact';
import type { SeenMessage } from '@/utils/ledger/types';
import type { PartName } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** What the page says to us by a profile, for the agent to look over. */
export type Understanding = {
  /** Every row that was read, with the element to mark on the page. */
  rows: { element: Element; message: SeenMessage }[];
  count: Record<Side, number> & { all: number };
  last: SeenMessage | undefined;
  buyerName: string;
  entries: { element: Element; name: string }[];
  editor: HTMLElement | null;
  sendButton: HTMLElement | null;
  /** Parts that should be there and were not found. */
  missing: PartName[];
};

/** Reads the page once by this profile. */
export function understand(profile: ConsoleProfile, page: Document, nowMs: number): Understanding {
  const list = findElement(page, profile.parts.messageList);
  const read = list && createMessageReader(profile).read(list, nowMs);
  const rows = (read?.elements ?? []).flatMap((element, index) => {
    const message = read?.messages[index];
    return message ? [{ element, message }] : [];
  });
  const reading = createReader(profile, page, { wallMs: () => nowMs }).read();
  const of = (side: Side): number => rows.filter(({ message }) => message.side === side).length;
  return {
    rows,
    count: { all: rows.length, buyer: of('buyer'), agent: of('agent'), system: of('system'), unknown: of('unknown') },
    last: rows.findLast(({ message }) => message.side === 'buyer' || message.side === 'agent')?.message,
    buyerName: reading.thread?.buyerName ?? '',
    entries: reading.queue.map(({ element, name }) => ({ element, name })),
    editor: reading.editor,
    sendButton: reading.sendButton,
    missing: reading.missing,
  };
}
