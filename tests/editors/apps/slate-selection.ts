/** The parts of a Slate editor's state (slate, and wangEditor on top of it) that hold its own idea of the selection. */
type Point = { path: readonly number[]; offset: number };
type SlateState = { children: readonly unknown[]; selection: { anchor: Point; focus: Point } | null };
type Node = { text?: string; children?: readonly unknown[] };

const textOf = (node: unknown): string => {
  const { text, children = [] } = node as Node;
  return text ?? children.map(textOf).join('');
};

function offsetOf(state: SlateState, { path, offset }: Point): number {
  let [nodes, at] = [state.children, offset];
  path.forEach((index, depth) => {
    const before = nodes.slice(0, index).map(textOf);
    at += before.join('').length + (depth === 0 ? before.length : 0); // a line break behind each line
    nodes = (nodes[index] as Node | undefined)?.children ?? [];
  });
  return at;
}

/** Start and end of the selection the editor believes in, as offsets in its lines; null where it has none. */
export function slateSelected(state: SlateState): [number, number] | null {
  if (!state.selection) return null;
  const ends = [offsetOf(state, state.selection.anchor), offsetOf(state, state.selection.focus)];
  return [Math.min(...ends), Math.max(...ends)];
}
