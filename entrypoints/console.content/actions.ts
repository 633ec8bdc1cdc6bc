import type { NoticeKey, PanelActions, PanelView } from '@/components/panel/panel-view';
import { healthText } from '@/utils/consoles/health-report';
import { MessageFailed, send } from '@/utils/messaging/send';
import { changeSettings } from '@/utils/storage/settings';
import { askingActions } from './asking';
import { tookSteps } from './follow-conversation';
import { flagActions } from './flag-actions';
import { leavingActions } from './leaving-actions';
import { noteActions } from './note-actions';
import { searchOffers } from './offers';
import { picking } from './pick-script';
import { promiseActions } from './promise-actions';
import { trayActions } from './script-images';
import type { Session } from './session';

/** Notices that something is done; all others tell of a problem. */
const DONE: ReadonlySet<NoticeKey> = new Set<NoticeKey>([
  'noteCopied',
  'noteSaved',
  'shiftClear',
  'healthCopied',
  'imageCopied',
  'followUpAdded',
  'consoleNoteFilled',
]);

/** What tells that the buyer changed belongs to the talk that is shown now: it is looked at first, or the change takes the notice away. */
const OF_A_SWITCH: ReadonlySet<NoticeKey> = new Set(['buyerChanged', 'imagesLeft']);

function ignoreUnreachable(error: unknown): void {
  if (!(error instanceof MessageFailed)) throw error;
}

/** What the agent can do in the panel, each act on the session that the page shows now. */
export function createActions(session: Session): PanelActions {
  const set = (ui: Partial<Session['ui']>): void => {
    session.ui = { ...session.ui, ...ui };
    session.changed();
  };
  const notice = (key: NoticeKey, detail?: string): void => {
    if (OF_A_SWITCH.has(key)) session.look();
    set({
      notice: {
        kind: DONE.has(key) ? 'info' : 'problem',
        key,
        ...(detail !== undefined && { detail }),
      },
    });
  };
  const focusEditor = (): void => session.reading?.editor?.focus({ preventScroll: true });

  const pick = picking({ session, set, notice, focusEditor });
  const setDrawer = (drawer: PanelView['drawer']): void => set({ drawer });
  const openDesk = (page: string): void => void send('desk:open', { page }).catch(ignoreUnreachable);

  const intro = (introStep: PanelView['introStep']): void => {
    set({ introStep });
    const { id } = session.parts.profile;
    if (introStep !== 0) return;
    void changeSettings(({ introSeen }) => ({ introSeen: [...new Set([...introSeen, id])] }));
    focusEditor();
  };
  /** Who does what a step of the introduction tells has learnt it. */
  const learnt = (step: 2 | 3): void => {
    if (session.ui.introStep === step) intro(step === 2 ? 3 : 0);
  };

  return {
    pick: (offer, source, rank) => {
      learnt(2);
      void pick({ offer, source, rank });
    },
    ...askingActions(
      session,
      (asked) => void pick(asked),
      () => {
        set({ asked: null });
        focusEditor();
      },
    ),
    search: (typed) => searchOffers(session.offerSource(), typed, new Date()),
    openPalette: (paletteText) => {
      learnt(3);
      set({ paletteOpen: true, paletteText, notice: null });
    },
    closePalette: (keepFocus) => {
      set({ paletteOpen: false });
      if (keepFocus !== true) focusEditor();
    },
    writeScript: () => {
      set({ paletteOpen: false });
      openDesk('handbook/scripts');
    },
    applyFix: (flagIndex) => {
      const editor = session.reading?.editor;
      if (!editor || session.composing()) return;
      const meantFor = session.conversation?.key;
      const stillHere = (): boolean => session.shownKey() === meantFor;
      void session.draft.fix(editor, flagIndex, stillHere).then((done) => {
        session.checkDraft();
        focusEditor();
        if (!done) notice('insertFailed');
      });
    },
    ...flagActions(session),
    override: (reason) => {
      session.draft.override(reason);
      session.changed();
      focusEditor();
    },
    dismissStop: () => {
      session.draft.stopped = null;
      session.changed();
      focusEditor();
    },
    setStep: (playbookId, stepId) => {
      tookSteps(session, session.talk.choose(playbookId, stepId, Date.now(), `step:${crypto.randomUUID()}`));
      session.refreshOffers();
      session.changed();
    },
    endFlow: (playbookId) => {
      session.talk.end(playbookId);
      session.changed();
    },
    waive: () => session.waive(),
    ...noteActions({ session, set, notice }),
    ...leavingActions({ session, set, notice }),
    ...promiseActions(session, notice),
    jumpTo: (key) => session.reading?.queue.find(({ buyerKey }) => buyerKey === key)?.element.click(),
    setDrawer,
    place: (placement) => {
      set({ placement });
      const { id } = session.parts.profile;
      void changeSettings((settings) => ({ placements: { ...settings.placements, [id]: placement } }));
    },
    intro,
    focusEditor,
    openDesk,
    ...trayActions(session, notice, () => {
      set({ tray: null });
      focusEditor();
    }),
    dismissNotice: () => {
      set({ notice: null });
      focusEditor();
    },
    manual: (act) => session.manual.press(act),
    teach: () =>
      void send('teach:start', {}).catch((error: unknown) => {
        if (!(error instanceof MessageFailed)) throw error;
        notice('teachFailed');
      }),
    notNow: () => {
      set({ notNow: true });
      focusEditor();
    },
    copyHealth: () => {
      const report = healthText(session.health.report(session.reader, Date.now()));
      void navigator.clipboard.writeText(report).then(() => notice('healthCopied'));
    },
    shows: (shown) => {
      session.shown = shown;
    },
  };
}
