import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** Steps from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Where something stands in a text; line and column count from 1. */
export type Place = { line: number; column: number };

/** Finds line and column of offsets in one text; the text is scanned once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Offset of the value at a path. For a value that is missing: that of the nearest thing around it. */
export function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return root.offset;
}

/** Offset of the name of a property, for findings about the name itself. */
export function nameOffsetOf(root: Node, path: Path): number {
  const value = findNodeAtLocation(root, [...path]);
  return value?.parent?.type === 'property' ? value.parent.offset : offsetOf(root, path);
}

/** A path as a person reads it: `scripts[3].text`; empty for the whole document. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
