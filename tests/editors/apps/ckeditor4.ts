import { linesOf, paragraphs, type Mount } from '../stage';

type CkEditor = { getData: () => string; destroy: () => void; on: (name: string, then: () => void) => void };
type Loaded = {
  CKEDITOR?: { replace: (element: HTMLElement, config: object) => CkEditor };
  CKEDITOR_BASEPATH?: string;
};
const shared = window as Loaded;

export const mount: Mount = async (host, text) => {
  await load();
  const source = document.createElement('textarea');
  source.value = paragraphs(text);
  host.append(source);
  const config = { customConfig: '', versionCheck: false, height: 80, removePlugins: 'elementspath' };
  const editor = shared.CKEDITOR?.replace(source, config);
  if (!editor) throw new Error('CKEditor 4 did not load');
  await new Promise<void>((done) => editor.on('instanceReady', done));
  return { model: () => linesOf(editor.getData()), remove: () => editor.destroy() };
};

/** It is no module and finds its other files beside itself. */
async function load(): Promise<void> {
  if (shared.CKEDITOR) return;
  shared.CKEDITOR_BASEPATH = '/ckeditor4/';
  const script = document.createElement('script');
  script.src = '/ckeditor4/ckeditor.js';
  await new Promise((done) => {
    script.onload = done;
    document.head.append(script);
  });
}
