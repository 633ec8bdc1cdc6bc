import { native } from '@/utils/consoles/dom';

/** Which half of the list something stands in; null where that cannot be seen. */
export type Lean = 'left' | 'right' | null;

/** Things within this share of the list's width round its middle stand in the middle. */
const MIDDLE_SHARE = 0.05;

/** Tells on which side of a list elements stand. The list is measured once, when first asked: make a new one for each look. */
export type LeanMeasure = (element: Element) => Lean;

/** Reads layout only, so that many questions in a row cost one layout. */
export function leanIn(list: Element): LeanMeasure {
  let frame: DOMRect | undefined;
  return (element) => {
    frame ??= rectOf(list);
    const rect = rectOf(element);
    if (!frame || !rect || frame.width === 0 || rect.width === 0) return null;
    const off = rect.left + rect.width / 2 - (frame.left + frame.width / 2);
    if (Math.abs(off) < frame.width * MIDDLE_SHARE) return null;
    return off < 0 ? 'left' : 'right';
  };
}

function rectOf(element: Element): DOMRect | undefined {
  return native(element, 'getBoundingClientRect')?.call(element);
}
