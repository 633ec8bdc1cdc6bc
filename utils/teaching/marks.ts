import { selfOrInside } from '@/utils/consoles/find';
import { COST, tokensOf } from '@/utils/teaching/tokens';
import type { Candidate } from '@/utils/teaching/selectors';

/** Parts of a row that are looked at for marks; a message of ten thousand elements is not walked whole. */
const MOST_ELEMENTS = 120;
const BY_PLACE = 3;

/**
 * Simple selectors that hold of each of these rows (the row itself or something in it) and of none of those, most lasting
 * first. What merely says that a row is new or hovered is no mark; bare tags are, where nothing better is there.
 */
export function marksOf(these: readonly Element[], those: readonly Element[]): Candidate[] {
  const [example] = these;
  if (!example) return [];
  const marks = new Map<string, Candidate>();
  for (const [index, element] of [example, ...example.querySelectorAll('*')].slice(0, MOST_ELEMENTS).entries()) {
    for (const { css, cost } of tokensOf(element)) {
      if (marks.has(css) || isWordy(css)) continue;
      // A row's own mark before one deep in it, which may belong to what was written.
      const place = (BY_PLACE * Math.min(index, 20)) / 20;
      marks.set(css, { css, cost: cost + place, bases: [css] });
    }
  }
  return [...marks.values()]
    .filter(({ css }) => these.every((row) => holds(row, css)) && !those.some((row) => holds(row, css)))
    .sort((a, b) => a.cost - b.cost);
}

/** Whether a mark is on a row. */
export function holds(row: Element, css: string): boolean {
  try {
    return selfOrInside(row, css) !== undefined;
  } catch {
    return false; // an attribute of the page that makes no selector
  }
}

/** Labels and placeholders of a row tell its words, not its side. */
function isWordy(css: string): boolean {
  return /^\[(?:aria-label|placeholder|name)=/.test(css);
}

/** Marks that will outlive the page's next build. */
export function isLastingMark({ cost }: Candidate): boolean {
  return cost < COST.hashed;
}
