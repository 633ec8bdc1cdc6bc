import {
  allIn,
  areaOf,
  firstIn,
  hostsIn,
  innermostRoots,
  MOST_FOUND,
  MOST_HOSTS,
  rootsAt,
  type Where,
} from '@/utils/consoles/area';
import { attributeOf, closestCss, hostOf, innerRoot, matchesCss, parentElementOf, treeOf } from '@/utils/consoles/dom';
import { spelledProfile } from '@/utils/consoles/spelled';
import { textOf } from '@/utils/consoles/text';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';
import { segmentsOf } from '@/utils/profiles/selector';

export { leadsTo, MOST_FOUND, surroundingsOf, type Surroundings, type Where } from '@/utils/consoles/area';
export type { Root } from '@/utils/consoles/dom';
export { textOf } from '@/utils/consoles/text';

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
