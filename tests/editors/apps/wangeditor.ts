import { createEditor } from '@wangeditor/editor';
import { paragraphs, type Mount } from '../stage';
import { slateSelected } from './slate-selection';

export const mount: Mount = async (host, text) => {
  const inner = document.createElement('div');
  inner.style.height = '120px';
  host.append(inner);
  const editor = createEditor({ selector: inner, html: paragraphs(text), config: { placeholder: 'Type here' } });
  await new Promise((done) => setTimeout(done, 60));
  return { model: () => editor.getText(), selected: () => slateSelected(editor), remove: () => editor.destroy() };
};
