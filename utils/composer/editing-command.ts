import { native } from '@/utils/composer/native';

/**
 * The browser's own editing command at the selection: types `text` over it, or deletes it when `text` is empty.
 * Returns false where the browser refuses. Deprecated for years, yet the only way to write that keeps Ctrl+Z alive and that
 * frameworks take as typing (https://github.com/github/paste-markdown/pull/28).
 */
export function typeOver(root: Document, text: string): boolean {
  const editing: { execCommand(name: string, showUi: boolean, value: string): boolean } = root;
  const command = native(editing, 'execCommand').bind(root);
  return text === '' ? command('delete', false, '') : command('insertText', false, text);
}
