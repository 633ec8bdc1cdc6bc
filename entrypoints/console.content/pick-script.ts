import type { NoticeKey, ScriptOffer } from '@/components/panel/panel-view';
import type { NamedImage } from '@/utils/composer/image';
import { placeText } from './picker';
import { fetchImages, placeImages } from './script-images';
import type { Session } from './session';
import type { Asked, PickSource } from './ui-state';

/** How many inserted texts are remembered. */
const REMEMBERED = 30;

type Parts = {
  session: Session;
  set: (ui: Partial<Session['ui']>) => void;
  notice: (key: NoticeKey, detail?: string) => void;
  focusEditor: () => void;
};

/** Putting a script that was chosen into the editor: its text, then its images; for the buyer it was filled for and no other. */
export function picking({ session, set, notice, focusEditor }: Parts): (asked: Asked) => Promise<void> {
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
      copy: (words) => navigator.clipboard.writeText(words),
    });
    focusEditor();
    const stillHere = (): boolean => session.shownKey() === conversation.key;
    if (failed) {
      session.inserted.splice(session.inserted.lastIndexOf(words), 1);
      if (failed.key !== 'copiedInstead') session.learning.notPicked();
      if (stillHere()) notice(failed.key, failed.detail);
      else notice('buyerChanged'); // nothing may be pasted for the next buyer
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
    if (missing.length > 0 && stillHere()) notice('unfilled', missing.join(' '));
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
    const stillHere = (): boolean => session.shownKey() === conversationKey;
    if (images === undefined && stillHere()) notice('imagesFailed');
    if (!images?.length) return;
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

  return pick;
}
