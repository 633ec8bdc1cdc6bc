import { isField } from '@/utils/composer/editor-kind';
import { native } from '@/utils/composer/native';

/** Where the caret or selection of an editable element lies. */
export type Caret = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What newer and non-standard browsers know about selections within shadow roots. */
type Selections = { getSelection?: () => Selection | null };
type Composed = { getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => Caret[] };

/** The caret in an editable element, also in an open shadow root; null when the selection lies elsewhere. */
export function caretIn(editor: HTMLElement): Caret | null {
  const caret = rangeOf(editor);
  return caret && editor.contains(caret.startContainer) && editor.contains(caret.endContainer) ? caret : null;
}

function rangeOf(editor: HTMLElement): Caret | null {
  const root = editor.getRootNode();
  const selection = selectionOf(editor.ownerDocument);
  if (!('host' in root)) return firstRange(selection);
  const shadow = root as ShadowRoot & Selections; // only a shadow root has a host
  const composed = (selection as Composed | null)?.getComposedRanges;
  if (composed) return composed.call(selection, { shadowRoots: [shadow] })[0] ?? null;
  return firstRange(shadow.getSelection?.() ?? null);
}

function firstRange(selection: Selection | null): Caret | null {
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return { startContainer, startOffset, endContainer, endOffset }; // the range itself goes where the selection goes
}

/** The selection of a document, past any element of that name. */
export function selectionOf(root: Document): Selection | null {
  return native(root, 'getSelection').call(root);
}

/** Selects from the caret's start to its end. False when the page has taken those places away meanwhile. */
export function setCaret(editor: HTMLElement, caret: Caret): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = caret;
  if (!holds(editor, startContainer, startOffset) || !holds(editor, endContainer, endOffset)) return false;
  selectionOf(editor.ownerDocument)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}

function holds(editor: HTMLElement, node: Node, offset: number): boolean {
  const length = node.nodeType === node.TEXT_NODE ? (node.textContent ?? '').length : node.childNodes.length;
  return editor.contains(node) && offset <= length;
}

const saved = new WeakMap<HTMLElement, Caret | null>();

/**
 * Remembers where the caret stood in each editor of the document, for when the focus has gone to our own panel meanwhile;
 * until the signal aborts. Call it for a frame's document too when an editor lies in one.
 */
export function watchCaret(root: Document, signal: AbortSignal): void {
  const remember = (): void => {
    const active = focusedIn(root);
    // A field keeps its caret itself; that it had one is all there is to know.
    if (active && isField(active)) saved.set(active, null);
    else if (active?.isContentEditable === true) saved.set(active, caretIn(active) ?? saved.get(active) ?? null);
  };
  const leaving = (event: Event): void => {
    // The last move may not have been told of yet.
    const [from] = event.composedPath() as (HTMLElement | undefined)[]; // focus leaves elements only
    const caret = from && 'isContentEditable' in from && !isField(from) ? caretIn(from) : null;
    if (from && caret) saved.set(from, caret);
  };
  const options = { capture: true, signal };
  native(root, 'addEventListener').call(root, 'focusout', leaving, options);
  for (const type of ['selectionchange', 'focusin'] as const) {
    native(root, 'addEventListener').call(root, type, remember, options);
  }
}

/** The caret remembered for this editor. `undefined`: nobody has put one there; `null`: the field knows it itself. */
export function savedCaret(editor: HTMLElement): Caret | null | undefined {
  if (isField(editor)) return saved.get(editor);
  const host = editor.closest<HTMLElement>('[contenteditable]');
  return saved.get(editor) ?? (host ? saved.get(host) : undefined);
}

/** The element that has the focus, also within open shadow roots. */
export function focusedIn(root: Document | ShadowRoot): HTMLElement | null {
  let active = native(root, 'activeElement');
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && 'isContentEditable' in active ? (active as HTMLElement) : null; // only HTML elements say so
}
