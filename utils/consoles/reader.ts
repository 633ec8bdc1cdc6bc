import { readBuyer, type ReadBuyer } from '@/utils/consoles/buyer';
import { findElement, findHtml, findPart, partText, surroundingsOf, type Surroundings } from '@/utils/consoles/find';
import { missingParts } from '@/utils/consoles/health';
import { createMessageReader, type ReadMessages } from '@/utils/consoles/messages';
import { readNote } from '@/utils/consoles/note';
import { readOrderNumbers } from '@/utils/consoles/orders';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { readQueue } from '@/utils/consoles/queue';
import type { ReadThread, Reading } from '@/utils/consoles/reading';
import { createSettler } from '@/utils/consoles/settle';
import { watchPage, type Flush } from '@/utils/consoles/watch';

/** The machine's calendar, ms since the epoch; needed to complete times that a page writes without day or year. */
export type WallClock = { wallMs(): number };

export type ConsoleReader = {
  /** One look at the page. Looking twice at the same page gives the same. */
  read(): Reading;
  /** Calls back with a reading now and after each change of the page, in idle time, until the signal aborts. */
  watch(onReading: (reading: Reading) => void, options: { signal: AbortSignal }): void;
};

const NO_CHAT: Reading = {
  thread: null,
  queue: [],
  note: null,
  agentName: '',
  editor: null,
  sendButton: null,
  missing: [],
  isChat: false,
};

/** While a page is being refilled for another buyer it may fall silent; it is looked at again after this, ms. */
const LOOK_AGAIN_MS = 500;

/** A reader of one page by one profile. It writes nothing to the page. */
export function createReader(profile: ConsoleProfile, root: Document, clock: WallClock): ConsoleReader {
  const messageReader = createMessageReader(profile);
  const settler = createSettler();
  const keys = createKeys();
  let shop = '';
  let settling = false;

  const look = (): Reading => {
    settling = false;
    const list = findPart(root, profile, 'messageList');
    // Only the list's best selector is known to hold nothing but messages; a fallback may hold the editor as well.
    const page = surroundingsOf(root, findElement(root, profile.parts.messageList?.slice(0, 1)));
    if (!findElement(page, profile.parts.chatMarker)) return NO_CHAT;
    const nowMs = clock.wallMs();
    const messages = list && messageReader.read(list, nowMs);
    const queue = readQueue(page, profile);
    const named = messages && readBuyer(page, profile, messages, queue.entries);
    const buyer = named && { ...named, key: keys.keyOf(named, messages) };
    const state = buyer ? settler.judge(buyer, messages, nowMs) : 'settled';
    settling = state === 'settling';
    if (buyer && state === 'settled') keys.learn(buyer, messages);
    // The shop is part of a conversation's identity: once seen it stays, though the page may hide it for a moment.
    shop = partText(page, profile, 'shopName') || shop;
    const editor = findHtml(page, profile, 'editor') ?? null;
    const sendButton = findHtml(page, profile, 'send') ?? null;
    const found = {
      messages,
      queue,
      buyer: buyer !== undefined,
      torn: state === 'torn',
      editor: !!editor,
      send: !!sendButton,
    };
    return {
      thread: buyer && state === 'settled' ? threadOf(page, buyer, messages.messages) : null,
      queue: queue.entries,
      note: readNote(page, profile),
      agentName: partText(page, profile, 'agentName'),
      editor,
      sendButton,
      missing: missingParts(page, profile, found),
      isChat: true,
    };
  };
  const threadOf = (page: Surroundings, buyer: ReadBuyer, messages: ReadThread['messages']): ReadThread => ({
    buyerKey: buyer.key,
    buyerName: buyer.name,
    shop,
    orderNumbers: readOrderNumbers(page, profile),
    messages,
  });

  // Nobody tells of changes until the page is watched: then nothing read before may be kept.
  let flush: Flush = messageReader.forgetAll;

  return {
    read: () => {
      flush();
      return look();
    },
    watch: (onReading, { signal }) => {
      messageReader.forgetAll();
      flush = watchPage(root, profile, {
        signal,
        onChanged: messageReader.forget,
        look: () => {
          onReading(look());
          return settling ? LOOK_AGAIN_MS : undefined;
        },
      });
      signal.addEventListener('abort', () => {
        flush = messageReader.forgetAll;
      });
    },
  };
}

/** Keys of buyers where names are keys: two buyers of one name are told apart by whose rows they are. */
function createKeys(): {
  keyOf(buyer: ReadBuyer, messages: ReadMessages): string;
  learn(buyer: ReadBuyer, messages: ReadMessages): void;
} {
  const owners = new Map<string, string>();
  return {
    keyOf: ({ key }, { owner }) => {
      const first = owners.get(key);
      return first === undefined || owner === undefined || first === owner ? key : `${key}#${owner}`;
    },
    learn: ({ key }, { owner }) => {
      if (owner !== undefined && !owners.has(key)) owners.set(key, owner);
    },
  };
}
