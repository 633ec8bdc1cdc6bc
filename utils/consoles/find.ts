import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';

export type Root = Document | Element | ShadowRoot;

/**
 * A page without its message list, which may hold thousands of rows in which nothing but messages need be looked for.
 * Elements in page order; those that only lead to the list are asked themselves, not their content.
 */
export type Surroundings = { places: readonly { element: Element; deep: boolean }[] };

/** What lies around `list`; without a list, the whole page. */
export function surroundingsOf(root: Document, list: Element | undefined): Surroundings {
  const places: { element: Element; deep: boolean }[] = [];
  const visit = (element: Element): void => {
    const leads = list !== undefined && element.contains(list);
    places.push({ element, deep: !leads });
    if (leads && element !== list) for (const child of element.children) visit(child);
  };
  visit(root.documentElement);
  return { places };
}

export type Where = Root | Surroundings;

/** The first element that the best working selector finds. */
export function findElement(where: Where, selectors: readonly string[] | undefined): Element | undefined {
  if ('places' in where) return findAround(where, selectors);
  for (const selector of selectors ?? []) {
    const found = where.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

function findAround({ places }: Surroundings, selectors: readonly string[] | undefined): Element | undefined {
  for (const selector of selectors ?? []) {
    for (const { element, deep } of places) {
      const found = deep ? selfOrInside(element, selector) : element.matches(selector) && element;
      if (found) return found;
    }
  }
  return undefined;
}

/** All elements of the best working selector, in page order. Selectors are never mixed. */
export function findAll(where: Where, selectors: readonly string[] | undefined): Element[] {
  if ('places' in where) return findAllAround(where, selectors);
  for (const selector of selectors ?? []) {
    const found = where.querySelectorAll(selector);
    if (found.length > 0) return Array.from(found);
  }
  return [];
}

function findAllAround({ places }: Surroundings, selectors: readonly string[] | undefined): Element[] {
  for (const selector of selectors ?? []) {
    const found = places.flatMap(({ element, deep }) => [
      ...(element.matches(selector) ? [element] : []),
      ...(deep ? element.querySelectorAll(selector) : []),
    ]);
    if (found.length > 0) return found;
  }
  return [];
}

/** The element itself, if it matches, or the first such element in it. */
export function selfOrInside(element: Element, selector: string): Element | undefined {
  return element.matches(selector) ? element : (element.querySelector(selector) ?? undefined);
}

/** A named part under `root`. */
export function findPart(where: Where, profile: ConsoleProfile, part: ProfilePart): Element | undefined {
  return findElement(where, profile.parts[part]);
}

/** A part as an HTML element of its own document's world; other elements (SVG) do not count. */
export function findHtml(where: Where, profile: ConsoleProfile, part: ProfilePart): HTMLElement | undefined {
  const found = findPart(where, profile, part);
  return found && isHtml(found) ? found : undefined;
}

/** True for HTML elements of any window, where `instanceof` fails across frames and worlds. */
export function isHtml(element: Element): element is HTMLElement {
  return 'contentEditable' in element;
}

/** The text of a part, cut to what the profile's pattern for it says; falls back to its title. Empty when not found. */
export function partText(where: Where, profile: ConsoleProfile, part: ProfilePart): string {
  for (const element of findAll(where, profile.parts[part])) {
    const raw = textOf(element) || (element.getAttribute('title') ?? '').trim();
    const pattern = profile.text?.[part];
    const text = pattern === undefined ? raw : (firstGroup(pattern, raw) ?? '').trim();
    if (text) return text;
  }
  return '';
}

/** A value of the element by the rule, or undefined where the element does not hold it. */
export function readValue(element: Element, rule: ValueRule): string | undefined {
  const holder = rule.selector === undefined ? element : selfOrInside(element, rule.selector);
  if (!holder) return undefined;
  const raw = rule.attribute === undefined ? textOf(holder) : (holder.getAttribute(rule.attribute) ?? '');
  const value = rule.pattern === undefined ? raw : firstGroup(rule.pattern, raw);
  return value === undefined || value === '' ? undefined : value;
}

const compiled = new Map<string, RegExp>();

/** Compiles a profile's pattern once. Patterns are profile data, so there are few of them. */
export function patternOf(source: string): RegExp {
  let pattern = compiled.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'iu');
    compiled.set(source, pattern);
  }
  return pattern;
}

/** Group 1 of the first match, or the whole match of a pattern without groups. */
export function firstGroup(source: string, text: string): string | undefined {
  const match = patternOf(source).exec(text);
  return match ? (match[1] ?? match[0]) : undefined;
}

const BLOCK = /^(?:P|DIV|LI|PRE)$/;

/** Text as a reader sees it, without asking for layout: line breaks kept, inline emoji pictures by their name, ends trimmed. */
export function textOf(element: Element): string {
  const raw = element.firstElementChild ? collect(element) : element.textContent;
  return raw.replaceAll('\u00a0', ' ').trim();
}

function collect(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += node.textContent ?? '';
    if (node.nodeType === node.ELEMENT_NODE) text += textOfChild(node as Element, text); // an ELEMENT_NODE is an Element
  }
  return text;
}

function textOfChild(child: Element, before: string): string {
  if (child.tagName === 'BR') return '\n';
  if (child.tagName === 'IMG') return child.getAttribute('alt') ?? '';
  if (child.tagName === 'STYLE' || child.tagName === 'SCRIPT') return '';
  const text = collect(child);
  return BLOCK.test(child.tagName) && before !== '' && text !== '' && !before.endsWith('\n') ? `\n${text}` : text;
}
