/**
 * The page's DOM, asked past anything that the page put in the way: a form's field named `querySelector` or an image named
 * `body` hides the member of that name, in a content script's own world too, and a page may lay throwing getters over its nodes.
 * Every member is therefore taken from the prototype that defines it, once per kind of node.
 */

type Members = Map<string, PropertyDescriptor | undefined>;
const membersOf = new WeakMap<object, Members>();

function memberOf(node: object, name: string): PropertyDescriptor | undefined {
  const kind = Object.getPrototypeOf(node) as object | null;
  if (!kind) return undefined;
  const members: Members = membersOf.get(kind) ?? new Map<string, PropertyDescriptor | undefined>();
  membersOf.set(kind, members);
  if (!members.has(name)) members.set(name, inherited(kind, name));
  return members.get(name);
}

function inherited(kind: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = kind; at; at = Object.getPrototypeOf(at) as object | null) {
    const own = Object.getOwnPropertyDescriptor(at, name);
    if (own) return own;
  }
  return undefined;
}

/** A member as the node's kind defines it; undefined where the kind has none of that name. Methods come unbound. */
export function native<N extends object, K extends keyof N & string>(node: N, name: K): N[K] | undefined {
  const member = memberOf(node, name);
  // The descriptor of K on N's own prototype gives what N[K] says.
  return (member?.get ? member.get.call(node) : member?.value) as N[K] | undefined;
}

/** A place in which can be searched. */
export type Root = Document | Element | ShadowRoot;

/** Selectors that this browser does not understand; asked once each. */
const refused = new Set<string>();

/** Whether the browser refused this piece of CSS when it was last asked. */
export function isRefused(css: string): boolean {
  return refused.has(css);
}

function unlessRefused<T>(css: string, ask: () => T): T | undefined {
  if (refused.has(css)) return undefined;
  try {
    return ask();
  } catch {
    refused.add(css); // asking for an element fails for no other reason
    return undefined;
  }
}

export function query(root: Root, css: string): Element | undefined {
  return unlessRefused(css, () => native(root, 'querySelector')?.call(root, css)) ?? undefined;
}

/** The first `most` elements in page order. */
export function queryAll(root: Root, css: string, most = Infinity): Element[] {
  const found = unlessRefused(css, () => native(root, 'querySelectorAll')?.call(root, css));
  if (!found) return [];
  return found.length <= most
    ? Array.from(found)
    : Array.from({ length: most }, (_, index) => found[index]).flatMap((one) => one ?? []);
}

export function matchesCss(element: Element, css: string): boolean {
  return unlessRefused(css, () => native(element, 'matches')?.call(element, css)) === true;
}

export function closestCss(element: Element, css: string): Element | undefined {
  return unlessRefused(css, () => native(element, 'closest')?.call(element, css)) ?? undefined;
}

export function contains(outer: Node, inner: Node): boolean {
  return native(outer, 'contains')?.call(outer, inner) === true;
}

export function attributeOf(element: Element, name: string): string | null {
  return native(element, 'getAttribute')?.call(element, name) ?? null;
}

export function parentElementOf(node: Node): Element | undefined {
  return native(node, 'parentElement') ?? undefined;
}

export function childrenOf(parent: ParentNode): readonly Element[] {
  return Array.from(native(parent, 'children') ?? []);
}

export function isElement(node: Node): node is Element {
  return native(node, 'nodeType') === 1;
}

/** Root of the tree that a node stands in: its document, its shadow root, or the top of a loose piece. */
export function treeOf(node: Node): Node {
  return native(node, 'getRootNode')?.call(node) ?? node;
}

/** What lies inside a host: its open shadow root, or the document of a frame of the same origin. */
export function innerRoot(host: Element): Document | ShadowRoot | undefined {
  return native(host, 'shadowRoot') ?? frameDocument(host);
}

function frameDocument(host: Element): Document | undefined {
  try {
    return native(host as HTMLIFrameElement, 'contentDocument') ?? undefined; // other elements have no such member
  } catch {
    return undefined; // another origin
  }
}

/** Whether an element can hold a root, entered or not: then not getting in means that it is closed to us. */
export function isHost(element: Element): boolean {
  const name = native(element, 'localName') ?? '';
  return name === 'iframe' || name === 'frame' || name.includes('-');
}

/** The window of a document; an image named `defaultView` does not stand for it. */
export function viewOf(document: Document): (Window & typeof globalThis) | undefined {
  const shown = document.defaultView;
  return (shown && 'MutationObserver' in shown ? shown : native(document, 'defaultView')) ?? undefined;
}

/** The element in which a root lies; undefined for the outermost document and for another origin's. */
export function hostOf(root: Node): Element | undefined {
  const type = native(root, 'nodeType');
  if (type === 11) return native(root as ShadowRoot, 'host') ?? undefined;
  if (type !== 9) return undefined;
  try {
    return viewOf(root as Document)?.frameElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** The element round a node; at the top of a shadow root or frame that is its host. */
export function aboveOf(node: Node): Element | undefined {
  const parent = native(node, 'parentNode');
  if (!parent) return hostOf(node);
  return isElement(parent) ? parent : hostOf(parent);
}

/** The address of a document. */
export function addressOf(document: Document): string {
  return native(document, 'URL') ?? '';
}
