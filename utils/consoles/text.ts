import { attributeOf, isElement, native } from '@/utils/consoles/dom';

/** The most that is read of one message or other element, UTF-16 units; what a message may hold when it is handed over. */
export const MOST_CHARS = 20_000;
/** The most nodes looked at for one text: beyond it the text ends. */
const MOST_NODES = 20_000;
/** Deeper nesting than this is no text. */
const MOST_DEEP = 200;

const BLOCK = /^(?:P|DIV|LI|PRE)$/;
const SILENT = /^(?:STYLE|SCRIPT|TEMPLATE)$/;

type Left = { chars: number; nodes: number };

/**
 * Text as a reader sees it, without asking for layout: line breaks kept, inline emoji pictures by their name, open shadow
 * roots read as they are drawn, ends trimmed. Ends after `most` UTF-16 units or very many nodes, whatever the page holds.
 */
export function textOf(element: Element, most: number = MOST_CHARS): string {
  return collect(element, { chars: most, nodes: MOST_NODES }, 0).replaceAll('\u00a0', ' ').trim();
}

function collect(parent: Node, left: Left, depth: number): string {
  let text = '';
  for (const node of drawnIn(parent)) {
    left.nodes -= 1;
    if (left.chars <= 0 || left.nodes < 0 || depth > MOST_DEEP) break;
    const piece = isElement(node) ? pieceOf(node, text, left, depth) : characters(node, left.chars);
    text += piece;
    if (!isElement(node)) left.chars -= piece.length;
  }
  return text;
}

/** The nodes that are drawn for those of `parent`: its shadow root's, or what was put into its slot. */
function* drawnIn(parent: Node): Generator<Node> {
  const assigned = isElement(parent) ? native(parent as HTMLSlotElement, 'assignedNodes')?.call(parent) : undefined;
  if (assigned && assigned.length > 0) {
    yield* assigned;
    return;
  }
  const shadow = isElement(parent) ? native(parent, 'shadowRoot') : null;
  for (let at = native(shadow ?? parent, 'firstChild'); at; at = native(at, 'nextSibling')) yield at;
}

/** At most so many units of a text node; a huge one is never copied whole. */
function characters(node: Node, most: number): string {
  const type = native(node, 'nodeType');
  if (type !== 3 && type !== 4) return '';
  return native(node as Text, 'substringData')?.call(node, 0, most) ?? ''; // text and CDATA are CharacterData
}

function pieceOf(child: Element, before: string, left: Left, depth: number): string {
  const tag = native(child, 'tagName') ?? '';
  if (tag === 'BR') return '\n';
  if (tag === 'IMG') return (attributeOf(child, 'alt') ?? '').slice(0, left.chars);
  if (SILENT.test(tag)) return '';
  const text = collect(child, left, depth + 1);
  return BLOCK.test(tag) && before !== '' && text !== '' && !before.endsWith('\n') ? `\n${text}` : text;
}

/** The bare text of an element, as `textContent` has it, but no more than `most` units of it. */
export function someText(element: Element, most: number = MOST_CHARS): string {
  let text = '';
  const walk = (parent: Node, depth: number): void => {
    for (let at = native(parent, 'firstChild'); at && text.length < most; at = native(at, 'nextSibling')) {
      if (isElement(at) && depth < MOST_DEEP) walk(at, depth + 1);
      else text += characters(at, most - text.length);
    }
  };
  walk(element, 0);
  return text;
}
