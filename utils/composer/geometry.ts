import { mapDraft, type DraftSegment } from '@/utils/composer/draft-map';
import { isField } from '@/utils/composer/editor-kind';
import { placeInPage } from '@/utils/composer/in-page';
import { mirrorOf } from '@/utils/composer/mirror';

/** A rectangle in a viewport, CSS px. */
export type Rect = { left: number; top: number; width: number; height: number };

/**
 * Where the characters `start` to `end` (exclusive) of the draft are drawn, one rectangle per line, cut to what the editor
 * shows. The editor is not touched: a field is measured in a mirror that is built in `room`, an element of the caller's own, and the rectangles lie in the viewport of its page, also
 * for an editor in a frame. Offsets are those of `readDraft`.
 */
export function rangeRects(editor: HTMLElement, start: number, end: number, room: HTMLElement): Rect[] {
  const rects = isField(editor) ? fieldRects(editor, start, end, room) : editableRects(editor, start, end);
  const { left, top } = placeInPage(editor.ownerDocument, room.ownerDocument);
  return rects
    .flatMap((rect) => cut(rect, innerBox(editor)))
    .map((rect) => ({ ...rect, left: rect.left + left, top: rect.top + top }));
}

function fieldRects(
  editor: HTMLTextAreaElement | HTMLInputElement,
  start: number,
  end: number,
  room: HTMLElement,
): Rect[] {
  const mirror = mirrorOf(editor, room);
  const text = mirror.firstChild;
  if (!text) return [];
  const range = mirror.ownerDocument.createRange();
  const length = text.textContent?.length ?? 0;
  range.setStart(text, Math.min(start, length));
  range.setEnd(text, Math.min(end, length));
  const origin = mirror.getBoundingClientRect();
  const box = editor.getBoundingClientRect();
  const left = box.left + editor.clientLeft - origin.left - editor.scrollLeft;
  const top = box.top + editor.clientTop - origin.top - editor.scrollTop;
  return drawn(range).map((rect) => ({ ...rect, left: rect.left + left, top: rect.top + top }));
}

function editableRects(editor: HTMLElement, start: number, end: number): Rect[] {
  return draftRanges(editor, start, end).flatMap(drawn);
}

/** The stretches of an editable element's DOM that hold the characters `start` to `end` (exclusive) of its draft; offsets are those of `readDraft`. */
export function draftRanges(editor: HTMLElement, start: number, end: number): Range[] {
  return mapDraft(editor).segments.flatMap((segment) => segmentRange(segment, start, end));
}

function segmentRange({ node, start: at, length }: DraftSegment, start: number, end: number): Range[] {
  const from = Math.max(start, at) - at;
  const to = Math.min(end, at + length) - at;
  if (from >= to) return [];
  const range = node.ownerDocument.createRange();
  if (node.nodeType === node.TEXT_NODE) {
    range.setStart(node, from);
    range.setEnd(node, to);
  } else {
    range.selectNode(node);
  }
  return [range];
}

function drawn(range: Range): Rect[] {
  return Array.from(range.getClientRects(), ({ left, top, width, height }) => ({ left, top, width, height })).filter(
    ({ width, height }) => width > 0 && height > 0,
  );
}

function innerBox(editor: HTMLElement): Rect {
  const { left, top } = editor.getBoundingClientRect();
  return {
    left: left + editor.clientLeft,
    top: top + editor.clientTop,
    width: editor.clientWidth,
    height: editor.clientHeight,
  };
}

/** The part of a rectangle within the box; nothing when it is scrolled out of sight. */
function cut(rect: Rect, box: Rect): Rect[] {
  const left = Math.max(rect.left, box.left);
  const top = Math.max(rect.top, box.top);
  const width = Math.min(rect.left + rect.width, box.left + box.width) - left;
  const height = Math.min(rect.top + rect.height, box.top + box.height) - top;
  return width > 0 && height > 0 ? [{ left, top, width, height }] : [];
}
