import type { Teaching } from './teaching';

/** Keys of teaching while pointing; on a control of our own bar they do what they do there. */
export function listenToKeys(teaching: Teaching, host: HTMLElement, view: Window, signal: AbortSignal): void {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowUp: () => teaching.outer(),
    ArrowDown: () => teaching.inner(),
    ArrowRight: () => teaching.other(1),
    ArrowLeft: () => teaching.other(-1),
    Enter: () => teaching.actions.take(),
    s: () => teaching.actions.swap(),
    Backspace: () => teaching.actions.back(),
    Escape: () => (teaching.view().lesson.pending ? teaching.actions.dismiss() : teaching.actions.leave()),
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = acts[event.key];
    const { mode } = teaching.view();
    if (!act || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (mode !== 'pointing' && mode !== 'failed') return;
    if (event.key !== 'Escape' && isOnControl(event, host)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
}

function isOnControl(event: KeyboardEvent, host: HTMLElement): boolean {
  const path = event.composedPath();
  const [target] = path;
  if (!path.includes(host) || !target || !('tagName' in target)) return false;
  const name = String(target.tagName);
  if (name === 'BUTTON') return event.key === 'Enter';
  return /^(?:INPUT|SELECT)$/.test(name);
}
