import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from '../stage';
import { slateSelected } from './slate-selection';

export const mount: Mount = async (host, text) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] }));
  const App = () => {
    const [value] = useState<Descendant[]>(initialValue);
    const editable = createElement(Editable, { placeholder: 'Type here' });
    return createElement(Slate, { editor, initialValue: value, children: editable });
  };
  const root = createRoot(host);
  root.render(createElement(App));
  await new Promise((done) => setTimeout(done, 30));
  return {
    model: () => editor.children.map((node) => Node.string(node)).join('\n'),
    selected: () => slateSelected(editor),
    remove: () => root.unmount(),
  };
};
