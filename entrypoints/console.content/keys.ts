import type { PanelActions } from '@/components/panel/panel-view';
import { keyComboOf } from '@/components/shared/key-combo';
import { watchCaret } from '@/utils/composer/caret';
import { isComposingKey, watchComposition } from '@/utils/composer/composition';
import { holdBack } from '@/utils/composer/guard-events';
import { replaceDraft } from '@/utils/composer/insert';
import { MANUAL_ACTS } from '@/utils/storage/settings';
import { actOnFlag } from './flag-keys';
import { isNowhere, pickByDigit } from './offer-keys';
import type { Session } from './session';

/** The signs that open the palette at the start of an empty editor. */
const OPENERS: ReadonlySet<string> = new Set(['/', '、']);

function inEditor(session: Session, event: Event): boolean {
  const editor = session.reading?.editor;
  return editor !== null && editor !== undefined && event.composedPath().includes(editor);
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
export function listenToKeys(session: Session, actions: PanelActions): void {
  const typed = openerWatch(session, actions);
  const pressed = (event: KeyboardEvent): void => {
    const ours =
      actByHand(event, session, actions) ||
      (inEditor(session, event) ? act(event, session, actions) : actFromNowhere(event, session, actions));
    if (ours) holdBack(event);
  };
  session.windows.each((view, signal) => {
    const options = { capture: true, signal };
    watchComposition(view.document, signal);
    watchCaret(view.document, signal);
    view.addEventListener('keydown', pressed, options);
    view.addEventListener('input', typed, options);
    view.addEventListener('compositionend', typed, options);
  }, session.parts.signal);
}

/** Follows what is typed, and opens the palette where an input method wrote its sign: no key of its own is seen then. */
function openerWatch(session: Session, actions: PanelActions): (event: Event) => void {
  let clearing = false;
  let composed = false;
  return (event) => {
    if (!inEditor(session, event)) return;
    const editor = session.reading?.editor;
    const composing = session.composing() || ('isComposing' in event && event.isComposing === true);
    session.checkDraft();
    // Chromium marks the end of a composition as untrusted; the trusted input just before it vouches for it.
    const trusted = event.isTrusted || (event.type === 'compositionend' && composed);
    composed = event.isTrusted && composing;
    if (!trusted || !editor || composing || clearing || session.ui.paletteOpen) return;
    if (!OPENERS.has(session.currentDraft().trim())) return;
    clearing = true;
    void replaceDraft(editor, '').then(() => {
      clearing = false;
      actions.openPalette(''); // only now: it takes the focus, without which nothing can be cleared
    });
  };
}
