import { guardSend } from '@/utils/composer/guard';
import { findAll } from '@/utils/consoles/find';
import { spelledProfile } from '@/utils/consoles/spelled';
import { seenIn } from './conversation';
import type { Session } from './session';

/** Holds back a draft that must not go out, and takes note of each that went. */
export function guardDrafts(session: Session): void {
  const { page, profile, signal } = session.parts;
  guardSend(
    {
      root: page,
      keys: profile,
      editor: () => session.reading?.editor ?? null,
      sendButton: () => session.reading?.sendButton ?? null,
      popups: () => findAll(page, spelledProfile(profile).popups),
      decide: (draft) => session.draft.decide(draft, session.library.checker, session.phraseContext()),
      onStopped: () => session.checkDraft(),
      onSent: (draft) => draftSent(session, draft),
      signal,
    },
    session.windows,
  );
}

function draftSent(session: Session, draft: string): void {
  const { conversation, library } = session;
  session.sentDrafts.push(draft.replace(/\s+/g, ''));
  session.learning.sent(draft);
  if (conversation && session.scripts.sent(conversation.key)) session.refreshOffers();
  session.handFacts(session.draft.sent(draft, library.checker, session.phraseContext(), Date.now()));
  if (conversation) {
    session.notes.sentText(draft, conversation.place, seenIn(conversation));
    session.promises.sent(draft, conversation.place);
  }
  session.changedSoon();
}
