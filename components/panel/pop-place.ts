import type { Viewport } from './placement';

export type PopPlace = { left: number; top: number; maxHeight: number };

const GAP = 8;
const EDGE = 8;

/**
 * Where a popover of this size stands: above its button where there is room for it, else on the side with more room, its left edge at
 * the button's, all of it in the window. CSS px of the viewport.
 */
export function popPlace(
  button: { left: number; top: number; bottom: number },
  size: { width: number; height: number },
  viewport: Viewport,
): PopPlace {
  const above = button.top - GAP - EDGE;
  const below = viewport.height - button.bottom - GAP - EDGE;
  const up = size.height <= above || above >= below;
  const maxHeight = Math.max(0, up ? above : below);
  const height = Math.min(size.height, maxHeight);
  const furthest = Math.max(EDGE, viewport.width - size.width - EDGE);
  return {
    left: Math.max(EDGE, Math.min(button.left, furthest)),
    top: up ? button.top - GAP - height : button.bottom + GAP,
    maxHeight,
  };
}
