import type { PanelActions } from '@/components/panel/panel-view';
import { keyComboOf } from '@/components/shared/key-combo';
import { isComposingKey } from '@/utils/composer/composition';
import { holdBack } from '@/utils/composer/guard-events';
import { WORK_ACTS } from '@/utils/storage/settings';
import type { Session } from './session';

/** Days after which the key's follow-up asks how it went. */
const FOLLOW_UP_DAYS = 3;
const LINE_ACTS = { promiseYes: 'yes', promiseTime: 'time', promiseUndo: 'undo' } as const;

/** `true` when the key was ours: the chosen keys anywhere in the page, Esc only in an empty editor with nothing else to close. */
function act(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (!event.isTrusted || event.repeat || isComposingKey(event) || session.composing()) return false;
  const combo = keyComboOf(event);
  const chosen = combo === undefined ? undefined : WORK_ACTS.find((each) => session.settings.workKeys[each] === combo);
  if (chosen === 'copyNote') return false; // the card's own
  if (chosen === 'fillNote') return fillNote(session, actions);
  if (chosen === 'followUp') return followUp(session, actions);
  if (chosen !== undefined) return actions.promiseKey?.(LINE_ACTS[chosen]) === true;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const { reading, ui, draft } = session;
  const inEditor = reading?.editor && event.composedPath().includes(reading.editor);
  if (event.key !== 'Escape' || !inEditor || ui.paletteOpen || ui.leaving || draft.stopped) return false;
  return session.currentDraft().trim() === '' && actions.promiseKey?.('no') === true;
}

function followUp(session: Session, actions: PanelActions): boolean {
  if (session.conversation) actions.followUp?.(FOLLOW_UP_DAYS);
  return session.conversation !== null;
}

/** The drawer may stand over the console's own note: the key works from there too. */
function fillNote(session: Session, actions: PanelActions): boolean {
  const { note } = session.screen.get();
  if (note?.note.place !== 'deskmate') return false;
  if (session.reader.read().note?.open !== true) return false; // read afresh: a quick hand is here before the next look
  actions.fillNote?.(note.note);
  return true;
}

/** The keys of the line about promises, of a follow-up, and of the card for the console's own note. */
export function listenToPromiseKeys(session: Session, actions: PanelActions): void {
  const pressed = (event: KeyboardEvent): void => {
    if (act(event, session, actions)) holdBack(event);
  };
  session.windows.each(
    (view, signal) => view.addEventListener('keydown', pressed, { capture: true, signal }),
    session.parts.signal,
  );
}
