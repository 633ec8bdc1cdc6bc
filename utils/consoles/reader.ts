import { createAroundReader, type Around } from '@/utils/consoles/around';
import { readBuyer, type ReadBuyer } from '@/utils/consoles/buyer';
import { aboveOf, isElement } from '@/utils/consoles/dom';
import { rootsEntered } from '@/utils/consoles/find';
import { missingParts } from '@/utils/consoles/health';
import type { Sight } from '@/utils/consoles/health-report';
import { createKeys } from '@/utils/consoles/keys';
import { createMessageReader, type ReadMessages } from '@/utils/consoles/messages';
import { createQueueReader } from '@/utils/consoles/queue';
import type { ReadThread, Reading } from '@/utils/consoles/reading';
import { createSettler } from '@/utils/consoles/settle';
import { sightOf } from '@/utils/consoles/sight';
import { spelledProfile } from '@/utils/consoles/spelled';
import { createBuyerWatch, suspicionsOf, type Suspicion } from '@/utils/consoles/suspicion';
import { watchPage, type PageWatch } from '@/utils/consoles/watch';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { PIERCE } from '@/utils/profiles/selector';

/** The machine's calendar, ms since the epoch; needed to complete times that a page writes without day or year. */
export type WallClock = { wallMs(): number };

export type ConsoleReader = {
  /** One look at the page. Looking twice at the same page gives the same. */
  read(): Reading;
  /** Calls back with a reading now and after each change of the page, in idle time, until the signal aborts. */
  watch(onReading: (reading: Reading) => void, options: { signal: AbortSignal }): void;
  /** How well the page is read: one look that asks for every part of the profile. Not for every change. */
  inspect(): Sight;
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
/** A host that cannot be entered may be opened later without a change that shows: it is tried again so often, ever later. */
const MOST_TRIES = 7;
/** Nodes deeper in the page than this are no rows. */
const MOST_ABOVE = 300;

/** A reader of one page by one profile. It writes nothing to the page. */
export function createReader(given: ConsoleProfile, root: Document, clock: WallClock): ConsoleReader {
  const profile = spelledProfile(given);
  let watching: PageWatch | undefined;
  const enter = (inner: Document | ShadowRoot): void => watching?.observe(inner);
  const messageReader = createMessageReader(profile, entering(rowSelectors(profile), enter));
  const queueReader = createQueueReader(profile, entering(entrySelectors(profile), enter));
  const aroundReader = createAroundReader(profile, root, queueReader, enter);
  const settler = createSettler();
  const keys = createKeys();
  const buyerWatch = createBuyerWatch();
  let shop = '';
  let settling = false;
  let tries = 0;

  const forgetAll = (): void => {
    messageReader.forgetAll();
    queueReader.forgetAll();
    aroundReader.forget();
  };
  const changed = (node: Node, own: boolean): void => {
    aroundReader.changed(node, own);
    let at = isElement(node) ? node : aboveOf(node);
    for (let depth = 0; at && depth < MOST_ABOVE; depth += 1) {
      messageReader.forget(at);
      queueReader.forget(at);
      at = aboveOf(at);
    }
  };

  const look = (): { reading: Reading; around: Around; messages: ReadMessages | undefined } => {
    settling = false;
    const around = aroundReader.read();
    if (!around.isChat) return { reading: NO_CHAT, around, messages: undefined };
    const nowMs = clock.wallMs();
    const messages = around.list && messageReader.read(around.list, nowMs);
    buyerWatch.follow(messages, nowMs);
    const named = messages && readBuyer(around.named, profile, messages);
    const buyer = named && { ...named, key: keys.keyOf(named, messages) };
    const state = buyer ? settler.judge(buyer, messages, nowMs) : 'settled';
    settling = state === 'settling';
    if (buyer && state === 'settled') keys.learn(buyer, messages);
    // The shop is part of a conversation's identity: once seen it stays, though the page may hide it for a moment.
    shop = around.shopName || shop;
    const found = {
      messages,
      queue: around.queue,
      buyer: buyer !== undefined,
      torn: state === 'torn',
      editor: around.editor !== null,
      send: around.sendButton !== null,
      noteFieldLost: around.noteFieldLost,
    };
    const suspicious = suspicions(messages);
    const reading: Reading = {
      thread: buyer && state === 'settled' ? threadOf(around, buyer, messages.messages) : null,
      queue: keys.entriesOf(around.queue.entries, state === 'settled' ? buyer : undefined),
      ...(shop !== '' && { shop }),
      note: around.note,
      agentName: around.agentName,
      editor: around.editor,
      sendButton: around.sendButton,
      missing: missingParts(profile, found),
      ...(suspicious.length > 0 ? { suspicious } : {}),
      isChat: true,
    };
    return { reading, around, messages };
  };
  const suspicions = (messages: ReadMessages | undefined): Suspicion[] => {
    const everyMs = watching?.tooBusyMs();
    return [
      ...suspicionsOf(messages?.messages ?? []),
      ...buyerWatch.suspicions(),
      ...(everyMs === undefined ? [] : [{ kind: 'tooBusy', everyMs } as const]),
    ];
  };
  const threadOf = (around: Around, buyer: ReadBuyer, messages: ReadThread['messages']): ReadThread => ({
    buyerKey: buyer.key,
    buyerName: buyer.name,
    shop,
    orderNumbers: around.orderNumbers,
    messages,
  });
  /** After how many ms to look again although nothing changed; undefined: not before something does. */
  const againMs = ({ closed }: Around): number | undefined => {
    if (settling) return LOOK_AGAIN_MS;
    if (!closed || tries >= MOST_TRIES) return undefined;
    tries += 1;
    aroundReader.forget();
    return LOOK_AGAIN_MS * 2 ** (tries - 1);
  };
  // Nobody tells of changes until the page is watched: then nothing read before may be kept.
  const catchUp = (): void => (watching ? watching.flush() : forgetAll());

  return {
    read: () => {
      catchUp();
      return look().reading;
    },
    inspect: () => {
      catchUp();
      const { reading, around, messages } = look();
      return sightOf(profile, { around, messages, reading });
    },
    watch: (onReading, { signal }) => {
      forgetAll();
      watching = watchPage(root, profile, {
        signal,
        onChanged: changed,
        onReset: forgetAll,
        look: () => {
          const { reading, around } = look();
          const again = againMs(around);
          onReading(reading);
          return again;
        },
      });
      signal.addEventListener('abort', () => {
        watching = undefined;
        forgetAll();
      });
    },
  };
}

/** Watches the roots inside a row or entry that was read, where the profile looks into such. */
function entering(
  selectors: readonly string[],
  enter: (inner: Document | ShadowRoot) => void,
): (element: Element) => void {
  const piercing = selectors.filter((selector) => selector.includes(PIERCE));
  return (element) => {
    for (const selector of piercing) for (const inner of rootsEntered(element, selector)) enter(inner);
  };
}

function rowSelectors({ parts, rows, buyerKey }: ConsoleProfile): string[] {
  const tests = [...rows.side, ...rows.origin, ...rows.kind].flatMap(({ when }) => [
    ...(when.selectors ?? []),
    ...(when.lacks ?? []),
    ...(when.leans?.of === undefined ? [] : [when.leans.of]),
  ]);
  const values = [rows.id, buyerKey.rowOwner].flatMap((rule) => rule?.selector ?? []);
  return [...(parts.messageText ?? []), ...(parts.messageTime ?? []), ...tests, ...values];
}

function entrySelectors({ parts, buyerKey }: ConsoleProfile): string[] {
  return [
    ...(parts.entryName ?? []),
    ...(parts.entryPreview ?? []),
    ...(parts.entryTimer ?? []),
    ...(parts.entryUnread ?? []),
    ...buyerKey.entry.flatMap((rule) => rule.selector ?? []),
  ];
}
