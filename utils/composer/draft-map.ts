import { native } from '@/utils/composer/native';

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
/** A place in the DOM, as ranges name it. */
export type DomPoint = { node: Node; offset: number };

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
/** Grey hints that some editors keep inside themselves (Slate, CodeMirror). */
const HINTS = '[data-slate-placeholder], .cm-placeholder';
/** No editor nests this deep: a page that does is not followed further down. */
const DEEPEST = 500;

/** Maps an editable element: one line per block or line break; non-breaking spaces read as spaces. */
export function mapDraft(editor: Element): DraftMap {
  const { text, segments } = walkDraft(editor, []);
  return { text, segments };
}

/** The draft's text and the offset in it of each of these places; null for one that lies elsewhere. */
export function locate(editor: Element, points: readonly DomPoint[]): { text: string; offsets: (number | null)[] } {
  const { text, found } = walkDraft(editor, points);
  return { text, offsets: points.map((point) => found.get(point) ?? null) };
}

type Walk = DraftMap & {
  /** Something stands on the current line. */
  touched: boolean;
  /** A block has just ended: whatever follows starts a line. */
  closed: boolean;
  points: readonly DomPoint[];
  found: Map<DomPoint, number>;
};

function walkDraft(editor: Element, points: readonly DomPoint[]): Walk {
  const state: Walk = { text: '', segments: [], touched: false, closed: false, points, found: new Map() };
  walkChildren(editor, state, 0);
  return state;
}

function walkChildren(parent: Element, state: Walk, depth: number): void {
  let index = 0;
  for (const child of native(parent, 'childNodes')) {
    note(parent, index, state);
    walk(child, state, depth);
    index += 1;
  }
  note(parent, index, state);
}

/** Remembers where in the text a place wanted by the caller lies. */
function note(node: Node, offset: number, state: Walk): void {
  for (const point of state.points) {
    if (point.node === node && point.offset === offset) state.found.set(point, state.text.length);
  }
}

function walk(node: Node, state: Walk, depth: number): void {
  const type = native(node, 'nodeType');
  if (type === 3) addText(node as Text, state); // nodeType says so
  if (type !== 1 || depth > DEEPEST) return;
  const element = node as Element; // nodeType says so
  const tag = native(element, 'tagName');
  const block = BLOCKS.has(tag);
  if (block && (state.touched || state.closed)) newLine(state);
  if (tag === 'BR') addBreak(element, state);
  if (tag === 'IMG') add(element, native(element, 'getAttribute').call(element, 'alt') ?? '', state);
  if (tag !== 'SPAN' || !element.matches(HINTS)) walkChildren(element, state, depth + 1);
  if (block) state.closed = true;
}

function addText(node: Text, state: Walk): void {
  const before = state.text.length + (state.closed && node.data !== '' ? 1 : 0);
  add(node, node.data, state);
  for (const point of state.points) if (point.node === node) state.found.set(point, before + point.offset);
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
  const last = !native(element, 'nextSibling');
  if (last) state.touched = true;
  else newLine(state);
}

function newLine(state: Walk): void {
  state.text += '\n';
  state.touched = false;
  state.closed = false;
}
