import { caretIn, savedCaret, setCaret, type Caret } from '@/utils/composer/caret';
import { locate } from '@/utils/composer/draft-map';
import { isField, settleMs, type Field } from '@/utils/composer/editor-kind';
import { allOf, endOf } from '@/utils/composer/into-editable';
import { selectedIn } from '@/utils/composer/into-field';
import { native, windowOf } from '@/utils/composer/native';
import { oneEvent, pause } from '@/utils/composer/wait';

/**
 * `caret`: where the caret stands; what is selected stays and the text goes behind it. `selection`: in place of what is selected.
 * `append`: behind the whole draft. `replace`: in place of the whole draft.
 */
export type InsertMode = 'caret' | 'selection' | 'append' | 'replace';

/** How long an editor gets to learn of a new selection, ms: they hear of it by an event of their own. */
const SELECTION_MS = 50;

/** True when the editor has the focus within its own document or shadow root. */
export function hasFocus(editor: HTMLElement): boolean {
  const root = editor.getRootNode();
  // The root of an element that is shown is a document or a shadow root; both tell.
  const active = native(root as Document | ShadowRoot, 'activeElement') ?? null;
  return active === editor || editor.contains(active);
}

/**
 * Gives the editor the focus and selects what the text is to stand in place of. An editor that the focus had left gets back the
 * caret it had; one in which nobody has ever been, a caret at its end. Resolves when the editor has had time to hear of it.
 */
export async function select(editor: HTMLElement, mode: InsertMode): Promise<void> {
  const away = !hasFocus(editor) || !native(editor.ownerDocument, 'hasFocus').call(editor.ownerDocument);
  const caret = isField(editor) ? null : (caretIn(editor) ?? savedCaret(editor) ?? null); // some editors lose it on focus
  if (away) native(editor, 'focus').call(editor, { preventScroll: true });
  if (isField(editor)) {
    selectInField(editor, mode, away);
    return;
  }
  // Waited for even where nothing is moved: the agent may have moved the caret just now.
  const heard = oneEvent(editor.ownerDocument, 'selectionchange', SELECTION_MS);
  const target = targetOf(editor, mode, caret, away);
  if (target && !setCaret(editor, target)) setCaret(editor, endOf(editor));
  await heard;
  const more = settleMs(editor);
  if (more > 0) await pause(editor.ownerDocument, more);
}

function selectInField(field: Field, mode: InsertMode, away: boolean): void {
  const length = native(field, 'value').length;
  const { start, end } = selectedIn(field);
  const untouched = away && end === 0 && savedCaret(field) === undefined;
  if (mode === 'replace') field.setSelectionRange(0, length);
  else if (mode === 'append' || untouched) field.setSelectionRange(length, length);
  else if (mode === 'caret' && start !== end) field.setSelectionRange(end, end);
}

/** What is to be selected; null when the selection is right as it is. */
function targetOf(editor: HTMLElement, mode: InsertMode, caret: Caret | null, away: boolean): Caret | null {
  if (mode === 'append') return endOf(editor);
  if (mode === 'replace') return allOf(editor);
  if (!caret) return endOf(editor);
  if (mode === 'selection') return away ? caret : null;
  const { endContainer: node, endOffset: offset } = caret;
  const collapsed = caret.startContainer === node && caret.startOffset === offset;
  if (collapsed && !away) return null;
  return { startContainer: node, startOffset: offset, endContainer: node, endOffset: offset };
}

/** The draft on both sides of what is selected. A selection that cannot be placed counts as one at the end. */
export function sidesOf(editor: HTMLElement, mode: InsertMode): { head: string; tail: string } {
  if (isField(editor)) {
    const value = native(editor, 'value');
    const { start, end } = selectedIn(editor);
    return { head: value.slice(0, start), tail: value.slice(end) };
  }
  const caret = mode === 'replace' || mode === 'append' ? null : caretIn(editor);
  const from = { node: caret?.startContainer ?? editor, offset: caret?.startOffset ?? -1 };
  const to = { node: caret?.endContainer ?? editor, offset: caret?.endOffset ?? -1 };
  const { text, offsets } = locate(editor, [from, to]);
  if (mode === 'replace') return { head: '', tail: '' };
  const [start, end] = offsets;
  return { head: text.slice(0, start ?? text.length), tail: text.slice(end ?? start ?? text.length) };
}

/** Scrolls to the caret at the end of the draft: a command given by script does not. */
export function showEnd(editor: HTMLElement): void {
  const scroller = editor.tagName === 'BODY' ? windowOf(editor.ownerDocument)?.document.scrollingElement : editor;
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
}
