import type { Mount } from '../stage';

type AnyQuill = { setText: (text: string) => unknown; getText: () => string; history?: unknown };

/** Quill of either version; the initial text is no step that can be undone. */
export function quill(create: (host: HTMLElement) => AnyQuill): Mount {
  return (host, text) => {
    const inner = document.createElement('div');
    host.append(inner);
    const editor = create(inner);
    editor.setText(text);
    (editor.history as { clear: () => void }).clear(); // both versions have it
    return { model: () => editor.getText().replace(/\n$/, '') };
  };
}
