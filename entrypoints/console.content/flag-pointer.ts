import { placeInPage } from '@/utils/composer/in-page';
import type { Session } from './session';

/** How long the pointer rests on a finding, or away from it, before something is shown or goes, ms. */
const REST_MS = 150;

/** Shows a finding at its words while the pointer rests on them. Nothing of the page is touched; the pointer may go onto what is shown. */
export function watchFlagPointer(session: Session): void {
  const { page, host, signal } = session.parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: number | null = null;
  const settle = (): void => {
    if (session.draft.place.point(session.draft.flags, under)) session.changedSoon();
  };
  const rest = (at: number | null): void => {
    under = at;
    clearTimeout(timer);
    timer = setTimeout(settle, REST_MS);
  };
  const move = (event: PointerEvent): void => {
    if (session.draft.flags.length === 0) return;
    const path = event.composedPath();
    const editor = session.reading?.editor;
    if (path.includes(host)) {
      if (session.draft.place.held) clearTimeout(timer);
      else rest(null);
    } else if (!editor || !path.includes(editor)) rest(null);
    else {
      const { left, top } = placeInPage(editor.ownerDocument, page);
      rest(session.draft.flagAt(editor, event.clientX + left, event.clientY + top));
    }
  };
  /** The pointer has left the window. */
  const leave = (): void => {
    session.draft.place.held = false;
    if (session.draft.flags.length > 0) rest(null);
  };
  session.windows.each((view, ending) => {
    const options = { capture: true, passive: true, signal: ending };
    view.addEventListener('pointermove', move, options);
    view.addEventListener('pointerout', (event) => event.relatedTarget === null && leave(), options);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
