import { hostOf, innerRoot, treeOf } from '@/utils/consoles/dom';
import { isHtml } from '@/utils/consoles/find';

/** Where a selector is asked: one document or one open shadow root. */
export type Scope = Document | ShadowRoot;

/** The document or shadow root an element stands in; undefined for one that is on no page. */
export function scopeOf(element: Element): Scope | undefined {
  const root = treeOf(element);
  if (root.nodeType === root.DOCUMENT_NODE) return root as Document; // a DOCUMENT_NODE is a Document
  return root.nodeType === root.DOCUMENT_FRAGMENT_NODE && 'host' in root ? (root as ShadowRoot) : undefined; // only a ShadowRoot has a host
}

/** The parent, also through shadow roots and out of frames. */
export function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const scope = scopeOf(element);
  return scope && hostOf(scope);
}

/** The holders to go through from the page down to the element, outermost first. */
export function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  for (let scope = scopeOf(element); scope;) {
    const holder = hostOf(scope);
    if (!holder) break;
    holders.unshift(holder);
    scope = scopeOf(holder);
  }
  return holders;
}

/** Why what is under the pointer cannot be taught. */
export type Barrier = 'closedShadow' | 'otherSite' | 'drawing';

/** What stands in the way of going into this element; undefined when nothing does. */
export function barrierOf(element: Element, hasClosedRoot: (element: Element) => boolean): Barrier | undefined {
  if (element.tagName === 'CANVAS') return 'drawing';
  if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') return innerRoot(element) ? undefined : 'otherSite';
  return !element.shadowRoot && isHtml(element) && hasClosedRoot(element) ? 'closedShadow' : undefined;
}

export type Pointed = { element: Element; barrier: Barrier | undefined };

/**
 * The deepest element at a point of the page, through open shadow roots and frames of the same site.
 * @param point CSS px of the page's viewport
 * @param ours elements of our own, which are looked through
 */
export function pointedAt(
  page: Document,
  point: { x: number; y: number },
  ours: ReadonlySet<Element>,
  hasClosedRoot: (element: Element) => boolean,
): Pointed | undefined {
  let scope: Scope = page;
  let { x, y } = point;
  let found: Element | undefined;
  for (let depth = 0; depth < 8; depth += 1) {
    const deeper: Element | undefined = scope.elementsFromPoint(x, y).find((one) => !ours.has(one) && one !== found);
    if (!deeper) break;
    found = deeper;
    const inside = innerRoot(found);
    if (!inside) break;
    if ('contentType' in inside) {
      const box = found.getBoundingClientRect();
      [x, y] = [x - box.left - found.clientLeft, y - box.top - found.clientTop];
    }
    scope = inside;
  }
  return found && { element: found, barrier: barrierOf(found, hasClosedRoot) };
}

export type Box = { left: number; top: number; width: number; height: number };

/** Where an element is seen in the page's own viewport, CSS px, also from within frames. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView && hostOf(element.ownerDocument);
  if (!frame) return { left, top, width, height };
  const outer = boxOf(frame);
  return { left: outer.left + frame.clientLeft + left, top: outer.top + frame.clientTop + top, width, height };
}
