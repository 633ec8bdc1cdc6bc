/**
 * The page as it would be with no name left on it: no ids, no data-, no roles, no labels; every class a meaningless hash.
 * Nodes are new ones, as after a re-render; the page's scripts keep hold of the old ones. `salt` is the release: another one, other
 * hashes. Runs in a window without a browser and in a real page alike.
 */
export function stripPage(page: Document, salt: string): void {
  for (const style of page.querySelectorAll('style')) style.textContent = stripCss(style.textContent, salt);
  const body = copyOf(page.body, page, salt);
  page.body.replaceWith(body);
}

const KEPT = new Set(['style', 'type', 'contenteditable', 'src', 'hidden', 'href', 'rows', 'disabled', 'maxlength']);

function copyOf(element: Element, page: Document, salt: string): HTMLElement {
  const copy = page.createElement(element.tagName.toLowerCase());
  for (const { name, value } of Array.from(element.attributes)) if (KEPT.has(name)) copy.setAttribute(name, value);
  const names = [...Array.from(element.classList), ...(element.id === '' ? [] : [`#${element.id}`])];
  if (names.length > 0) copy.className = names.map((name) => hashOf(name, salt)).join(' ');
  copy.append(...childrenOf(element, page, salt));
  if (element.shadowRoot) copy.attachShadow({ mode: 'open' }).append(...childrenOf(element.shadowRoot, page, salt));
  return copy;
}

function childrenOf(parent: ParentNode & Node, page: Document, salt: string): Node[] {
  return Array.from(parent.childNodes).flatMap((node): Node[] => {
    if (node.nodeType === node.TEXT_NODE) return [page.createTextNode(node.textContent ?? '')];
    if (node.nodeType !== node.ELEMENT_NODE) return [];
    const element = node as Element;
    if (element.tagName === 'SCRIPT') return [];
    if (element.tagName !== 'STYLE') return [copyOf(element, page, salt)];
    const style = page.createElement('style');
    style.textContent = stripCss(element.textContent, salt);
    return [style];
  });
}

function stripCss(css: string, salt: string): string {
  return css.replace(
    /([#.])([a-z_][\w-]*)(?=[^{}]*\{)/gi,
    (_, sign: string, name: string) => `.${hashOf(sign === '#' ? `#${name}` : name, salt)}`,
  );
}

/** A class as a build writes it: letters and digits, no word. */
function hashOf(name: string, salt: string): string {
  let number = 2166136261;
  for (const character of `${salt}/${name}`) number = Math.imul(number ^ character.charCodeAt(0), 16777619) >>> 0;
  return `x${number.toString(36).padStart(7, '0').slice(0, 4)}${number % 10}${((number >>> 8) % 36).toString(36)}`;
}
