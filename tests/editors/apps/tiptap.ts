import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { paragraphs, type Mount } from '../stage';

export const mount: Mount = (host, text) => {
  const editor = new Editor({ element: host, extensions: [StarterKit], content: paragraphs(text) });
  return { model: () => editor.getText({ blockSeparator: '\n' }), remove: () => editor.destroy() };
};
