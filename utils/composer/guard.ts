import { isComposingKey } from '@/utils/composer/composition';
import { readDraft } from '@/utils/composer/draft';
import type { ConsoleProfile } from '@/utils/profiles/profile';

export type SendGuard = {
  root: Document;
  keys: Pick<ConsoleProfile, 'sendKeys' | 'newlineModifiers'>;
  /** The console's editor and send button as they are now; consoles rebuild both. */
  editor: () => HTMLElement | null;
  sendButton: () => HTMLElement | null;
  /** Asked at the moment of sending, never for an empty draft. */
  decide: (draft: string) => 'send' | 'stop';
  onStopped: (draft: string) => void;
  /** The key or click was let through to the console; whether it sends is the console's business. */
  onSent?: (draft: string) => void;
  signal: AbortSignal;
};

/**
 * Stands between the agent's send key or click and the console, and stops what must not go out. It hears everything first
 * (capture, on the window), only ever holds back, and never sends anything itself.
 */
export function guardSend(guard: SendGuard): void {
  const view = guard.root.defaultView;
  if (!view || guard.signal.aborted) return;
  const options = { capture: true, signal: guard.signal };
  const keys = guardKeys(guard);
  const pointer = guardPointer(guard);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, keys, options);
  for (const type of POINTER_EVENTS) view.addEventListener(type, pointer, options);
}

const POINTER_EVENTS = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'] as const;

function guardKeys(guard: SendGuard): (event: KeyboardEvent) => void {
  // A console may act on any event of the key: all that follow a stopped keydown are held back until the key is up.
  let holding: string | undefined;
  return (event) => {
    if (event.key === holding && (event.type !== 'keydown' || event.repeat)) {
      holdBack(event);
      if (event.type === 'keyup') holding = undefined;
    }
    if (event.type !== 'keydown' || (event.repeat && holding !== undefined)) return;
    holding = undefined;
    if (!isSendKey(event, guard)) return;
    const draft = draftOf(guard);
    if (mayGo(guard, draft)) {
      if (draft !== '') guard.onSent?.(draft);
      return;
    }
    holding = event.key;
    holdBack(event);
  };
}

function isSendKey(event: KeyboardEvent, { keys, editor }: SendGuard): boolean {
  if (!keys.sendKeys.includes(event.key) || isComposingKey(event)) return false;
  const held = { shift: event.shiftKey, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey };
  return !keys.newlineModifiers.some((modifier) => held[modifier]) && isIn(event, editor());
}

function guardPointer(guard: SendGuard): (event: Event) => void {
  // Decided once, when the pointer goes down: a console may send at any event of the sequence.
  let sequence: { stopped: boolean; draft: string } | undefined;
  return (event) => {
    const inside = isIn(event, guard.sendButton());
    if (event.type === 'pointerdown' || (!inside && event.type === 'pointerup')) sequence = undefined;
    if (!inside) return;
    if (!sequence) {
      const draft = draftOf(guard);
      sequence = { stopped: !mayGo(guard, draft), draft };
    }
    const { stopped, draft } = sequence;
    if (stopped) holdBack(event);
    if (event.type !== 'click') return;
    if (!stopped && draft !== '') guard.onSent?.(draft);
    sequence = undefined;
  };
}

/** The draft as it is about to be sent; empty when there is nothing to send. */
function draftOf(guard: SendGuard): string {
  const editor = guard.editor();
  const draft = editor ? readDraft(editor) : '';
  return draft.trim() === '' ? '' : draft;
}

function mayGo(guard: SendGuard, draft: string): boolean {
  if (draft === '' || guard.decide(draft) === 'send') return true;
  guard.onStopped(draft);
  return false;
}

function isIn(event: Event, element: HTMLElement | null): boolean {
  return element !== null && event.composedPath().includes(element);
}

function holdBack(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
