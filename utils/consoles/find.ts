import {
  closestCss,
  contains,
  hostOf,
  innerRoot,
  matchesCss,
  parentElementOf,
  query,
  queryAll,
  treeOf,
  type Root,
} from '@/utils/consoles/dom';
import { attributeOf } from '@/utils/consoles/dom';
import { spelledProfile } from '@/utils/consoles/spelled';
import { placesAround, type Place } from '@/utils/consoles/surroundings';
import { textOf } from '@/utils/consoles/text';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';
import { segmentsOf } from '@/utils/profiles/selector';

export type { Root } from '@/utils/consoles/dom';
export { textOf } from '@/utils/consoles/text';

/**
 * A page without its message list, which may hold thousands of rows in which nothing but messages need be looked for.
 * The list may lie in a frame or shadow root; then the cut is there.
 */
export type Surroundings = { page: Document; cut: { root: Node; places: readonly Place[] } | undefined };

export type Where = Root | Surroundings;

/** How many hosts of one selector are gone into. */
const MOST_HOSTS = 50;
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

/** The first element that the best working selector finds. */
export function findElement(where: Where, selectors: readonly string[] | undefined): Element | undefined {
  for (const selector of selectors ?? []) {
    const found = firstBy(where, selector);
    if (found) return found;
  }
  return undefined;
}

/** All elements of the best working selector, in page order, at most `MOST_FOUND`. Selectors are never mixed. */
export function findAll(where: Where, selectors: readonly string[] | undefined): Element[] {
  for (const selector of selectors ?? []) {
    const found = allBy(where, selector);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first element that one selector finds. */
export function firstBy(where: Where, selector: string): Element | undefined {
  const segments = piecesOf(selector);
  if (segments.length === 1) return firstIn(areaOf(where), selector);
  for (const root of innermostRoots(where, segments)) {
    const found = firstIn(root, segments.at(-1) ?? '');
    if (found) return found;
  }
  return undefined;
}

/** All elements that one selector finds, in page order, at most `most`. */
export function allBy(where: Where, selector: string, most = MOST_FOUND): Element[] {
  const segments = piecesOf(selector);
  if (segments.length === 1) return allIn(areaOf(where), selector, most);
  return innermostRoots(where, segments)
    .flatMap((root) => allIn(root, segments.at(-1) ?? '', most))
    .slice(0, most);
}

/** The roots that a piercing selector goes into, all levels, outermost first. Empty for plain CSS. */
export function rootsEntered(where: Where, selector: string): (Document | ShadowRoot)[] {
  return piecesOf(selector)
    .slice(0, -1)
    .flatMap((_, index, hosts) => rootsAt(where, hosts.slice(0, index + 1)));
}

/** The hosts that a piercing selector names last but whose inside is closed to us: another origin's, or a closed root. */
export function isClosed(where: Where, selector: string): boolean {
  const hosts = piecesOf(selector).slice(0, -1);
  const [first] = hosts;
  if (first === undefined) return false;
  const last =
    hosts.length === 1
      ? hostsIn(where, first)
      : rootsAt(where, hosts.slice(0, -1)).flatMap((root) => allIn(root, hosts.at(-1) ?? '', MOST_HOSTS));
  return last.length > 0 && last.every((host) => innerRoot(host) === undefined);
}

/** An area to search: a whole root, or the places round the message list. */
type Area = Root | readonly Place[];

function areaOf(where: Where, inner?: Document | ShadowRoot): Area {
  if (!('cut' in where)) return inner ?? where;
  const root = inner ?? where.page;
  return where.cut?.root === root ? where.cut.places : root;
}

function innermostRoots(where: Where, segments: readonly string[]): Area[] {
  return rootsAt(where, segments.slice(0, -1)).map((root) => areaOf(where, root));
}

/** The roots inside the hosts that these segments lead to. */
function rootsAt(where: Where, hosts: readonly string[]): (Document | ShadowRoot)[] {
  const [first = '', ...rest] = hosts;
  let roots = insideOf(hostsIn(where, first));
  for (const css of rest) roots = roots.flatMap((root) => insideOf(allIn(areaOf(where, root), css, MOST_HOSTS)));
  return roots.slice(0, MOST_HOSTS);
}

/** Hosts of the first segment; a row may be the host itself. */
function hostsIn(where: Where, css: string): Element[] {
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

function firstIn(area: Area, css: string): Element | undefined {
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

function allIn(area: Area, css: string, most: number): Element[] {
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

/** The element itself, if it matches, or the first such element in it. */
export function selfOrInside(element: Element, selector: string): Element | undefined {
  return matchesSelector(element, selector) ? element : firstBy(element, selector);
}

/** Whether an element is what a selector names, hosts included. */
export function matchesSelector(element: Element, selector: string): boolean {
  const segments = piecesOf(selector);
  let at: Element | undefined = element;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    if (!at || !matchesCss(at, segments[index] ?? '')) return false;
    at = index > 0 ? hostOf(treeOf(at)) : undefined;
  }
  return true;
}

/** The nearest element round this one, itself included, that a selector names; within one root. */
export function closestOf(element: Element, selector: string): Element | undefined {
  if (piecesOf(selector).length === 1) return closestCss(element, selector);
  for (let at: Element | undefined = element; at; at = parentElementOf(at))
    if (matchesSelector(at, selector)) return at;
  return undefined;
}

/** A named part under `root`. */
export function findPart(where: Where, profile: ConsoleProfile, part: ProfilePart): Element | undefined {
  return findElement(where, spelledProfile(profile).parts[part]);
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

/** Names, labels and previews are no longer than this, UTF-16 units. */
const LABEL_CHARS = 2_000;

/** The text of a part, cut to what the profile's pattern for it says; falls back to its title. Empty when not found. */
export function partText(where: Where, profile: ConsoleProfile, part: ProfilePart): string {
  for (const element of findAll(where, spelledProfile(profile).parts[part])) {
    const raw = textOf(element, LABEL_CHARS) || (attributeOf(element, 'title') ?? '').slice(0, LABEL_CHARS).trim();
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
  const raw = rule.attribute === undefined ? textOf(holder, LABEL_CHARS) : (attributeOf(holder, rule.attribute) ?? '');
  const value = rule.pattern === undefined ? raw.slice(0, LABEL_CHARS) : firstGroup(rule.pattern, raw);
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

/** Group 1 of the first match in the beginning of a text, or the whole match of a pattern without groups. */
export function firstGroup(source: string, text: string): string | undefined {
  const match = patternOf(source).exec(text.slice(0, LABEL_CHARS));
  return match ? (match[1] ?? match[0]) : undefined;
}

const split = new Map<string, readonly string[]>();

function piecesOf(selector: string): readonly string[] {
  let pieces = split.get(selector);
  if (!pieces) split.set(selector, (pieces = segmentsOf(selector)));
  return pieces;
}
