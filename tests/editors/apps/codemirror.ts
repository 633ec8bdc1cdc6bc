import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Mount } from '../stage';

export const mount: Mount = (host, text) => {
  const keys = keymap.of([...defaultKeymap, ...historyKeymap]);
  const extensions = [history(), keys, EditorView.lineWrapping, placeholder('Type here')];
  const root = host.getRootNode() as Document | ShadowRoot; // the host is in one of the two
  const view = new EditorView({ state: EditorState.create({ doc: text, extensions }), parent: host, root });
  return { model: () => view.state.doc.toString(), remove: () => view.destroy() };
};
