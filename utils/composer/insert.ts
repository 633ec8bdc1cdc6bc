import { insertByPaste } from '@/utils/composer/by-paste';
import { isComposing } from '@/utils/composer/composition';
import { normalised, readDraft } from '@/utils/composer/draft';
import { isField, techniqueOf, type Technique } from '@/utils/composer/editor-kind';
import { insertIntoEditable, selectInEditable } from '@/utils/composer/into-editable';
import { insertIntoField, selectInField } from '@/utils/composer/into-field';

/**
 * `notEditable`: the element takes no text. `composing`: an input method is at work. `unchanged`: the editor ignored the text.
 * `changedOtherwise`: the draft changed, but not to what was meant; it is left as it is for the agent to see.
 */
export type InsertResult =
  { ok: true } | { ok: false; reason: 'notEditable' | 'changedOtherwise' | 'unchanged' | 'composing' };
export type InsertMode = 'append' | 'replace';

/** How often and how long the editor is asked whether it has taken the text, ms. Editors apply a paste later than they get it. */
const POLL_MS = 40;
const PATIENCE_MS = 700;
/** How long an editor gets to learn of a new selection, ms: they hear of it by an event of their own. */
const SELECTION_MS = 50;

/**
 * Puts `text` at the end of the draft, or in place of it, and gives the caret back behind it. Written once, by the one
 * technique that fits the editor; then only watched. Ctrl+Z takes it out again. Never sends.
 */
export async function insertText(editor: HTMLElement, text: string, how: { mode: InsertMode }): Promise<InsertResult> {
  const technique = techniqueOf(editor);
  if (!technique) return { ok: false, reason: 'notEditable' };
  if (isComposing(editor.ownerDocument)) return { ok: false, reason: 'composing' };
  const before = readDraft(editor);
  const expected = how.mode === 'append' ? before + text : text;
  await select(editor, how.mode);
  if (isComposing(editor.ownerDocument)) return { ok: false, reason: 'composing' };
  if (readDraft(editor) !== before || !hasFocus(editor)) return { ok: false, reason: 'changedOtherwise' };
  write(technique, editor, text);
  showEnd(editor);
  return watchResult(editor, before, expected);
}

/** Puts `text` in place of the whole draft. */
export function replaceDraft(editor: HTMLElement, text: string): Promise<InsertResult> {
  return insertText(editor, text, { mode: 'replace' });
}

function write(technique: Technique, editor: HTMLElement, text: string): void {
  if (isField(editor)) insertIntoField(editor, text);
  else if (technique === 'paste') insertByPaste(editor, text);
  else insertIntoEditable(editor, text);
}

/** The caret stands at the end now, but a command given by script does not scroll to it. */
function showEnd(editor: HTMLElement): void {
  editor.scrollTop = editor.scrollHeight;
}

async function select(editor: HTMLElement, mode: InsertMode): Promise<void> {
  if (!hasFocus(editor)) editor.focus({ preventScroll: true });
  if (isField(editor)) {
    selectInField(editor, mode);
    return;
  }
  const heard = oneEvent(editor.ownerDocument, 'selectionchange', SELECTION_MS);
  selectInEditable(editor, mode);
  await heard;
}

function hasFocus(editor: HTMLElement): boolean {
  const root = editor.getRootNode();
  const active = 'activeElement' in root ? root.activeElement : null;
  // A Node stands in the way of narrowing: activeElement of a document or shadow root is an element or null.
  return active === editor || editor.contains(active as Element | null);
}

/** Waits until the draft is as expected twice in a row (a framework may put its own old text back on the next render). */
async function watchResult(editor: HTMLElement, before: string, expected: string): Promise<InsertResult> {
  const wanted = normalised(expected);
  let agreed = 0;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    await pause(editor.ownerDocument, POLL_MS);
    // The agent may already be typing on.
    agreed = matches(normalised(readDraft(editor)), wanted) ? agreed + 1 : 0;
    if (agreed === 2) return { ok: true };
  }
  const changed = normalised(readDraft(editor)) !== normalised(before);
  return { ok: false, reason: changed ? 'changedOtherwise' : 'unchanged' };
}

function matches(draft: string, wanted: string): boolean {
  return wanted === '' ? draft === '' : draft.startsWith(wanted);
}

function pause(root: Document, ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (root.defaultView) root.defaultView.setTimeout(resolve, ms);
    else resolve();
  });
}

function oneEvent(root: Document, name: string, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    root.addEventListener(name, () => resolve(), { once: true });
    void pause(root, atMostMs).then(resolve);
  });
}
