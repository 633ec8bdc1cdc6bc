import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement } from '@/utils/storage/settings';
import { barPlace, drawerWidth, overlap, palettePlace } from './placement';

const viewport = { width: 1280, height: 720 };
const editorRect = { x: 300, y: 560, width: 600, height: 120 };
const listRect = { x: 300, y: 60, width: 600, height: 460 };
const docked = (dock: Placement['dock'], x = 0, y = 0): Placement => ({ dock, x, y, drawerOpen: false });

describe('barPlace', () => {
  it('stands over the end of the list and leaves the console tools between list and editor free', () => {
    const place = barPlace({ placement: docked('editor'), editorRect, listRect, viewport, blockHeight: 40 });
    expect(place).toEqual({ x: 300, y: 480, width: 600, height: 40 });
  });

  it('stands directly above the editor when the list is not known', () => {
    const place = barPlace({ placement: docked('editor'), editorRect, listRect: null, viewport, blockHeight: 40 });
    expect(place).toEqual({ x: 300, y: 520, width: 600, height: 40 });
  });

  it('goes to the top edge when neither is known: at the bottom is the editor of most consoles', () => {
    const place = barPlace({
      placement: docked('editor'),
      editorRect: null,
      listRect: null,
      viewport,
      blockHeight: 40,
    });
    expect(place.y).toBe(4);
  });

  it('makes way upwards when it was dragged onto the editor', () => {
    const place = barPlace({ placement: docked('free', 320, 600), editorRect, listRect, viewport, blockHeight: 40 });
    expect(place.y).toBe(520);
  });

  it('never covers the editor while there is room above or below it', () => {
    const dock = fc.constantFrom('editor' as const, 'top' as const, 'bottom' as const, 'free' as const);
    const editor = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 100, max: 600 }),
      width: fc.integer({ min: 200, max: 900 }),
      height: fc.integer({ min: 40, max: 110 }),
    });
    fc.assert(
      fc.property(
        dock,
        editor,
        fc.integer({ min: -50, max: 1400 }),
        fc.integer({ min: -50, max: 800 }),
        (name, rect, x, y) => {
          const place = barPlace({
            placement: docked(name, x, y),
            editorRect: rect,
            listRect: null,
            viewport,
            blockHeight: 72,
          });
          expect(overlap(place, rect)).toBe(false);
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x + place.width).toBeLessThanOrEqual(viewport.width);
        },
      ),
    );
  });
});

describe('palettePlace', () => {
  it('opens above the bar', () => {
    expect(palettePlace({ x: 300, y: 480, width: 600, height: 40 }, viewport)).toEqual({
      x: 300,
      y: 56,
      width: 720,
      height: 420,
    });
  });

  it('opens below a bar at the top and stays in a small window', () => {
    const small = { width: 600, height: 400 };
    const place = palettePlace({ x: 4, y: 4, width: 592, height: 40 }, small);
    expect(place.y).toBe(48);
    expect(place.y + place.height).toBeLessThanOrEqual(small.height);
    expect(place.width).toBeLessThanOrEqual(small.width);
  });
});

describe('drawerWidth', () => {
  const viewport = { width: 1440, height: 860 };
  const editorTo = (right: number) => ({ x: 300, y: 700, width: right - 300, height: 100 });

  it('leaves the editor and its send button free where the console has a panel of its own at the right', () => {
    expect(drawerWidth(viewport, editorTo(1130))).toBe(310);
  });
  it('is never wider than wished, nor too narrow to read', () => {
    expect(drawerWidth(viewport, editorTo(800))).toBe(340);
    expect(drawerWidth(viewport, editorTo(1440))).toBe(280);
    expect(drawerWidth(viewport, null)).toBe(340);
  });
});
