import type { Place } from './stage';

/** The cases every editor is put through; `undo` variants take the insertion back with one Ctrl+Z. */
export const CASES = [
  'selection',
  'all',
  'lines',
  'emoji',
  'long',
  'afterBlur',
  'composing',
  'undo',
  'undoAll',
  'undoLines',
] as const;
export type Case = (typeof CASES)[number];
/** In a shadow root and in a frame the text takes the same way in: what differs there is focus, caret and undo. */
export const CASES_ELSEWHERE: readonly Case[] = ['selection', 'lines', 'afterBlur', 'composing', 'undo'];

/** A remainder that we know of: the case comes out so instead, and is asserted to. */
export type Known = {
  case: Case;
  /** Where; everywhere when absent. */
  place?: Place;
  /** What the model holds instead; absent: only the result differs. */
  becomes?: string;
  /** Where the caret is afterwards, as an offset, instead of behind the text. */
  caretAt?: number;
  /** What the composer says instead of "done". */
  says?: 'changedOtherwise' | 'unchanged';
  /** One sentence for the table. */
  why: string;
};

export type EditorEntry = {
  id: string;
  name: string;
  /** The package whose version the table names; none for what the browser brings. */
  package?: string;
  /** Where the editable element is, within its place. */
  selector: string;
  /** It makes a frame of its own for its text. */
  ownFrame?: true;
  /** The DOM is all there is: no model of the editor's own to compare with. */
  noModel?: true;
  /** Holds one line only. */
  oneLine?: true;
  /** Where the editor itself does not live: typing and selecting by hand do not reach its model there. Said by us, asserted by the test. */
  notIn?: { place: Place; why: string }[];
  known?: Known[];
};

const BLANK = 'a blank line becomes a new paragraph without a line of its own';

export const EDITORS: readonly EditorEntry[] = [
  { id: 'textarea', name: 'textarea', selector: 'textarea' },
  { id: 'input', name: 'input', selector: 'input', oneLine: true },
  { id: 'react-textarea', name: 'textarea, React-controlled', package: 'react', selector: 'textarea' },
  { id: 'react-input', name: 'input, React-controlled', package: 'react', selector: 'input', oneLine: true },
  { id: 'vue-textarea', name: 'textarea, Vue v-model', package: 'vue', selector: 'textarea' },
  { id: 'vue-input', name: 'input, Vue v-model', package: 'vue', selector: 'input', oneLine: true },
  { id: 'contenteditable', name: 'contenteditable', selector: '[contenteditable]', noModel: true },
  { id: 'plaintext-only', name: 'contenteditable=plaintext-only', selector: '[contenteditable]', noModel: true },
  { id: 'lexical-plain', name: 'Lexical, plain text', package: 'lexical', selector: '[data-lexical-editor]' },
  { id: 'lexical-rich', name: 'Lexical, rich text', package: 'lexical', selector: '[data-lexical-editor]' },
  { id: 'slate', name: 'Slate', package: 'slate-react', selector: '[data-slate-editor]' },
  { id: 'prosemirror', name: 'ProseMirror', package: 'prosemirror-view', selector: '.ProseMirror' },
  { id: 'tiptap', name: 'TipTap', package: '@tiptap/core', selector: '.tiptap' },
  {
    id: 'draft',
    name: 'Draft.js',
    package: 'draft-js',
    selector: '.public-DraftEditor-content',
    notIn: [{ place: 'shadow', why: 'it asks the document for the selection and gets none' }],
  },
  { id: 'quill1', name: 'Quill 1', package: 'quill1', selector: '.ql-editor' },
  {
    id: 'quill2',
    name: 'Quill 2',
    package: 'quill',
    selector: '.ql-editor',
    known: [{ case: 'lines', place: 'shadow', caretAt: 6, why: 'the caret stays behind the first line' }],
  },
  {
    id: 'ckeditor4',
    name: 'CKEditor 4',
    package: 'ckeditor4',
    selector: 'body',
    ownFrame: true,
    notIn: [{ place: 'shadow', why: 'it never comes up there' }],
  },
  {
    id: 'ckeditor5',
    name: 'CKEditor 5',
    package: 'ckeditor5',
    selector: '.ck-editor__editable',
    notIn: [{ place: 'shadow', why: 'it loses the selection there' }],
    known: [
      { case: 'lines', becomes: '你好第一行\n第二行\n第四行世界', why: BLANK },
      { case: 'undoLines', becomes: '你好第一行\n第二行\n第四行世界', why: BLANK },
    ],
  },
  { id: 'tinymce', name: 'TinyMCE', package: 'tinymce', selector: 'body', ownFrame: true },
  { id: 'wangeditor', name: 'wangEditor 5', package: '@wangeditor/editor', selector: '[data-slate-editor]' },
  { id: 'codemirror', name: 'CodeMirror 6', package: '@codemirror/view', selector: '.cm-content' },
];
