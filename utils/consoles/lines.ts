import { contains, native, parentElementOf } from '@/utils/consoles/dom';
import { allBy, firstBy, matchesSelector } from '@/utils/consoles/find';

/** How far above the oldest row its line is sought, in elements. */
const MOST_STEPS = 2_000;

/** The line that stands above a row; `next`: no other row stands between them. */
export type LineAbove = { line: Element; next: boolean };

/**
 * The nearest line above each row, where a page writes a day or a time once for all rows below it. Rows in page order.
 * What lies between two rows is walked over once.
 */
export function linesAbove(
  list: Element,
  rows: readonly Element[],
  selectors: readonly string[],
): (LineAbove | undefined)[] {
  const selector = selectors.find((one) => firstBy(list, one) !== undefined);
  if (selector === undefined) return rows.map(() => undefined);
  let above: LineAbove | undefined;
  return rows.map((row, index) => {
    const found = lineBefore(row, { list, selector, former: rows[index - 1] });
    above = found ? { line: found, next: true } : above && { ...above, next: false };
    return above;
  });
}

type Stretch = { list: Element; selector: string; former: Element | undefined };

/** The last line between a row and the row before it or, without one, the beginning of the list. */
function lineBefore(row: Element, { list, selector, former }: Stretch): Element | undefined {
  let at = row;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const previous: Element | null | undefined = native(at, 'previousElementSibling');
    if (!previous) {
      const parent = parentElementOf(at);
      if (!parent || parent === list || !contains(list, parent)) return undefined;
      at = parent;
      continue;
    }
    at = previous;
    const met: boolean = former !== undefined && contains(at, former);
    if (met && at === former) return undefined;
    const lines = matchesSelector(at, selector) ? [at] : native(at, 'firstElementChild') ? allBy(at, selector) : [];
    const found = met && former ? lines.filter((line) => follows(line, former)) : lines;
    if (found.length > 0 || met) return found.at(-1);
  }
  return undefined;
}

/** `Node.DOCUMENT_POSITION_PRECEDING` */
const PRECEDING = 2;

/** Whether an element stands after a row in page order. */
export function follows(element: Element, row: Element): boolean {
  return Boolean((native(element, 'compareDocumentPosition')?.call(element, row) ?? 0) & PRECEDING);
}
