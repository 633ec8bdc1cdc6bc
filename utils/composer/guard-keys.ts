import { isComposingKey } from '@/utils/composer/composition';
import type { Gate, SendGuard } from '@/utils/composer/guard-gate';
import { holdBack, isIn } from '@/utils/composer/guard-events';
import { menuIsOpen } from '@/utils/composer/popups';

/** The listener for every key event of every window: holds a send key back when the draft must not go. */
export function guardKeys(guard: SendGuard, gate: Gate): (event: KeyboardEvent) => void {
  // A console may act on any event of the key: all that follow a stopped keydown are held back until the key is up.
  let holding: string | undefined;
  return (event) => {
    if (event.key === holding && (event.type !== 'keydown' || event.repeat)) {
      holdBack(event);
      if (event.type === 'keyup') holding = undefined;
    }
    if (event.type !== 'keydown' || (event.repeat && holding !== undefined)) return;
    holding = undefined;
    const way = wayOf(event, guard);
    if (!way) return;
    const draft = gate.draft();
    if (gate.mayGo(draft)) {
      if (draft !== '' && way === 'sends') guard.onSent?.(draft);
      return;
    }
    holding = event.key;
    holdBack(event);
  };
}

/** `clicks`: the browser will make a click of it, which is told of when it comes. */
function wayOf(event: KeyboardEvent, guard: SendGuard): 'sends' | 'clicks' | undefined {
  if (isComposingKey(event)) return undefined;
  const button = guard.sendButton();
  if (button && isIn(event, button) && !isIn(event, guard.editor())) {
    if (event.key !== 'Enter' && event.key !== ' ') return undefined;
    return /^(?:BUTTON|INPUT|A)$/.test(button.tagName) ? 'clicks' : 'sends';
  }
  return isSendKey(event, guard) ? 'sends' : undefined;
}

function isSendKey(event: KeyboardEvent, { keys, editor, popups }: SendGuard): boolean {
  if (!keys.sendKeys.includes(event.key)) return false;
  const held = { shift: event.shiftKey, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey };
  if (keys.newlineModifiers.some((modifier) => held[modifier])) return false;
  const at = editor();
  return at !== null && isIn(event, at) && !menuIsOpen(at, popups?.() ?? []);
}
