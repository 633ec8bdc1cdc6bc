import type { PanelActions } from '@/components/panel/panel-view';
import { keyComboOf } from '@/components/shared/key-combo';
import { watchCaret } from '@/utils/composer/caret';
import { isComposingKey, watchComposition } from '@/utils/composer/composition';
import { replaceDraft } from '@/utils/composer/insert';
import { MANUAL_ACTS } from '@/utils/storage/settings';
import { actOnFlag } from './flag-keys';
import { watchFlagPointer } from './flag-pointer';
import { isNowhere, pickByDigit } from './offer-keys';
import type { Session } from './session';

/** The signs that open the palette at the start of an empty editor. */
const OPENERS: ReadonlySet<string> = new Set(['/', '、']);

function inEditor(session: Session, event: Event): boolean {
  const editor = session.reading?.editor;
  return editor !== null && editor !== undefined && event.composedPath().includes(editor);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** `true` when the key was ours. Nothing acts while an input method is composing. */
function act(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (!event.isTrusted) return false; // a page must not press our keys
  if (isComposingKey(event) || session.composing()) return false;
  if (pickByDigit(event, session, actions)) return true;
  if (actOnFlag(event, session, actions)) return true;
  if (event.key === 'Escape' && session.draft.stopped) {
    actions.dismissStop();
    return true;
  }
  if (
    OPENERS.has(event.key) &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    session.currentDraft().trim() === ''
  ) {
    actions.openPalette('');
    return true;
  }
  return false;
}

/** The digit keys act from nowhere too: what has no focus of its own takes no key, and they mean the editor that was found. */
function actFromNowhere(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (!event.isTrusted || isComposingKey(event) || session.composing() || !isNowhere(event)) return false;
  return pickByDigit(event, session, actions);
}

/** The clock kept by hand listens in the whole page: where it is needed the editor itself may not be found. */
function actByHand(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (!event.isTrusted || event.repeat || isComposingKey(event) || session.composing()) return false;
  if (!session.screen.get().manual) return false;
  const combo = keyComboOf(event);
  const act = combo === undefined ? undefined : MANUAL_ACTS.find((each) => session.settings.manualKeys[each] === combo);
  if (act === undefined) return false;
  actions.manual(act);
  return true;
}

/** Deskmate's keys in the page's editor, and what is typed there. Registered first, so that the page cannot swallow them. */
export function listenToKeys(session: Session, actions: PanelActions, view: Window): void {
  const { signal } = session.parts;
  const options = { capture: true, signal };
  watchComposition(session.parts.page, signal);
  watchCaret(session.parts.page, signal);
  watchFlagPointer(session, view);
  view.addEventListener(
    'keydown',
    (event) =>
      (actByHand(event, session, actions) ||
        (inEditor(session, event) ? act(event, session, actions) : actFromNowhere(event, session, actions))) &&
      stop(event),
    options,
  );
  let clearing = false;
  let composed = false;
  const typed = (event: Event): void => {
    if (!inEditor(session, event)) return;
    const editor = session.reading?.editor;
    const composing = session.composing() || (event instanceof InputEvent && event.isComposing);
    session.checkDraft();
    // Chromium marks the end of a composition as untrusted; the trusted input just before it vouches for it.
    const trusted = event.isTrusted || (event.type === 'compositionend' && composed);
    composed = event.isTrusted && composing;
    if (!trusted || !editor || composing || clearing || session.ui.paletteOpen) return;
    if (!OPENERS.has(session.currentDraft().trim())) return;
    clearing = true; // the sign came through an input method, so no key of its own was seen
    void replaceDraft(editor, '').then(() => {
      clearing = false;
      actions.openPalette(''); // only now: it takes the focus, without which nothing can be cleared
    });
  };
  view.addEventListener('input', typed, options);
  view.addEventListener('compositionend', typed, options);
}
