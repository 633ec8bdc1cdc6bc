import { caretIn, watchCaret } from '@/utils/composer/caret';
import { watchComposition } from '@/utils/composer/composition';
import { readDraft } from '@/utils/composer/draft';
import { locate } from '@/utils/composer/draft-map';
import { isField } from '@/utils/composer/editor-kind';
import { guardSend } from '@/utils/composer/guard';
import { insertImages } from '@/utils/composer/image';
import { insertText, type InsertMode, type InsertResult } from '@/utils/composer/insert';
import type { Place } from './stage';

/** How the matrix names an editor: a place, a selector there, and whether it lies in a frame of its own. */
export type EditorPath = { place: Place; selector: string; ownFrame: boolean };

const watched = new WeakSet<Document>();
const forever = new AbortController();

function find({ place, selector, ownFrame }: EditorPath): HTMLElement {
  const root = rootOf(place);
  const inner = ownFrame ? root.querySelector<HTMLIFrameElement>('iframe')?.contentDocument : root;
  const editor = inner?.querySelector<HTMLElement>(selector);
  if (!editor) throw new Error(`no ${selector} in ${place}`);
  if (!watched.has(editor.ownerDocument)) {
    watchComposition(editor.ownerDocument, forever.signal);
    watchCaret(editor.ownerDocument, forever.signal);
    watched.add(editor.ownerDocument);
  }
  return editor;
}

function rootOf(place: Place): ParentNode {
  const holder = document.querySelector(`#${place}`);
  if (place === 'shadow') return holder?.shadowRoot ?? document;
  if (place !== 'frame') return holder ?? document;
  const inner = (holder as HTMLIFrameElement | null)?.contentDocument; // that place is a frame
  return inner?.querySelector('#page') ?? document;
}

/** The draft without the zero-width fillers of some editors. */
const screen = (path: EditorPath): string => readDraft(find(path)).replaceAll(/[\ufeff\u200b]/g, '');

function selection(editor: HTMLElement): [number, number] {
  if (isField(editor)) return [editor.selectionStart ?? -1, editor.selectionEnd ?? -1];
  const caret = caretIn(editor);
  if (!caret) return [-1, -1];
  const from = { node: caret.startContainer, offset: caret.startOffset };
  const to = { node: caret.endContainer, offset: caret.endOffset };
  const [start, end] = locate(editor, [from, to]).offsets;
  return [start ?? -1, end ?? -1];
}

/** What the tests call in the isolated world, where the extension's code runs in a real page too. */
export const composer = {
  focus: (path: EditorPath): void => find(path).focus(),
  screen,
  /** Start and end of the selection, as offsets in the draft; -1 where it is not in the editor. */
  selection: (path: EditorPath): [number, number] => selection(find(path)),
  insert: (path: EditorPath, text: string, how: { mode: InsertMode; maxLength?: number }): Promise<InsertResult> =>
    insertText(find(path), text, how),
  find,
  read: readDraft,
  insertText,
  insertImages,
  guardSend,
};
Object.assign(globalThis, { composer });
