import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { linesOf, paragraphs, type Mount } from '../stage';

export const mount: Mount = async (host, text) => {
  const source = document.createElement('div');
  host.append(source);
  const plugins = [Essentials, Paragraph];
  const editor = await ClassicEditor.create({
    attachTo: source,
    licenseKey: 'GPL',
    plugins,
    root: { initialData: paragraphs(text) },
  });
  return { model: () => linesOf(editor.getData()), remove: () => editor.destroy() };
};
