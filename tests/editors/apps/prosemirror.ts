import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from '../stage';

export const mount: Mount = (host, text) => {
  const blocks = text.split('\n').map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const state = EditorState.create({ doc: schema.node('doc', null, blocks), plugins });
  const view = new EditorView(host, { state });
  view.dom.style.whiteSpace = 'pre-wrap';
  return {
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    remove: () => view.destroy(),
  };
};
