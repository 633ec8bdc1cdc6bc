import type { Mount } from '../stage';

export const mount: Mount = (host, text) => {
  const editor = document.createElement('div');
  editor.contentEditable = 'plaintext-only';
  editor.style.whiteSpace = 'pre-wrap';
  editor.append(text);
  host.append(editor);
  return { model: () => null };
};
