import { isHtml } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';

type EditorKind = ConsoleProfile['editorKind'];

const KINDS: readonly (readonly [string, EditorKind])[] = [
  ['textarea, input', 'textarea'],
  ['.ql-editor', 'quill'],
  ['[data-lexical-editor]', 'lexical'],
  ['[data-slate-editor]', 'slate'],
  ['.ProseMirror', 'prosemirror'],
  ['.public-DraftEditor-content, [data-contents="true"]', 'draft'],
  ['.ck-editor__editable', 'ckeditor5'],
  ['[contenteditable]', 'contenteditable'],
];

const FIELDS =
  'textarea, input:not([type]), input[type="text"], input[type="search"], [contenteditable]:not([contenteditable="false"])';

/** The field that one types into, from anything in or just round it; undefined when there is none. */
export function editorAt(pointed: Element): HTMLElement | undefined {
  const outermost = (field: Element): Element => {
    const round = field.parentElement?.closest('[contenteditable]:not([contenteditable="false"])');
    return round ? outermost(round) : field;
  };
  const round = pointed.closest(FIELDS);
  const inside = Array.from(pointed.querySelectorAll(FIELDS));
  const field = round ? outermost(round) : inside.length === 1 ? inside[0] : undefined;
  return field && isHtml(field) ? field : undefined;
}

/** How an editor is built, by the signs its library leaves on it. */
export function editorKindOf(editor: Element): EditorKind {
  return KINDS.find(([css]) => editor.matches(css))?.[1] ?? 'unknown';
}

/** The most that the field itself lets one message hold; undefined where it does not say. */
export function maxLengthOf(editor: Element): number | undefined {
  const told = Number(editor.getAttribute('maxlength') ?? '');
  return Number.isInteger(told) && told > 0 && told <= 100_000 ? told : undefined;
}

/** The button round what was pointed at: a real one, one by role, or a short word that stands for one. */
export function buttonAt(pointed: Element): HTMLElement | undefined {
  const button = pointed.closest('button, [role="button"], input[type="submit"], input[type="button"], a') ?? pointed;
  return isHtml(button) ? button : undefined;
}
