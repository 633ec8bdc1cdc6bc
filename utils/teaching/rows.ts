import { textOf } from '@/utils/consoles/find';
import { segmentsOf } from '@/utils/profiles/selector';
import { selectorsTo, type Learnt } from '@/utils/teaching/on-page';
import { candidatesFor, MOST, pick, type Candidate, type Judge } from '@/utils/teaching/selectors';
import { isTimeLabel } from '@/utils/teaching/text';
import { COST, tagToken } from '@/utils/teaching/tokens';

/** The message list as it was made out from two bubbles. */
export type RowsFound = {
  list: Element;
  /** Every message of the list, with lines between them where no selector tells them apart; in page order. */
  rows: Element[];
  /** Selectors of a row, to be asked in the list. */
  learnt: Learnt;
};

/** A list inside a list (days, groups) is gone into at most so deep. */
const DEEPEST = 4;

/**
 * The list that holds both bubbles and what a row of it is.
 * @param bubbles at least two, of both sides, all in one document or shadow root
 * @returns undefined when they have no list in common
 */
export function findRows(bubbles: readonly Element[]): RowsFound | undefined {
  const [some, ...others] = bubbles;
  if (!some || others.length === 0) return undefined;
  const list = others.reduce<Element | null>((common, other) => closest(common, other), some);
  if (!list || bubbles.includes(list)) return undefined;
  const depth = depthOfRows(list, bubbles);
  const sure = new Set(bubbles.map((bubble) => ancestorAt(list, bubble, depth)));
  const level = levelOf(list, depth);
  const likely = level.filter((row) => sure.has(row) || looksLikeMessage(row));
  const learnt = rowSelectors(list, sure, new Set(level), new Set(likely));
  const [best] = learnt.selectors;
  if (best === undefined) return undefined;
  return { list, rows: outermost(ask(list, best)), learnt };
}

/** The row that an element of the list stands in. */
export function rowOf(rows: readonly Element[], element: Element): Element | undefined {
  return rows.find((row) => row.contains(element));
}

function closest(common: Element | null, other: Element): Element | null {
  let at = common;
  while (at && !at.contains(other)) at = at.parentElement;
  return at;
}

function ancestorAt(list: Element, element: Element, depth: number): Element {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== list; at = at.parentElement) path.unshift(at);
  return path[depth - 1] ?? element;
}

/** How far below the list its rows lie: deeper than its children where those are groups of rows. */
function depthOfRows(list: Element, bubbles: readonly Element[]): number {
  let depth = 1;
  for (let deeper = 2; deeper <= DEEPEST; deeper += 1) {
    const rows = bubbles.map((bubble) => ancestorAt(list, bubble, deeper));
    if (rows.some((row, index) => row === bubbles[index])) break;
    if (rows.every((row) => twinsOf(row).some((twin) => isOneOfRows(twin, row)))) depth = deeper;
  }
  return depth;
}

function twinsOf(row: Element): Element[] {
  return Array.from(row.parentElement?.children ?? []).filter((one) => one !== row && one.tagName === row.tagName);
}

/** Two rows of a list are built alike: elements within elements, and text. */
function isOneOfRows(twin: Element, row: Element): boolean {
  const nested = (element: Element): boolean =>
    Array.from(element.children).some((child) => child.childElementCount > 0);
  return nested(twin) && nested(row) && textOf(twin) !== '' && sharesClass(twin, row);
}

function sharesClass(one: Element, other: Element): boolean {
  if (one.classList.length === 0 && other.classList.length === 0) return true;
  return Array.from(one.classList).some((name) => other.classList.contains(name));
}

function levelOf(list: Element, depth: number): Element[] {
  let level: Element[] = [list];
  for (let at = 0; at < depth; at += 1) level = level.flatMap((element) => Array.from(element.children));
  return level;
}

/** Not a bare line such as a time or a divider between the messages. */
function looksLikeMessage(row: Element): boolean {
  return (
    row.childElementCount > 0 &&
    !isTimeLabel(textOf(row)) &&
    (textOf(row) !== '' || row.querySelector('img, video, audio') !== null)
  );
}

/** Rows hold elements; a bare line between them, such as a divider, does not. */
const INSIDE = ':has(> *)';

function rowSelectors(list: Element, sure: Set<Element>, level: Set<Element>, likely: Set<Element>): Learnt {
  const judge = (found: readonly Element[]): number | undefined => {
    const rows = outermost(found);
    if (!rows.every((one) => level.has(one))) return undefined;
    const set = new Set(rows);
    if ([...sure].some((row) => !set.has(row))) return undefined;
    const missed = [...likely].filter((row) => !set.has(row)).length;
    const extra = rows.filter((row) => !likely.has(row)).length;
    return (missed / likely.size) * 12 + (extra / rows.length) * 6;
  };
  const [example] = sure;
  if (!example) return { selectors: [], cost: COST.hashed };
  // A row is asked whether it matches, by itself: `:scope` would be the row.
  const candidates = candidatesFor(example, list, judge).filter(({ css }) => !css.includes(':scope'));
  const all = [...candidates, ...bySteps(example, list, judge)].toSorted((a, b) => a.cost - b.cost);
  return { selectors: pick(all, MOST), cost: all[0]?.cost ?? COST.hashed };
}

/** Rows by their tags alone, also named from the list down where rows of one tag lie within others of it. */
function bySteps(row: Element, list: Element, judge: Judge): Candidate[] {
  const steps: string[] = [];
  for (let at: Element | null = row; at && at !== list; at = at.parentElement) steps.unshift(tagToken(at).css);
  const chain = steps.join(' > ');
  const roots = selectorsTo(list).selectors.map((selector) => segmentsOf(selector).at(-1) ?? selector);
  const stems = [steps.at(-1) ?? '', chain, ...roots.map((root) => `${root} > ${chain}`)];
  return stems.flatMap((stem, index) => {
    const surcharge = judge(ask(list, stem + INSIDE));
    const cost = tagToken(row).cost + index + (surcharge ?? 0);
    return surcharge === undefined ? [] : [{ css: stem + INSIDE, cost, bases: ['structure'] }];
  });
}

function ask(list: Element, css: string): Element[] {
  try {
    return Array.from(list.querySelectorAll(css));
  } catch {
    return []; // a browser from before :has()
  }
}

/** A row inside another row is part of it. */
function outermost(found: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const one of found) if (kept.at(-1)?.contains(one) !== true) kept.push(one);
  return kept;
}
