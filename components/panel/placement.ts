import type { Placement } from '@/utils/storage/settings';
import type { Rect } from './panel-view';

/** Size of the window in CSS px. */
export type Viewport = { width: number; height: number };

/** What the bar's place is decided from; all in viewport px. */
export type BarPlaceRequest = {
  placement: Placement;
  editorRect: Rect | null;
  listRect: Rect | null;
  viewport: Viewport;
  /** Height of the whole block: the bar and the lines above it. */
  blockHeight: number;
};

/** Width the bar takes where nothing gives it one. */
const FREE_WIDTH = 760;
/** Narrower than this nothing can be read. */
const MIN_WIDTH = 280;
const EDGE = 4;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/** A console often has its own tools between list and editor; the bar then stands over the list's end, not over them. */
function dockToEditor({ editorRect, listRect, viewport, blockHeight }: BarPlaceRequest): Rect {
  const listEnd = listRect && listRect.y + listRect.height;
  const overList = listRect && listEnd !== null && (!editorRect || listEnd <= editorRect.y + EDGE);
  const base = overList ? listRect : editorRect;
  if (!base) return dockToEdge('top', viewport, blockHeight); // at the bottom most consoles have the editor we do not see
  const bottom = overList ? listRect.y + listRect.height : base.y;
  return { x: base.x, y: bottom - blockHeight, width: base.width, height: blockHeight };
}

function dockToEdge(edge: 'top' | 'bottom', viewport: Viewport, blockHeight: number): Rect {
  const width = Math.min(FREE_WIDTH, viewport.width - 2 * EDGE);
  const y = edge === 'top' ? EDGE : viewport.height - blockHeight - EDGE;
  return { x: (viewport.width - width) / 2, y, width, height: blockHeight };
}

function dockFreely({ placement, viewport, blockHeight }: BarPlaceRequest): Rect {
  return {
    x: placement.x,
    y: placement.y,
    width: Math.min(FREE_WIDTH, viewport.width - 2 * EDGE),
    height: blockHeight,
  };
}

/** True when the two share any area. */
export function overlap(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** The editor is where the agent works: whatever was chosen, the bar makes way for it, upwards if there is room. */
function offTheEditor(box: Rect, editor: Rect | null): Rect {
  if (!editor || !overlap(box, editor)) return box;
  const above = editor.y - box.height;
  return { ...box, y: above >= 0 ? above : editor.y + editor.height };
}

const DRAWER = { wished: 340, least: 280 };

/** Width of the drawer: what stands at the right of the console's editor, so that its send button stays free; never unreadably narrow. */
export function drawerWidth(viewport: Viewport, editorRect: Rect | null): number {
  const free = editorRect ? viewport.width - (editorRect.x + editorRect.width) : DRAWER.wished;
  return Math.min(viewport.width, clamp(Math.floor(free), DRAWER.least, DRAWER.wished));
}

/** What the open drawer at the right leaves of the bar. */
export function besideDrawer(box: Rect, viewport: Viewport, drawerWidth: number): Rect {
  const right = viewport.width - drawerWidth;
  return { ...box, width: Math.min(box.width, Math.max(MIN_WIDTH, right - box.x)) };
}

/** Where the bar's block stands. Inside the window, never over the editor. */
export function barPlace(request: BarPlaceRequest): Rect {
  const { placement, editorRect, viewport } = request;
  const wished =
    placement.dock === 'editor'
      ? dockToEditor(request)
      : placement.dock === 'free'
        ? dockFreely(request)
        : dockToEdge(placement.dock, viewport, request.blockHeight);
  const width = clamp(wished.width, MIN_WIDTH, viewport.width);
  const inside = {
    ...wished,
    width,
    x: clamp(wished.x, 0, viewport.width - width),
    y: clamp(wished.y, 0, viewport.height - wished.height),
  };
  return offTheEditor(inside, editorRect);
}

const PALETTE: Viewport = { width: 720, height: 420 };
const PALETTE_LEAST = 260;

/** Where the palette opens: above the bar, below it where there is more room, always within the window. */
export function palettePlace(bar: Rect, viewport: Viewport): Rect {
  const roomAbove = bar.y - 2 * EDGE;
  const roomBelow = viewport.height - bar.y - bar.height - 2 * EDGE;
  const above = roomAbove >= PALETTE.height || roomAbove >= roomBelow;
  const height = clamp(above ? roomAbove : roomBelow, Math.min(PALETTE_LEAST, viewport.height), PALETTE.height);
  const width = Math.min(PALETTE.width, viewport.width - 2 * EDGE);
  const y = above ? bar.y - height - EDGE : bar.y + bar.height + EDGE;
  return {
    x: clamp(bar.x, EDGE, viewport.width - width - EDGE),
    y: clamp(y, EDGE, viewport.height - height - EDGE),
    width,
    height,
  };
}
