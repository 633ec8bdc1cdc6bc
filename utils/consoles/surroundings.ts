import { childrenOf, native, parentElementOf, treeOf } from '@/utils/consoles/dom';

/**
 * One place round a message list. `deep`: the element and all in it; otherwise the element alone.
 * `except`: what lies in this element is left out.
 */
export type Place = { element: Element; deep: boolean; except?: Element };

/** Beyond so many siblings they are asked together through their parent. */
const MOST_SIBLINGS = 200;

/** All that stands round a list in its own tree, in page order: elements that only lead to it are asked alone. */
export function placesAround(list: Element): Place[] {
  const line: Element[] = [];
  for (let at: Element | undefined = list; at; at = parentElementOf(at)) line.unshift(at);
  const tree = treeOf(list);
  const [top] = line;
  const places: Place[] = [];
  for (const element of tree === top ? line.slice(0, 1) : childrenOf(tree as ParentNode & Node))
    // a root has children
    if (element === top) around(line, 0, places);
    else places.push({ element, deep: true });
  return places;
}

function around(line: readonly Element[], index: number, places: Place[]): void {
  const element = line[index];
  const list = line.at(-1);
  if (!element || !list) return;
  if (element !== list && (native(element, 'childElementCount') ?? 0) > MOST_SIBLINGS) {
    places.push({ element, deep: true, except: list });
    return;
  }
  places.push({ element, deep: false });
  if (element === list) return;
  for (const child of childrenOf(element))
    if (child === line[index + 1]) around(line, index + 1, places);
    else places.push({ element: child, deep: true });
}
