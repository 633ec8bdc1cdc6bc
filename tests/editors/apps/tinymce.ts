import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { linesOf, paragraphs, type Mount } from '../stage';

export const mount: Mount = async (host, text) => {
  const target = document.createElement('textarea');
  target.value = paragraphs(text);
  host.append(target);
  const looks = { skin: false, content_css: false, menubar: false, toolbar: false, statusbar: false } as const;
  const [editor] = await tinymce.init({ target, ...looks, promotion: false, entity_encoding: 'raw', height: 120 });
  if (!editor) throw new Error('TinyMCE did not start');
  return { model: () => linesOf(editor.getContent()), remove: () => editor.remove() };
};
