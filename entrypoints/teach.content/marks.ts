import type { Mark } from '@/components/teach/teach-view';
import type { LessonView } from '@/utils/teaching/lesson';
import { boxOf } from '@/utils/teaching/piercing';

/** The frames for what is understood: each message by its side, the list, the text box, the button. */
export function marksOf({ understanding, pending }: LessonView): Mark[] {
  const rows = (understanding?.rows ?? []).flatMap(({ element, message }, index) =>
    message.side === 'system' ? [] : mark(`row${index}`, message.side, element),
  );
  const entries = (understanding?.entries ?? []).flatMap(({ element }, index) =>
    mark(`entry${index}`, 'entry', element),
  );
  const parts = [understanding?.editor, understanding?.sendButton].flatMap((element, index) =>
    element ? mark(`part${index}`, 'part', element) : [],
  );
  return [...entries, ...parts, ...rows, ...(pending ? mark('pending', 'pending', pending) : [])];
}

function mark(key: string, kind: Mark['kind'], element: Element): Mark[] {
  if (!element.isConnected) return [];
  const box = boxOf(element);
  const view = element.ownerDocument.defaultView?.top ?? undefined;
  const seen = box.width > 0 && box.height > 0 && box.top < (view?.innerHeight ?? Infinity) && box.top + box.height > 0;
  return seen ? [{ key, kind, box: rounded(box) }] : [];
}

function rounded({ left, top, width, height }: Mark['box']): Mark['box'] {
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
}
