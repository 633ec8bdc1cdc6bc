/**
 * The text of an editable element as its writer sees it, and where each stretch of it lies in the DOM. Reading a draft and
 * drawing under it use the same map, so that an offset means the same in both.
 */
export type DraftSegment = {
  /** A text node, or an inline picture whose name stands for it. */
  node: Text | Element;
  /** Offset of the stretch in the draft's text. */
  start: number;
  length: number;
};
export type DraftMap = { text: string; segments: DraftSegment[] };

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'PRE',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'SECTION',
]);

/** Maps an editable element: one line per block or line break; non-breaking spaces read as spaces. */
export function mapDraft(editor: Element): DraftMap {
  const state: Walk = { text: '', segments: [], touched: false, closed: false };
  for (const child of editor.childNodes) walk(child, state);
  return { text: state.text, segments: state.segments };
}

type Walk = DraftMap & {
  /** Something stands on the current line. */
  touched: boolean;
  /** A block has just ended: whatever follows starts a line. */
  closed: boolean;
};

function walk(node: Node, state: Walk): void {
  if (node.nodeType === node.TEXT_NODE) add(node as Text, (node as Text).data, state); // nodeType says so
  if (node.nodeType !== node.ELEMENT_NODE) return;
  const element = node as Element; // nodeType says so
  const block = BLOCKS.has(element.tagName);
  if (block && (state.touched || state.closed)) newLine(state);
  if (element.tagName === 'BR') addBreak(element, state);
  if (element.tagName === 'IMG') add(element, element.getAttribute('alt') ?? '', state);
  for (const child of element.childNodes) walk(child, state);
  if (block) state.closed = true;
}

function add(node: Text | Element, raw: string, state: Walk): void {
  if (raw === '') return;
  if (state.closed) newLine(state);
  const text = raw.replaceAll('\u00a0', ' ');
  state.segments.push({ node, start: state.text.length, length: text.length });
  state.text += text;
  state.touched = true;
}

/** A break at the end of its block only holds an empty line open; elsewhere it ends a line. */
function addBreak(element: Element, state: Walk): void {
  if (state.closed) newLine(state);
  const last = !element.nextSibling;
  if (last) state.touched = true;
  else newLine(state);
}

function newLine(state: Walk): void {
  state.text += '\n';
  state.touched = false;
  state.closed = false;
}
