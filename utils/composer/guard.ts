import { watchComposition } from '@/utils/composer/composition';
import { everyWindow, type EveryWindow } from '@/utils/composer/every-window';
import { gateOf, type SendGuard } from '@/utils/composer/guard-gate';
import { guardKeys } from '@/utils/composer/guard-keys';
import { guardPointer } from '@/utils/composer/guard-pointer';

export type { SendGuard } from '@/utils/composer/guard-gate';

/**
 * Stands between the agent's send key or click and the console, and stops what must not go out. It hears everything first
 * (capture, on the window, in frames of the same origin too), only ever holds back, and never sends anything itself. The draft is left
 * as it is.
 *
 * @param windows where it listens; left out, it follows the windows of editor and button by itself
 * @returns a function that looks for the frames of editor and button again; needed only when one in a shadow root is new
 */
export function guardSend(guard: SendGuard, windows?: EveryWindow): () => void {
  if (guard.signal.aborted) return () => undefined;
  const listening = windows ?? windowsOf(guard);
  const gate = gateOf(guard);
  const keys = guardKeys(guard, gate);
  const pointer = guardPointer(guard, gate);
  listening.each((view, signal) => {
    const options = { capture: true, signal };
    for (const type of KEY_EVENTS) view.addEventListener(type, keys, options);
    for (const type of POINTER_EVENTS) view.addEventListener(type, pointer, options);
    // The root's own is watched by whoever needs it, and so are the frames of windows that were given.
    if (!windows && view.document !== guard.root) watchComposition(view.document, signal);
  }, guard.signal);
  return () => listening.look();
}

function windowsOf({ root, editor, sendButton, signal }: SendGuard): EveryWindow {
  return everyWindow(root, () => [editor(), sendButton()], signal);
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const POINTER_EVENTS = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'] as const;
