import type { Caret } from '@/utils/composer/caret';

/** The caret at the end of an editable element's text. */
export function endOf(editor: HTMLElement): Caret {
  const line = lastLine(editor);
  const offset = line.childNodes.length;
  return { startContainer: line, startOffset: offset, endContainer: line, endOffset: offset };
}

/** Everything in an editable element. */
export function allOf(editor: HTMLElement): Caret {
  const endOffset = editor.childNodes.length;
  return { startContainer: editor, startOffset: 0, endContainer: editor, endOffset };
}

/** The innermost last block: a caret after the last paragraph rather than in it would start a new one. */
function lastLine(editor: HTMLElement): Element {
  let at: Element = editor;
  for (let last = at.lastElementChild; last && /^(?:P|DIV|LI|UL|OL)$/.test(last.tagName); last = at.lastElementChild) {
    if (last.nextSibling && last.nextSibling.textContent !== '') break;
    at = last;
  }
  return at;
}
