import type { LeavingView, NoticeKey, PanelView } from '@/components/panel/panel-view';
import { findPart } from '@/utils/consoles/find';
import type { Reading } from '@/utils/consoles/reading';
import type { BareFact } from '@/utils/facts/fact';
import type { SeenMessage } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { placeKey, rowsDiffer, seenIn, type OpenConversation } from './conversation';
import { itemsLeft } from './leaving';
import { BAR_PX, keepAtEnd, scrollerOf } from './room';
import type { DraftWatch } from './draft-watch';
import type { LeftOpen } from './left-open';
import type { LearningWatch } from './learning-watch';
import type { Library } from './library';
import type { NotesDesk } from './notes-desk';
import type { PromiseDesk } from './promise-desk';
import type { QueueWatch } from './queue-watch';
import type { SessionParts } from './session-parts';
import { stepsOf, type TalkWatch } from './talk-watch';
import type { UiState } from './ui-state';

/** What is asked of the session to follow a conversation in it. */
type Following = {
  parts: Pick<SessionParts, 'page' | 'profile' | 'clock' | 'outgoing'>;
  conversation: OpenConversation | null;
  offers: PanelView['offers'];
  focusedNoteId: string | undefined;
  ui: UiState;
  inserted: readonly string[];
  library: Library;
  queue: QueueWatch;
  leftOpen: LeftOpen;
  draft: DraftWatch;
  talk: TalkWatch;
  learning: LearningWatch;
  notes: NotesDesk;
  promises: PromiseDesk;
  clockProfile(place: ThreadPlace): OpenConversation['profile'];
  handFacts(facts: BareFact[]): void;
  warn(items: LeavingView['items'], from: LeavingView['from']): void;
  refreshOffers(): void;
  changedSoon(): void;
};

/** The page shows this conversation: it is opened if it was not, and what is new in it goes to the ledger, the talk, the notes and the offers. */
export function followConversation(
  session: Following,
  place: ThreadPlace,
  thread: NonNullable<Reading['thread']>,
): void {
  const conversation = session.conversation?.key === placeKey(place) ? session.conversation : open(session, place);
  conversation.orderNumbers = thread.orderNumbers;
  const messages = thread.messages.map((message) => named(session, message));
  if (!conversation.opening && !rowsDiffer(conversation.messages, messages)) return;
  observe(session, conversation, messages);
  const { opening } = conversation;
  conversation.messages = messages;
  conversation.opening = false;
  const steps = session.talk.follow(messages, Date.now(), () => `step:${crypto.randomUUID()}`);
  if (!opening) tookSteps(session, steps);
  session.notes.pickAgain(conversation.place, seenIn(conversation));
  session.refreshOffers();
}

/** Notices that speak of no buyer. */
const OF_THE_PAGE: ReadonlySet<NoticeKey> = new Set(['healthCopied', 'notTaken']);

/** The page shows another conversation (or none): what was told about the last one goes, what was left open in it is warned of. */
export function leaveConversation(session: Following, next: ThreadPlace | null): void {
  const last = session.conversation;
  if (!last || (next && placeKey(next) === last.key)) return;
  session.warn(itemsLeft(session, 'conversation', last.place), 'conversation');
  session.leftOpen.leave(last);
  session.conversation = null;
  session.offers = [];
  const { notice } = session.ui;
  if (notice && !OF_THE_PAGE.has(notice.key)) session.ui = { ...session.ui, notice: null }; // what it tells is the last buyer's
  session.promises.leave();
}

/** The talk moved on: it is told, and may make a note owed. */
export function tookSteps(session: Following, facts: BareFact[]): void {
  const { conversation, library } = session;
  session.handFacts(facts);
  const steps = stepsOf(facts, library.handbook.playbooks);
  if (conversation) session.notes.reachedSteps(steps, conversation.place, seenIn(conversation));
}

function open(session: Following, place: ThreadPlace): OpenConversation {
  leaveConversation(session, place);
  const { page, profile, clock } = session.parts;
  const key = placeKey(place);
  const conversation: OpenConversation = {
    place,
    key,
    orderNumbers: [],
    messages: [],
    opening: true,
    openedAt: clock.now(),
    open: null,
    profile: session.clockProfile(place),
  };
  session.conversation = conversation;
  session.leftOpen.enter(place.buyerKey);
  session.talk.open(key, session.library.handbook.playbooks);
  session.draft.open(key);
  session.learning.leave();
  session.notes.forgetConsole();
  session.focusedNoteId = undefined; // a note of the last conversation must not stand for this one's
  session.offers = [];
  page.defaultView?.requestAnimationFrame(() => {
    const list = findPart(page, profile, 'room');
    keepAtEnd(list && scrollerOf(list), BAR_PX);
  });
  void session.notes.load(place).then(() => session.changedSoon(), console.error);
  return conversation;
}

/** A message that says what we inserted is a script, sent by the agent. */
function named({ inserted }: Following, message: SeenMessage): SeenMessage {
  const { side, origin, text } = message;
  const ours = side === 'agent' && origin === 'human' && inserted.includes(text.replace(/\s+/g, ''));
  return ours ? { ...message, origin: 'script' } : message;
}

function observe(session: Following, conversation: OpenConversation, messages: OpenConversation['messages']): void {
  const { clock, outgoing } = session.parts;
  const { place, opening } = conversation;
  const waitingSince = opening ? session.queue.sinceOf(place.buyerKey, clock.now()) : undefined;
  outgoing.hand(
    'thread:observe',
    { place, seenAt: clock.now(), opening, messages, ...(waitingSince && { waitingSince }) },
    (observed) => {
      conversation.lastSpokenAt = observed.lastSpokenAt;
      conversation.open = observed.open; // also of one that was left meanwhile: its buyer may wait
      session.changedSoon();
    },
  );
}
