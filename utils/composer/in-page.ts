import { native, windowOf } from '@/utils/composer/native';

/** How far a frame's own viewport lies from that of the page round it, CSS px; nought for the page itself. A frame that is scaled is not reckoned with. */
export function placeInPage(inner: Document, page: Document): { left: number; top: number } {
  let left = 0;
  let top = 0;
  let at = inner;
  while (at !== page) {
    const frame = windowOf(at)?.frameElement;
    if (!frame) break;
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
    const { paddingLeft = '', paddingTop = '' } = windowOf(frame.ownerDocument)?.getComputedStyle(frame) ?? {};
    left += parseFloat(paddingLeft) || 0;
    top += parseFloat(paddingTop) || 0;
    at = native(frame, 'ownerDocument');
  }
  return { left, top };
}
