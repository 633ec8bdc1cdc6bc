import { readNamed, type NamedBuyer } from '@/utils/consoles/buyer';
import { addressOf, contains } from '@/utils/consoles/dom';
import {
  findElement,
  findHtml,
  findPart,
  isClosed,
  leadsTo,
  matchesSelector,
  partText,
  rootsEntered,
  surroundingsOf,
  type Surroundings,
} from '@/utils/consoles/find';
import { noteFieldLost } from '@/utils/consoles/health';
import { readNote } from '@/utils/consoles/note';
import { readOrderNumbers } from '@/utils/consoles/orders';
import type { QueueReader, ReadQueue } from '@/utils/consoles/queue';
import type { ReadNote } from '@/utils/consoles/reading';
import { INSIDE, spelledProfile } from '@/utils/consoles/spelled';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** All that is read of a page but its messages. */
export type Around = {
  page: Surroundings;
  /** The message list, where there is one. */
  list: Element | undefined;
  isChat: boolean;
  queue: ReadQueue;
  named: NamedBuyer;
  note: ReadNote | null;
  noteFieldLost: boolean;
  agentName: string;
  shopName: string;
  orderNumbers: string[];
  editor: HTMLElement | null;
  sendButton: HTMLElement | null;
  /** Some part stands in a frame or shadow root that is closed to us, or not open yet. */
  closed: boolean;
};

export type AroundReader = {
  /** As read before, if nothing round the list changed since. */
  read: () => Around;
  /** Told of a changed node; `own`: an attribute of the node itself. */
  changed: (node: Node, own: boolean) => void;
  forget: () => void;
};

const NO_QUEUE: ReadQueue = { entries: [], found: 0, nameless: false };

/** What a hand-over takes of a shop's name, UTF-16 units. */
const MOST_SHOP_CHARS = 120;

/**
 * Reads what stands round the messages, and keeps it until something there changes: most changes of a chat page are new
 * rows. (A `:has()` that looks into the list from outside is asked again with the next change outside.)
 * @param enter told of each root that is gone into, before it is read.
 */
export function createAroundReader(
  given: ConsoleProfile,
  root: Document,
  queueReader: QueueReader,
  enter: (inner: Document | ShadowRoot) => void,
): AroundReader {
  const profile = spelledProfile(given);
  const piercing = piercingSelectors(profile);
  let kept: { around: Around; address: string; cut: Element | undefined } | undefined;

  const readAnew = (): { around: Around; cut: Element | undefined } => {
    for (const selector of piercing) for (const inner of rootsEntered(root, selector)) enter(inner);
    const list = findPart(root, profile, 'messageList');
    // Only the list's best selector is known to hold nothing but messages; a fallback may hold the editor as well.
    const cut = findElement(root, profile.parts.messageList?.slice(0, 1));
    const page = surroundingsOf(root, cut);
    const closed = piercing.some((selector) => isClosed(root, selector));
    const isChat = findElement(page, profile.parts.chatMarker) !== undefined;
    return { around: isChat ? readParts(page, list, closed) : nothing(page, list, closed), cut };
  };
  const readParts = (page: Surroundings, list: Element | undefined, closed: boolean): Around => {
    const queue = queueReader.read(page);
    return {
      page,
      list,
      isChat: true,
      queue,
      named: readNamed(page, profile, queue.entries),
      note: readNote(page, profile),
      noteFieldLost: noteFieldLost(page, profile),
      agentName: partText(page, profile, 'agentName').slice(0, MOST_SHOP_CHARS),
      shopName: partText(page, profile, 'shopName').slice(0, MOST_SHOP_CHARS),
      orderNumbers: readOrderNumbers(page, profile),
      editor: findHtml(page, profile, 'editor') ?? null,
      sendButton: findHtml(page, profile, 'send') ?? null,
      closed,
    };
  };

  return {
    read: () => {
      const address = addressOf(root);
      if (kept?.address !== address || (kept.cut && !isStill(root, kept.cut, profile))) kept = undefined;
      kept ??= { ...readAnew(), address };
      return kept.around;
    },
    changed: (node, own) => {
      const cut = kept?.cut;
      if (!cut || !contains(cut, node) || (own && node === cut)) kept = undefined;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

/** Whether the list is on the page and still what its selector names, which may ask for the rows in it. */
function isStill(page: Document, list: Element, { parts }: ConsoleProfile): boolean {
  const [best = ''] = parts.messageList ?? [];
  return leadsTo(page, list) && matchesSelector(list, best);
}

function nothing(page: Surroundings, list: Element | undefined, closed: boolean): Around {
  return {
    page,
    list,
    isChat: false,
    queue: NO_QUEUE,
    named: { name: undefined, keys: new Map() },
    note: null,
    noteFieldLost: false,
    agentName: '',
    shopName: '',
    orderNumbers: [],
    editor: null,
    sendButton: null,
    closed,
  };
}

/** The selectors that are asked of the whole page and go into hosts; those of one host once. */
function piercingSelectors({ parts, buyerKey, note, orderNumber }: ConsoleProfile): string[] {
  const selectors = [
    ...Object.entries(parts).flatMap(([part, list]) => (INSIDE.has(part as ProfilePart) ? [] : list)), // keys of `parts` are parts
    ...buyerKey.thread.flatMap((rule) => (rule.in === 'messages' ? [] : (rule.selector ?? []))),
    ...(note?.dialogs ?? []),
    ...(orderNumber?.selectors ?? []),
  ];
  const byHosts = new Map(
    selectors.flatMap((selector) =>
      selector.includes('>>>') ? [[selector.slice(0, selector.lastIndexOf('>>>')), selector] as const] : [],
    ),
  );
  return [...byHosts.values()];
}
