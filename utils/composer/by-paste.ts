import { typeOver } from '@/utils/composer/editing-command';

/**
 * Puts text into an editor that keeps its own model and ignores the browser's editing commands (Lexical, Slate, Draft.js,
 * CKEditor 5): one synthetic paste of plain text. The editor makes it an undo step of its own and applies it a moment later.
 */
export function insertByPaste(editor: HTMLElement, text: string): void {
  const view = editor.ownerDocument.defaultView;
  if (!view) return;
  if (text === '') {
    typeOver(editor.ownerDocument, '');
    return;
  }
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  editor.dispatchEvent(
    new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
