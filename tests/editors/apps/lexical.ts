import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import type { Mount } from '../stage';

/** Lexical with a history and what `register` adds. */
export function lexical(register: (editor: LexicalEditor) => () => void): Mount {
  return (host, text) => {
    const editable = document.createElement('div');
    editable.contentEditable = 'true';
    editable.style.whiteSpace = 'pre-wrap';
    host.append(editable);
    const onError = (error: Error): void => reportError(error);
    const editor = createEditor({ namespace: 'matrix', onError });
    editor.setRootElement(editable);
    const start = (): void => {
      const paragraph = $createParagraphNode().append($createTextNode(text));
      $getRoot().clear().append(paragraph);
    };
    editor.update(start, { discrete: true });
    const stops = [register(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
    const lines = (): string =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent())
        .join('\n');
    return { model: () => editor.getEditorState().read(lines), remove: () => stops.forEach((stop) => stop()) };
  };
}
