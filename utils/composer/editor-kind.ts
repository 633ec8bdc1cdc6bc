/**
 * How text is put into an editor. `field`: textarea or input. `paste`: editors that keep their own model and act on paste only
 * (Lexical, Slate, Draft.js, CKEditor 5). `editable`: every other editable element; these follow the browser's own editing
 * (Quill, ProseMirror, CodeMirror, plain contenteditable).
 */
export type Technique = 'field' | 'paste' | 'editable';
export type Field = HTMLTextAreaElement | HTMLInputElement;

const PASTE_EDITORS = [
  '[data-lexical-editor]',
  '[data-slate-editor]',
  '[data-slate-node="value"]',
  '.ck-editor__editable',
  '.public-DraftEditor-content',
  '[data-contents]',
].join(',');
const TEXT_INPUTS = new Set(['text', 'search', 'url', 'tel', '']);

/** Editors that look at the selection at most every so often, and believe their last look until then. */
const SLOW_TO_LOOK = '[data-slate-editor], [data-slate-node="value"]';
/** Slate's own interval, ms, and a little. */
const LOOK_MS = 110;

/** How long after a change of the selection this editor may still believe the old one, ms. */
export function settleMs(editor: HTMLElement): number {
  return editor.matches(SLOW_TO_LOOK) ? LOOK_MS : 0;
}

/** Editors whose undo takes note of a change only when a key comes up: CKEditor 4, TinyMCE. */
const UNDO_BY_KEYS = '.cke_editable, .mce-content-body';

/** True for an editor that has to be told of a key before its undo knows of a change. */
export function undoesByKeys(editor: HTMLElement): boolean {
  return editor.matches(UNDO_BY_KEYS);
}

/** The technique for this element, chosen once; null when it takes no text now. */
export function techniqueOf(editor: HTMLElement): Technique | null {
  if (isField(editor)) return editor.readOnly || editor.disabled ? null : 'field';
  if (!isEditable(editor)) return null;
  const own = editor.matches(PASTE_EDITORS) || editor.querySelector(':scope > [data-contents]') !== null;
  return own ? 'paste' : 'editable';
}

/** True for a one- or many-line text field, also of another window. */
export function isField(element: HTMLElement): element is Field {
  if (element.tagName === 'TEXTAREA') return true;
  return element.tagName === 'INPUT' && TEXT_INPUTS.has(element.getAttribute('type') ?? '');
}

function isEditable(element: HTMLElement): boolean {
  const holder = element.closest('[contenteditable]');
  if (holder) return holder.getAttribute('contenteditable') !== 'false';
  return element.ownerDocument.designMode === 'on'; // a whole frame made editable, as older editors do
}
