import type { NoticeKey, PanelActions, PanelView, ScriptOffer } from '@/components/panel/panel-view';
import type { NamedImage } from '@/utils/composer/image';
import { healthText } from '@/utils/consoles/health-report';
import { MessageFailed, send } from '@/utils/messaging/send';
import { noteText } from '@/utils/notes/note-text';
import { changeSettings } from '@/utils/storage/settings';
import { askingActions } from './asking';
import { fillConsoleNote } from './console-note';
import { seenIn } from './conversation';
import { tookSteps } from './follow-conversation';
import { flagActions } from './flag-actions';
import { leavingActions } from './leaving-actions';
import { searchOffers } from './offers';
import { placeText } from './picker';
import { promiseActions } from './promise-actions';
import { fetchImages, placeImages, trayActions } from './script-images';
import type { Session } from './session';
import type { Asked, PickSource } from './ui-state';

/** How many inserted texts are remembered. */
const REMEMBERED = 30;

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

function ignoreUnreachable(error: unknown): void {
  if (!(error instanceof MessageFailed)) throw error;
}

/** What the agent can do in the panel, each act on the session that the page shows now. */
export function createActions(session: Session): PanelActions {
  const set = (ui: Partial<Session['ui']>): void => {
    session.ui = { ...session.ui, ...ui };
    session.changed();
  };
  const notice = (key: NoticeKey, detail?: string): void =>
    set({
      notice: {
        kind: DONE.has(key) ? 'info' : 'problem',
        key,
        ...(detail !== undefined && { detail }),
      },
    });
  const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);
  const focusEditor = (): void => session.reading?.editor?.focus({ preventScroll: true });

  const pick = async ({ offer, source, rank }: Asked): Promise<void> => {
    const { conversation } = session;
    set({ paletteOpen: false, notice: null, tray: null, asked: null });
    if (!conversation || session.composing()) return;
    if (offer.conversationKey !== conversation.key) {
      notice('buyerChanged');
      return;
    }
    if (offer.closedBy !== undefined) {
      notice('stepClosed', offer.closedBy);
      focusEditor();
      return;
    }
    if (offer.asks) {
      set({ asked: { offer, source, rank } });
      return;
    }
    const { bubbles = [offer.text], bubble = 0 } = offer;
    const text = bubbles[bubble] ?? offer.text;
    const words = text.replace(/\s+/g, '');
    const last = bubble + 1 >= bubbles.length;
    const coming = last ? fetchImages(offer) : Promise.resolve([]); // on their way while the text goes in
    const sentBefore = session.sentDrafts.length;
    session.inserted.push(words); // known before it can come back as a message
    session.inserted.splice(0, session.inserted.length - REMEMBERED);
    if (bubble === 0) session.learning.picked(offer.scriptId, text); // a quick hand sends it before it was looked after
    const wasSent = (): boolean => session.sentDrafts.slice(sentBefore).some((draft) => draft.includes(words));
    const failed = await placeText({
      text,
      editor: session.reader.read().editor,
      intendedKey: conversation.key,
      shownKey: () => session.shownKey(),
      wasSent,
      replaceAll: /^[/、]?$/.test(session.currentDraft().trim()),
      maxLength: session.parts.profile.maxLength,
      copy,
    });
    focusEditor();
    if (failed) {
      session.inserted.splice(session.inserted.lastIndexOf(words), 1);
      if (failed.key !== 'copiedInstead') session.learning.notPicked();
      notice(failed.key, failed.detail);
      if (failed.key !== 'copiedInstead') return;
      session.scripts.inserted(offer, rank, conversation.key); // the agent pastes it
      await leaveInTray(coming, conversation.key);
      return;
    }
    session.scripts.inserted(offer, rank, conversation.key);
    if (wasSent() && session.scripts.sent(conversation.key)) session.refreshOffers();
    if (bubble === 0) countUse(offer, source, rank);
    session.checkDraft();
    const missing = offer.missing.filter((name) => text.includes(`{${name}}`));
    if (missing.length > 0) notice('unfilled', missing.join(' '));
    await addImages(coming, conversation.key);
  };

  /** However many bubbles a script has, it is used once. */
  const countUse = (offer: ScriptOffer, source: PickSource, rank: number): void => {
    session.handFacts([
      { kind: 'scriptUse', id: `use:${crypto.randomUUID()}`, at: Date.now(), scriptId: offer.scriptId, source, rank },
    ]);
    session.library.uses.set(offer.scriptId, (session.library.uses.get(offer.scriptId) ?? 0) + 1);
  };

  /** The images of a script whose text is in. */
  const addImages = async (coming: Promise<NamedImage[] | undefined>, conversationKey: string): Promise<void> => {
    const images = await coming;
    if (images === undefined) notice('imagesFailed');
    if (!images?.length) return;
    const stillHere = (): boolean => session.shownKey() === conversationKey;
    const left = await placeImages(images, session.reader.read().editor, stillHere);
    if (left.notice) notice(left.notice);
    if (left.tray) set({ tray: { ...left.tray, conversationKey } });
    else session.checkDraft();
  };

  /** The page takes no text: it would not take images either. */
  const leaveInTray = async (coming: Promise<NamedImage[] | undefined>, conversationKey: string): Promise<void> => {
    const images = await coming;
    if (images?.length) set({ tray: { images, given: false, conversationKey } });
  };

  const setDrawer = (drawer: PanelView['drawer']): void => set({ drawer });
  const openDesk = (page: string): void => void send('desk:open', { page }).catch(ignoreUnreachable);

  return {
    pick: (offer, source, rank) => void pick({ offer, source, rank }),
    ...askingActions(
      session,
      (asked) => void pick(asked),
      () => {
        set({ asked: null });
        focusEditor();
      },
    ),
    search: (typed) => searchOffers(session.offerSource(), typed, new Date()),
    openPalette: (paletteText) => set({ paletteOpen: true, paletteText, notice: null }),
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
    openNote: (templateId) => {
      const { conversation } = session;
      if (!conversation) return;
      const note = session.notes.open(templateId, conversation.place, seenIn(conversation));
      session.focusedNoteId = note?.id;
      set({ drawer: 'notes' });
    },
    changeNote: (note, field, value) => {
      session.notes.change(note, field, value);
      session.changed();
    },
    saveNote: (note) => {
      session.notes.put({ ...note, saved: true });
      notice('noteSaved');
    },
    removeNote: (note) => {
      session.notes.remove(note);
      session.changed();
    },
    copyNote: (note) => {
      const template = session.notes.templateOf(note);
      if (template) void copy(noteText(note, template)).then(() => notice('noteCopied'));
    },
    fillNote: (note) => void fillConsoleNote(session, note, notice).then(() => session.changed()),
    ...leavingActions({ session, set, notice }),
    ...promiseActions(session, notice),
    jumpTo: (key) => session.waiters.find((waiter) => waiter.entry.buyerKey === key)?.entry.element.click(),
    setDrawer,
    place: (placement) => {
      set({ placement });
      const { id } = session.parts.profile;
      void changeSettings((settings) => ({ placements: { ...settings.placements, [id]: placement } }));
    },
    intro: (introStep) => {
      set({ introStep });
      const { id } = session.parts.profile;
      if (introStep === 0) void changeSettings(({ introSeen }) => ({ introSeen: [...new Set([...introSeen, id])] }));
    },
    focusEditor,
    openDesk,
    ...trayActions(session, notice, () => {
      set({ tray: null });
      focusEditor();
    }),
    dismissNotice: () => set({ notice: null }),
    manual: (act) => session.manual.press(act),
    teach: () =>
      void send('teach:start', {}).catch((error: unknown) => {
        if (!(error instanceof MessageFailed)) throw error;
        notice('teachFailed');
      }),
    notNow: () => set({ notNow: true }),
    copyHealth: () => {
      const report = healthText(session.health.report(session.reader, Date.now()));
      void copy(report).then(() => notice('healthCopied'));
    },
    shows: (shown) => {
      session.shown = shown;
    },
  };
}
