/** Editors that come without types: the little that the matrix uses of them. */
declare module 'draft-js' {
  import type { ComponentType } from 'react';
  export class ContentState {
    static createFromText(text: string): ContentState;
    getPlainText(delimiter: string): string;
  }
  export class EditorState {
    static createWithContent(content: ContentState): EditorState;
    getCurrentContent(): ContentState;
  }
  export const Editor: ComponentType<{ editorState: EditorState; onChange: (next: EditorState) => void }>;
}
declare module 'quill1' {
  class Quill {
    constructor(host: HTMLElement);
    setText(text: string): unknown;
    getText(): string;
    readonly history: unknown;
  }
  export { Quill as default };
}
