import type { PanelActions } from '@/components/panel/panel-view';
import { keyComboOf } from '@/components/shared/key-combo';
import { watchCaret } from '@/utils/composer/caret';
import { isComposingKey, watchComposition } from '@/utils/composer/composition';
import { replaceDraft } from '@/utils/composer/insert';
import { MANUAL_ACTS } from '@/utils/storage/settings';
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
  const alt = event.altKey && !event.ctrlKey && !event.metaKey;
  const digit = alt ? /^Digit([1-3])$/.exec(event.code)?.[1] : undefined;
  if (digit !== undefined) {
    const rank = Number(digit);
    // The next bubble of a script is put in by the key that put in the first, wherever it stands now.
    const offer = session.shown.offers[rank - 1] ?? session.shown.offers.find(({ bubble = 0 }) => bubble > 0);
    if (offer) actions.pick(offer, 'suggestion', rank);
    return offer !== undefined;
  }
  if (alt && event.key === 'Enter' && session.draft.flags.length > 0) {
    const { flagIndex } = session.shown;
    if (flagIndex === null || session.draft.flags[flagIndex]?.replacement === undefined) return false;
    actions.applyFix(flagIndex);
    return true;
  }
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

/** The clock kept by hand listens in the whole page: where it is needed the editor itself may not be found. */
function actByHand(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (!event.isTrusted || event.repeat || isComposingKey(event) || session.composing()) return false;
  if (!session.get().manual) return false;
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
  view.addEventListener(
    'keydown',
    (event) =>
      (actByHand(event, session, actions) || (inEditor(session, event) && act(event, session, actions))) && stop(event),
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
