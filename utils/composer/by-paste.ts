import { typeOver } from '@/utils/composer/editing-command';
import { windowOf } from '@/utils/composer/native';

/**
 * Puts text into an editor that keeps its own model and ignores the browser's editing commands (Lexical, Slate, Draft.js,
 * CKEditor 5): one synthetic paste of plain text. The editor makes it an undo step of its own and applies it a moment later.
 * True when the page took it for itself.
 */
export function insertByPaste(editor: HTMLElement, text: string): boolean {
  const view = windowOf(editor.ownerDocument);
  if (!view) return false;
  if (text === '') return typeOver(editor.ownerDocument, '');
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  return !editor.dispatchEvent(
    new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
