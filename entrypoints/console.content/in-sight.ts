import type { Rect } from '@/components/panel/panel-view';
import { placeInPage } from '@/utils/composer/in-page';
import { scrollingRound } from './room';

/** A clock on an entry needs this much of its height, CSS px. */
const MARK_PX = 18;

/** Where an element of the page or of one of its frames stands in the window. */
export function rectOf(element: Element | null | undefined, page: Document): Rect | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width <= 0 || height <= 0) return null;
  const { left, top } = placeInPage(element.ownerDocument, page);
  return { x: x + left, y: y + top, width, height };
}

/**
 * Asks which part of a list's entry is in sight in what scrolls it; null where there is no room for a clock on it. The scroller of
 * entries beside one another is looked for once.
 */
export function inSight(page: Document): (entry: Element) => Rect | null {
  const boxes = new Map<Element | null, Rect | null>();
  const boxOf = (parent: Element | null): Rect | null => {
    const known = boxes.get(parent);
    if (known !== undefined) return known;
    const box = rectOf(parent && scrollingRound(parent), page);
    boxes.set(parent, box);
    return box;
  };
  return (entry) => {
    const rect = rectOf(entry, page);
    const box = boxOf(entry.parentElement);
    return rect && box ? clipped(rect, box) : rect;
  };
}

function clipped(rect: Rect, box: Rect): Rect | null {
  const [x, y] = [Math.max(rect.x, box.x), Math.max(rect.y, box.y)];
  const width = Math.min(rect.x + rect.width, box.x + box.width) - x;
  const height = Math.min(rect.y + rect.height, box.y + box.height) - y;
  return width > 0 && height >= Math.min(MARK_PX, rect.height) ? { x, y, width, height } : null;
}
