import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Viewport } from './placement';

/** The window's size, followed. */
export function useViewport(view: Window): Viewport {
  const [size, setSize] = useState<Viewport>(() => ({ width: view.innerWidth, height: view.innerHeight }));
  useLayoutEffect(() => {
    const follow = (): void => setSize({ width: view.innerWidth, height: view.innerHeight });
    view.addEventListener('resize', follow);
    return () => view.removeEventListener('resize', follow);
  }, [view]);
  return size;
}

/** Height of an element in px, followed; `fallback` until it is known. */
export function useHeight(element: RefObject<HTMLElement | null>, fallback: number): number {
  const [height, setHeight] = useState(fallback);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => {
      if (measured.offsetHeight > 0) setHeight(measured.offsetHeight);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
