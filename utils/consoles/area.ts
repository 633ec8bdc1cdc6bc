import { contains, hostOf, innerRoot, matchesCss, query, queryAll, treeOf, type Root } from '@/utils/consoles/dom';
import { placesAround, type Place } from '@/utils/consoles/surroundings';

/**
 * A page without its message list, which may hold thousands of rows in which nothing but messages need be looked for.
 * The list may lie in a frame or shadow root; then the cut is there.
 */
export type Surroundings = { page: Document; cut: { root: Node; places: readonly Place[] } | undefined };

export type Where = Root | Surroundings;

/** How many hosts of one selector are gone into. */
export const MOST_HOSTS = 50;
/** How many elements of one selector are looked at. */
export const MOST_FOUND = 1_000;

/** What lies around `list`; without a list, the whole page. */
export function surroundingsOf(page: Document, list: Element | undefined): Surroundings {
  return { page, cut: list && leadsTo(page, list) ? { root: treeOf(list), places: placesAround(list) } : undefined };
}

/** Whether an element stands in this page, be it inside hosts of it. */
export function leadsTo(page: Document, element: Element): boolean {
  for (let at: Element | undefined = element; at;) {
    const tree = treeOf(at);
    if (tree === page) return true;
    at = hostOf(tree);
  }
  return false;
}

/** An area to search: a whole root, or the places round the message list. */
type Area = Root | readonly Place[];

export function areaOf(where: Where, inner?: Document | ShadowRoot): Area {
  if (!('cut' in where)) return inner ?? where;
  const root = inner ?? where.page;
  return where.cut?.root === root ? where.cut.places : root;
}

export function innermostRoots(where: Where, segments: readonly string[]): Area[] {
  return rootsAt(where, segments.slice(0, -1)).map((root) => areaOf(where, root));
}

/** The roots inside the hosts that these segments lead to. */
export function rootsAt(where: Where, hosts: readonly string[]): (Document | ShadowRoot)[] {
  const [first = '', ...rest] = hosts;
  let roots = insideOf(hostsIn(where, first));
  for (const css of rest) roots = roots.flatMap((root) => insideOf(allIn(areaOf(where, root), css, MOST_HOSTS)));
  return roots.slice(0, MOST_HOSTS);
}

/** Hosts of the first segment; a row may be the host itself. */
export function hostsIn(where: Where, css: string): Element[] {
  const area = areaOf(where);
  const self = isElementArea(area) && matchesCss(area, css) ? [area] : [];
  return [...self, ...allIn(area, css, MOST_HOSTS)];
}

function isElementArea(area: Area): area is Element {
  return 'tagName' in area;
}

function insideOf(hosts: readonly Element[]): (Document | ShadowRoot)[] {
  return hosts.flatMap((host) => innerRoot(host) ?? []);
}

function isPlaces(area: Area): area is readonly Place[] {
  return Array.isArray(area);
}

export function firstIn(area: Area, css: string): Element | undefined {
  if (!isPlaces(area)) return query(area, css);
  for (const { element, deep, except } of area) {
    if (matchesCss(element, css)) return element;
    const found = deep
      ? except
        ? queryAll(element, css).find((one) => !isInside(one, except))
        : query(element, css)
      : undefined;
    if (found) return found;
  }
  return undefined;
}

export function allIn(area: Area, css: string, most: number): Element[] {
  if (!isPlaces(area)) return queryAll(area, css, most);
  const found: Element[] = [];
  for (const { element, deep, except } of area) {
    if (found.length >= most) break;
    if (matchesCss(element, css)) found.push(element);
    if (!deep) continue;
    const inside = queryAll(element, css, except ? Infinity : most - found.length);
    found.push(...(except ? inside.filter((one) => !isInside(one, except)).slice(0, most) : inside));
  }
  return found.slice(0, most);
}

function isInside(element: Element, list: Element): boolean {
  return element !== list && contains(list, element);
}
