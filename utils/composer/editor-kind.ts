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
  return holder !== null && holder.getAttribute('contenteditable') !== 'false';
}
