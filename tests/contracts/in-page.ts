import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { segmentsOf, spelledOut } from '@/utils/profiles/selector';
import type { Told } from './contract';

/** What a contract does inside a page; the same in a window without a browser and in an isolated world of a real one. */
export type Looker = {
  read(profile?: ConsoleProfile): Told;
  count(part: ProfilePart, selector: string): number;
  classes(): string[];
  becomeLogin(): void;
  focusEditor(): void;
  /** The middle of the send button on the screen, px; null where none was found. */
  sendSpot(): { x: number; y: number } | null;
};

/** Parts that are looked for inside a row or an entry, wherever that is. */
const IN_ROWS: ReadonlySet<ProfilePart> = new Set([
  'messageText',
  'messageTime',
  'entryName',
  'entryPreview',
  'entryTimer',
  'entryUnread',
]);

export function createLooker(profile: ConsoleProfile, document: Document): Looker {
  const readerOf = (one: ConsoleProfile): ConsoleReader => createReader(one, document, { wallMs: () => Date.now() });
  const reader = readerOf(profile);
  return {
    read: (other) => told((other ? readerOf(other) : reader).read()),
    count: (part, selector) => {
      const roots = IN_ROWS.has(part) ? rootsOf(document) : [document];
      return roots.flatMap((root) => findDeep(root, segmentsOf(spelledOut(selector, profile.frames ?? {})))).length;
    },
    classes: () =>
      rootsOf(document).flatMap((root) => Array.from(root.querySelectorAll('[class]'), (one) => one.className)),
    becomeLogin: () => {
      const form = document.createElement('form');
      form.append(document.createElement('textarea'), document.createElement('button'));
      document.body.replaceChildren(form);
    },
    focusEditor: () => reader.read().editor?.focus(),
    sendSpot: () => {
      const { sendButton } = reader.read();
      return sendButton && spotOf(sendButton);
    },
  };
}

/** In the coordinates of the outermost page, whatever frames lie between. */
function spotOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  let [x, y] = [left + width / 2, top + height / 2];
  for (let at = element.ownerDocument.defaultView?.frameElement; at; at = at.ownerDocument.defaultView?.frameElement) {
    const frame = at.getBoundingClientRect();
    x += frame.left;
    y += frame.top;
  }
  return { x, y };
}

function told({ queue, editor, sendButton, ...reading }: ReturnType<ConsoleReader['read']>): Told {
  const plain = {
    ...reading,
    queue: queue.map(({ element, ...entry }) => (element.isConnected ? entry : { ...entry, lost: true })),
    editor: editor !== null,
    sendButton: sendButton !== null,
  };
  // What crosses from a page to a test loses what is undefined; here it does so in both.
  return JSON.parse(JSON.stringify(plain)) as Told;
}

type Searchable = Document | ShadowRoot | Element;

/** Elements that a spelled-out selector finds: into open shadow roots and same-origin frames. */
function findDeep(root: Searchable, [first = '', ...rest]: readonly string[]): Element[] {
  const found = Array.from(root.querySelectorAll(first));
  return rest.length === 0 ? found : found.flatMap((host) => insideOf(host).flatMap((inner) => findDeep(inner, rest)));
}

function insideOf(host: Element): Searchable[] {
  if (host.shadowRoot) return [host.shadowRoot];
  const inner = 'contentDocument' in host ? (host as HTMLIFrameElement).contentDocument : null;
  return inner ? [inner] : [];
}

function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = Array.from(root.querySelectorAll('*'), insideOf).flat() as (Document | ShadowRoot)[];
  return [root, ...inner.flatMap(rootsOf)];
}
