import type { PanelActions } from '@/components/panel/panel-view';
import { keyComboOf } from '@/components/shared/key-combo';
import { FLAG_ACTS } from '@/utils/storage/settings';
import type { Session } from './session';

/** The keys of the wording check, pressed in the page's editor. `true` when the key was ours. */
export function actOnFlag(event: KeyboardEvent, session: Session, actions: PanelActions): boolean {
  if (event.key === 'Escape') return closeLook(session);
  const combo = keyComboOf(event);
  if (combo === undefined || session.draft.flags.length === 0) return false;
  const act = FLAG_ACTS.find((each) => session.settings.flagKeys[each] === combo);
  if (act === 'next' || act === 'previous') actions.turnFlag?.(act === 'next' ? 1 : -1);
  const flagIndex = session.draft.current(); // not what the panel shows: that follows a frame later
  const flag = flagIndex === null ? undefined : session.draft.flags[flagIndex];
  if (act === undefined || act === 'next' || act === 'previous') return act !== undefined;
  if (flagIndex === null || !flag) return false;
  if (act === 'fix' ? flag.replacement === undefined : flag.severity === 'block') return false;
  if (act === 'fix') actions.applyFix(flagIndex);
  else actions.leaveFlag?.(flagIndex);
  return true;
}

/** Esc closes what a key has opened; what the pointer shows goes with the pointer. */
function closeLook(session: Session): boolean {
  const { place } = session.draft;
  if (place.look?.by !== 'key') return false;
  place.look = null;
  session.changed();
  return true;
}
