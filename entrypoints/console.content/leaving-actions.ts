import type { NoticeKey, PanelActions, PanelView } from '@/components/panel/panel-view';
import { idOf, itemsLeft, noteFlagFacts } from './leaving';
import type { Session } from './session';

/** How long "later" puts a reminder off where no time is chosen, ms. */
const SNOOZE_MS = 30 * 60_000;

type Parts = {
  session: Session;
  set: (ui: Partial<Session['ui']>) => void;
  notice: (key: NoticeKey) => void;
};

/** What the agent answers when something is about to be left open, and the check at the end of the shift. */
export function leavingActions({ session, set, notice }: Parts): Pick<PanelActions, 'leave' | 'endShift'> {
  /** What the shift's check has asked about: each once. */
  let asked: ReadonlySet<string> = new Set();
  const askNext = (): boolean => {
    const next = itemsLeft(session, 'shift', null).find((item) => !asked.has(idOf(item)));
    if (!next) return false;
    asked = new Set([...asked, idOf(next)]);
    session.warn([next], 'shift');
    session.changed();
    return true;
  };

  const putOff = (items: NonNullable<PanelView['leaving']>['items'], untilMs: number): void => {
    for (const item of items)
      if ('note' in item) session.notes.put({ ...item.note.note, snoozedUntilMs: untilMs });
      else session.promises.act([item.promise.id], { type: 'snooze', untilMs });
  };
  const handOver = (items: NonNullable<PanelView['leaving']>['items']): void => {
    for (const item of items)
      if ('note' in item) session.notes.put({ ...item.note.note, handedOver: true });
      else session.promises.act([item.promise.id], { type: 'handOver' });
  };

  const leave: PanelActions['leave'] = (choice, untilMs = Date.now() + SNOOZE_MS) => {
    const { leaving } = session.ui;
    const [first] = leaving?.items ?? [];
    if (!leaving || !first) return;
    const { items, from } = leaving;
    for (const { facts, place } of noteFlagFacts(items, from, choice)) session.handFacts(facts, place);
    if (choice === 'later') putOff(items, untilMs);
    if (choice === 'handOver') handOver(items);
    if (choice === 'finishNow' && 'note' in first) session.focusedNoteId = first.note.note.id;
    const drawer = 'note' in first ? 'notes' : 'promises';
    set({ leaving: null, ...(choice === 'finishNow' && { drawer }) });
    if (from === 'shift' && choice !== 'finishNow') askNext();
  };

  return {
    leave,
    endShift: () => {
      asked = new Set();
      if (!askNext()) notice('shiftClear');
    },
  };
}
