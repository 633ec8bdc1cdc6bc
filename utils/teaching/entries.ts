import { textOf } from '@/utils/consoles/find';
import { NOTHING, selectorsToAll, type Learnt } from '@/utils/teaching/on-page';
import { marksOf } from '@/utils/teaching/marks';
import { scopeOf, type Scope } from '@/utils/teaching/piercing';
import { candidatesFor, first, pick } from '@/utils/teaching/selectors';
import { isTimeLabel, leavesOf } from '@/utils/teaching/text';
import { COST } from '@/utils/teaching/tokens';

/** The conversation list as it was made out from one entry. Selectors but `entry` are asked within an entry. */
export type EntriesFound = {
  elements: Element[];
  entry: Learnt;
  entryName: Learnt;
  activeEntry: string[];
  entryPreview: string[];
  entryUnread: string[];
};

export type EntryHints = {
  /** What the agent pointed at in the list. */
  pointed: Element;
  /** The name of the open conversation's buyer, once it is known. */
  openName: string | undefined;
  /** What was said last in the open conversation, once it is known. */
  lastText: string | undefined;
};

const CLIMB = 10;
const NAME_LENGTH = 40;

/** The entries of the list that this element belongs to, and what each of them shows. */
export function findEntries({ pointed, openName, lastText }: EntryHints): EntriesFound | undefined {
  const example = entryOf(pointed);
  const scope = scopeOf(pointed);
  if (!example || !scope) return undefined;
  const kin = kinOf(example, scope);
  const entry = selectorsToAll(example, (found) => worthOf(found, example, kin));
  const [best] = entry.selectors;
  if (best === undefined) return undefined;
  const elements = Array.from(scope.querySelectorAll(best.split('>>>').at(-1)?.trim() ?? best));
  const open = openName === undefined ? undefined : elements.find((one) => nameLeaf(one, openName) !== undefined);
  const entryName = nameSelectors(elements, open, openName, pointed);
  return {
    elements,
    entry,
    entryName,
    activeEntry: open ? activeMarks(open, elements, openName) : [],
    entryPreview: open && lastText !== undefined ? previewSelectors(open, lastText) : [],
    entryUnread: unreadSelectors(elements, open),
  };
}

/** The entry: the element round what was pointed at that has the most others like it beside it. */
function entryOf(pointed: Element): Element | undefined {
  let best: { element: Element; twins: number } | undefined;
  let alone: Element | undefined;
  let at: Element | null = pointed;
  for (let step = 0; at && step < CLIMB; step += 1, at = at.parentElement) {
    if (leavesOf(at).length < 2 && at.childElementCount === 0) continue;
    alone ??= leavesOf(at).length >= 2 ? at : undefined;
    const twins = twinsOf(at).length;
    if (twins > 0 && (!best || twins > best.twins)) best = { element: at, twins };
  }
  return best?.element ?? alone;
}

/** Siblings of the same tag that are made of as much. */
function twinsOf(element: Element): Element[] {
  return Array.from(element.parentElement?.children ?? []).filter((one) => one !== element && isAlike(one, element));
}

function isAlike(one: Element, other: Element): boolean {
  if (one.tagName !== other.tagName || one.childElementCount === 0) return false;
  const [few, many] = [leavesOf(one).length, leavesOf(other).length].toSorted((a, b) => a - b);
  return few !== undefined && many !== undefined && few > 0 && many - few <= 3;
}

/** Beside the example, or in another list of the page and of the same make. */
function isEntry(one: Element, example: Element): boolean {
  if (!isAlike(one, example)) return false;
  if (one.parentElement === example.parentElement || example.classList.length === 0) return true;
  return Array.from(example.classList).some((name) => one.classList.contains(name));
}

/** Everything on the page that looks like this entry: one buyer may stand in several groups of a list. */
function kinOf(example: Element, scope: Scope): Element[] {
  if (example.classList.length === 0) return twinsOf(example);
  return Array.from(scope.querySelectorAll(example.tagName)).filter((one) => one !== example && isEntry(one, example));
}

function worthOf(found: readonly Element[], example: Element, kin: readonly Element[]): number | undefined {
  const set = new Set(found);
  if (!set.has(example) || !found.every((one) => one === example || isEntry(one, example))) return undefined;
  if (found.some((one) => found.some((other) => other !== one && one.contains(other)))) return undefined;
  const missed = kin.filter((one) => !set.has(one)).length;
  if (missed > kin.length * 0.7) return undefined;
  return kin.length === 0 ? 0 : (missed / kin.length) * 12;
}

/** Any of the elements in an entry that shows this name. */
function nameLeaf(entry: Element, name: string): Element | undefined {
  return leavesOf(entry).find((leaf) => textOf(leaf) === name);
}

function nameSelectors(
  elements: readonly Element[],
  open: Element | undefined,
  openName: string | undefined,
  pointed: Element,
): Learnt {
  const holder = open ?? elements.find((one) => one.contains(pointed)) ?? elements[0];
  if (!holder) return NOTHING;
  const named = openName === undefined ? undefined : nameLeaf(holder, openName);
  const example = named ?? leavesOf(holder).find(couldBeName);
  if (!example) return NOTHING;
  const all = candidatesFor(example, holder, first(example))
    .map((one) => ({ ...one, cost: one.cost + unfitNames(one.css, elements) }))
    .toSorted((a, b) => a.cost - b.cost);
  return { selectors: pick(all), cost: all[0]?.cost ?? COST.hashed };
}

function couldBeName(leaf: Element): boolean {
  const text = textOf(leaf);
  return text.length <= NAME_LENGTH && !/^\d{1,3}\+?$/.test(text) && !isTimeLabel(text) && !/^\[.*\]$/.test(text);
}

/** Entries in which the selector finds no name, and names that stand twice, as states do. */
function unfitNames(css: string, elements: readonly Element[]): number {
  const names = elements
    .map((one) => one.querySelector(css))
    .map((one) => (one && couldBeName(one) ? textOf(one) : ''));
  const told = names.filter((name) => name !== '');
  const repeated = told.length - new Set(told).size;
  return ((names.length - told.length + repeated / 2) / Math.max(1, names.length)) * 20;
}

/** What only the open entry bears. States count here, also those on an element round it. */
function activeMarks(open: Element, elements: readonly Element[], name: string | undefined): string[] {
  const others = elements.filter((one) => one !== open && (name === undefined || nameLeaf(one, name) === undefined));
  if (others.length === 0) return [];
  return marksOf([open], others)
    .filter(({ css, cost }) => cost < COST.hashed && /[.[]/.test(css) && !/^\[(?:data-|id)/.test(css))
    .slice(0, 2)
    .map(({ css }) => css);
}

function previewSelectors(open: Element, lastText: string): string[] {
  const leaf = leavesOf(open).find((one) => lastText !== '' && textOf(one) === lastText);
  return leaf
    ? pick(
        candidatesFor(leaf, open, first(leaf)).filter(({ cost }) => cost < COST.hashed),
        2,
      )
    : [];
}

/** A badge: digits alone, in some entries and not in the open one. Only where a name tells it from other figures. */
function unreadSelectors(elements: readonly Element[], open: Element | undefined): string[] {
  for (const element of elements.filter((one) => one !== open)) {
    const badge = leavesOf(element).find((leaf) => /^\d{1,3}\+?$/.test(textOf(leaf)));
    if (!badge) continue;
    const named = candidatesFor(badge, element, first(badge)).filter(({ cost }) => cost < COST.tag);
    const fits = named.filter(({ css }) =>
      elements.every((one) =>
        /^(?:\d{1,3}\+?)?$/.test(textOf(one.querySelector(css) ?? badge.ownerDocument.createElement('i'))),
      ),
    );
    if (fits.length > 0) return pick(fits, 2);
  }
  return [];
}
