import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../stage';

export const mount: Mount = async (host, text) => {
  let state = EditorState.createWithContent(ContentState.createFromText(text));
  const App = () => {
    const [editorState, setState] = useState(state);
    state = editorState;
    return createElement(Editor, { editorState, onChange: (next: EditorState) => setState(next) });
  };
  const root = createRoot(host);
  root.render(createElement(App));
  await new Promise((done) => setTimeout(done, 30));
  return { model: () => state.getCurrentContent().getPlainText('\n'), remove: () => root.unmount() };
};
