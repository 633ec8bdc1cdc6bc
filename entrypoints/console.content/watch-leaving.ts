import { itemsLeft } from './leaving';
import type { Session } from './session';

/** Follows what moves the editor on the screen, and the tab's own leaving. */
export function watchLeaving(session: Session, view: Window): void {
  const { signal } = session.parts;
  let planned = false;
  const redraw = (): void => {
    if (planned) return;
    planned = true;
    view.requestAnimationFrame(() => {
      planned = false;
      session.draft.draw(session.reading?.editor ?? null);
      session.changed();
    });
  };
  session.windows.each(
    (each, ending) => each.addEventListener('scroll', redraw, { capture: true, passive: true, signal: ending }),
    signal,
  );
  view.addEventListener('resize', redraw, { passive: true, signal });

  view.addEventListener(
    'beforeunload',
    (event) => {
      const left = itemsLeft(session, 'tab', null);
      if (left.length === 0 && session.parts.outgoing.size === 0) return;
      event.preventDefault();
      setTimeout(() => session.warn(left, 'tab')); // runs only if the agent stays
      session.changed();
    },
    { signal },
  );
  view.addEventListener('pagehide', () => session.endBlindness(), { signal });
}
