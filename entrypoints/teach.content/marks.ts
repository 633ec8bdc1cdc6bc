import type { Mark } from '@/components/teach/teach-view';
import type { LessonView } from '@/utils/teaching/lesson-view';
import { boxOf, parentOf, type Box } from '@/utils/teaching/piercing';

/** The frames for what is understood: each message by its side, the list, the text box, the button. */
export function marksOf({ understanding, pending }: LessonView): Mark[] {
  const read = understanding?.rows ?? [];
  const listed = understanding?.entries ?? [];
  const [seenRows, seenEntries] = [seenPartOf(read.at(-1)?.element), seenPartOf(listed[0]?.element)];
  const rows = read.flatMap(({ element, message }, index) =>
    message.side === 'system' ? [] : mark(`row${index}`, message.side, element, seenRows),
  );
  const entries = listed.flatMap(({ element }, index) => mark(`entry${index}`, 'entry', element, seenEntries));
  const parts = [understanding?.editor, understanding?.sendButton].flatMap((element, index) =>
    element ? mark(`part${index}`, 'part', element) : [],
  );
  return [...entries, ...parts, ...rows, ...(pending ? mark('pending', 'pending', pending) : [])];
}

/** Where the list round this element is seen: what is scrolled out of it gets no frame over the rest of the page. */
function seenPartOf(element: Element | undefined): Box | undefined {
  for (let at = element && parentOf(element); at; at = parentOf(at))
    if (at.clientHeight > 0 && at.scrollHeight > at.clientHeight + 1) return boxOf(at);
  return undefined;
}

function mark(key: string, kind: Mark['kind'], element: Element, within?: Box): Mark[] {
  if (!element.isConnected) return [];
  const box = within ? cut(boxOf(element), within) : boxOf(element);
  const view = element.ownerDocument.defaultView?.top ?? undefined;
  const seen = box.width > 0 && box.height > 0 && box.top < (view?.innerHeight ?? Infinity) && box.top + box.height > 0;
  return seen ? [{ key, kind, box: rounded(box) }] : [];
}

function cut({ left, top, width, height }: Box, within: Box): Box {
  const upper = Math.max(top, within.top);
  return { left, width, top: upper, height: Math.min(top + height, within.top + within.height) - upper };
}

function rounded({ left, top, width, height }: Mark['box']): Mark['box'] {
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
}
