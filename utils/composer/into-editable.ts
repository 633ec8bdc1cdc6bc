import { typeOver } from '@/utils/composer/editing-command';

/**
 * Puts text at the selection of an editable element whose editor follows the browser's own editing: Quill, ProseMirror,
 * CodeMirror, plain contenteditable. Undo stays with the browser or the editor.
 */
export function insertIntoEditable(editor: HTMLElement, text: string): void {
  typeOver(editor.ownerDocument, text);
}

/** Puts the caret at the end of an editable element, or selects everything in it. */
export function selectInEditable(editor: HTMLElement, mode: 'append' | 'replace'): void {
  const selection = editor.ownerDocument.getSelection();
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(mode === 'append' ? lastLine(editor) : editor);
  if (mode === 'append') range.collapse(false);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The innermost last block: a caret after the last paragraph rather than in it would start a new one. */
function lastLine(editor: HTMLElement): Element {
  let at: Element = editor;
  for (let last = at.lastElementChild; last && /^(?:P|DIV|LI|UL|OL)$/.test(last.tagName); last = at.lastElementChild) {
    if (last.nextSibling && last.nextSibling.textContent !== '') break;
    at = last;
  }
  return at;
}
