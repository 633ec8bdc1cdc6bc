import { contains, matchesCss, native, query } from '@/utils/consoles/dom';
import { allBy, firstBy } from '@/utils/consoles/find';
import { MESSAGE_WINDOW } from '@/utils/consoles/message-window';
import { segmentsOf } from '@/utils/profiles/selector';

/** How many elements that are no rows may be walked over, so that a strange list costs a bounded time. */
const MOST_STEPS = 20_000;

/**
 * The newest rows, oldest first, at most `MESSAGE_WINDOW`; a row inside another row is part of it. The list is walked from its end:
 * what thousands of older rows hold is never looked at.
 */
export function newestRows(list: Element, selectors: readonly string[] | undefined): Element[] {
  const selector = selectors?.find((one) => firstBy(list, one) !== undefined);
  if (selector === undefined) return [];
  // Rows in a root of their own are few enough to be asked for all at once.
  if (segmentsOf(selector).length > 1) return outermost(allBy(list, selector)).slice(-MESSAGE_WINDOW);
  const rows: Element[] = [];
  walk(list, selector, rows, { steps: MOST_STEPS });
  return rows.reverse();
}

function walk(parent: Element, css: string, rows: Element[], left: { steps: number }): void {
  for (let at = native(parent, 'lastElementChild'); at; at = native(at, 'previousElementSibling')) {
    left.steps -= 1;
    if (rows.length >= MESSAGE_WINDOW || left.steps < 0) return;
    if (matchesCss(at, css)) rows.push(at);
    else if (native(at, 'firstElementChild') && query(at, css)) walk(at, css, rows, left);
  }
}

function outermost(found: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const row of found) {
    const last = kept.at(-1);
    if (!last || !contains(last, row)) kept.push(row);
  }
  return kept;
}
