const composing = new WeakMap<Document, boolean>();

/**
 * Follows whether an input method is composing anywhere in the document, until the signal aborts. It listens on the window, so that
 * listeners added there later already hear of an end as an end.
 */
export function watchComposition(root: Document, signal: AbortSignal): void {
  const first: EventTarget = root.defaultView ?? root;
  const on = (): void => void composing.set(root, true);
  const off = (): void => void composing.set(root, false);
  first.addEventListener('compositionstart', on, { capture: true, signal });
  first.addEventListener('compositionend', off, { capture: true, signal });
  // Some input methods end silently when the window loses the focus.
  root.defaultView?.addEventListener('blur', off, { signal });
  signal.addEventListener('abort', off);
}

/** True while an input method is composing; known only where `watchComposition` runs. */
export function isComposing(root: Document): boolean {
  return composing.get(root) === true;
}

/** The key code of a key that went to the input method, not to the page. */
const TO_INPUT_METHOD = 229;

/** True for a key that belongs to an input method: no key of ours may act on it. */
export function isComposingKey(event: KeyboardEvent): boolean {
  // keyCode is deprecated, but the only mark of the key that ends a composition in WebKit and older Chromium.
  return event.isComposing || legacyKeyCode(event) === TO_INPUT_METHOD;
}

function legacyKeyCode(event: { keyCode?: number }): number | undefined {
  return event.keyCode;
}
