import type { LeavingView, PanelView } from '@/components/panel/panel-view';
import { guardSend } from '@/utils/composer/guard';
import { isComposing } from '@/utils/composer/composition';
import { readDraft } from '@/utils/composer/draft';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { findAll, findPart } from '@/utils/consoles/find';
import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import type { Reading } from '@/utils/consoles/reading';
import { spelledProfile } from '@/utils/consoles/spelled';
import type { BareFact } from '@/utils/facts/fact';
import type { SeenMessage } from '@/utils/ledger/types';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import type { PhraseContext } from '@/utils/phrasing/types';
import type { Settings } from '@/utils/storage/settings';
import { dayKey } from '@/utils/tallies/period';
import { profileFor } from '@/utils/timing/profile-for';
import { Blindness } from './blindness';
import { placeKey, placeOf, rowsDiffer, seenIn, unansweredTexts, type OpenConversation } from './conversation';
import { DraftWatch } from './draft-watch';
import { HealthWatch } from './health-watch';
import type { Library } from './library';
import { ManualClock } from './manual-clock';
import { itemsLeft, shownFacts } from './leaving';
import { NotesDesk } from './notes-desk';
import { suggestOffers, type OfferSource } from './offers';
import { ScriptDesk } from './script-desk';
import type { Outgoing } from './outgoing';
import type { PageClock } from './page-clock';
import { PromiseDesk } from './promise-desk';
import { QueueWatch, type Waiter } from './queue-watch';
import { withRefusal } from './refusals';
import { LearningWatch } from './learning-watch';
import { stepsOf, TalkWatch } from './talk-watch';
import { BAR_PX, keepAtEnd, scrollerOf } from './room';
import { startUi, type UiState } from './ui-state';
import { ViewStore } from './view-store';
import { healthOf } from './health';

export type SessionParts = {
  profile: ConsoleProfile;
  page: Document;
  clock: PageClock;
  outgoing: Outgoing;
  library: Library;
  settings: Settings;
  /** Deskmate's version and the browser's language, for the health report. */
  about: { version: string; language: string };
  /** An element of ours in which text can be measured. */
  mirror: HTMLElement;
  /** Our one element in the page. */
  host: HTMLElement;
  signal: AbortSignal;
};

/**
 * Everything Deskmate knows of one console page: it takes readings, hands them over, and makes the view of the panel
 * from them. It decides nothing about timing, search or phrasing: it asks the core.
 */
export class Session {
  readonly parts: SessionParts;
  /** What the panel shows; it tells the panel of changes. */
  readonly screen: ViewStore;
  readonly reader: ConsoleReader;
  readonly queue = new QueueWatch();
  readonly draft: DraftWatch;
  readonly talk = new TalkWatch();
  readonly notes: NotesDesk;
  readonly promises: PromiseDesk;
  readonly health: HealthWatch;
  readonly manual: ManualClock;
  readonly blindness: Blindness;
  readonly learning = new LearningWatch();
  readonly scripts = new ScriptDesk();
  ui: UiState;
  library: Library;
  settings: Settings;
  reading: Reading | null = null;
  conversation: OpenConversation | null = null;
  waiters: Waiter[] = [];
  /** The note the agent asked to see; it goes before the conversation's own. */
  focusedNoteId: string | undefined;
  storageFailing = false;
  /** How many looks at the page were taken. */
  readings = 0;
  /** Texts put into the editor lately, to know a script when it comes back as a message. */
  readonly inserted: string[] = [];
  offers: PanelView['offers'] = [];
  /** The drafts the page was told to send, without white space, oldest first. */
  readonly sentDrafts: string[] = [];
  /** What the panel shows at this moment: it may hold an older row while the agent is about to press a key. */
  shown: { offers: readonly PanelView['offers'][number][]; flagIndex: number | null } = { offers: [], flagIndex: null };
  /** Lets the guard listen in a frame that appeared. */
  #findFrames = (): void => undefined;

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.library = parts.library;
    this.settings = parts.settings;
    this.screen = new ViewStore(parts.page);
    this.blindness = new Blindness(parts.clock.life);
    this.reader = createReader(parts.profile, parts.page, { wallMs: () => Date.now() });
    this.draft = new DraftWatch(parts.mirror, parts.host, parts.signal);
    this.notes = new NotesDesk(
      parts.outgoing,
      () => Date.now(),
      (notice) => {
        this.ui = { ...this.ui, notice };
        this.changedSoon();
      },
    );
    this.notes.useHandbook(parts.library.handbook, parts.settings.language);
    this.promises = new PromiseDesk({ ...parts, changed: () => this.changedSoon() });
    this.health = new HealthWatch(parts.profile, parts.about);
    this.manual = new ManualClock({
      now: () => parts.clock.now(),
      profile: () => this.clockProfile({ consoleId: parts.profile.id, shop: '', buyerKey: '', buyerName: '' }),
      hand: (facts) => this.handFacts(facts, null),
      changed: () => this.changed(),
      signal: parts.signal,
    });
    this.ui = startUi(parts.profile.id, parts.settings);
  }

  /** Starts reading and guarding; ends with the signal. */
  start(): void {
    const { page, signal } = this.parts;
    this.reader.watch((reading) => this.take(reading), { signal });
    this.promises.start();
    this.#findFrames = guardSend({
      root: page,
      keys: this.parts.profile,
      editor: () => this.reading?.editor ?? null,
      sendButton: () => this.reading?.sendButton ?? null,
      popups: () => findAll(page, spelledProfile(this.parts.profile).popups),
      decide: (draft) => this.draft.decide(draft, this.library.checker, this.phraseContext()),
      onStopped: () => this.checkDraft(),
      onSent: (draft) => this.draftSent(draft),
      signal,
    });
  }

  /** The agent did something that the panel shows. */
  changed(): void {
    this.screen.changed();
  }

  /** The page moved something that the panel shows. */
  changedSoon(): void {
    this.screen.changedSoon();
  }

  useLibrary(library: Library): void {
    this.library = library;
    this.learning.picks = library.picks ?? undefined;
    this.notes.useHandbook(library.handbook, this.settings.language);
    if (this.conversation) this.conversation.profile = this.clockProfile(this.conversation.place);
    this.refreshOffers();
    this.checkDraft();
  }

  useSettings(settings: Settings): void {
    this.settings = settings;
    this.refreshOffers();
    this.changed();
  }

  /** One look at the page. */
  take(reading: Reading): void {
    const now = this.parts.clock.now();
    this.reading = reading;
    this.readings += 1;
    this.#findFrames();
    this.waiters = this.queue.update(reading.queue, now);
    this.#watchHealth(reading);
    const place = reading.thread && placeOf(this.parts.profile.id, reading.thread);
    if (!place || !reading.thread || healthOf(reading).level === 'blind') {
      if (!reading.thread) this.#leave(null);
      this.changedSoon();
      return;
    }
    if (this.conversation?.key !== placeKey(place)) this.#open(place);
    this.#follow(reading);
    this.notes.followConsole(reading.note, place);
    this.#followDraft();
    this.changedSoon();
  }

  /** The page was kept by the browser and is shown again: what is new in it was not seen arriving. */
  comeBack(): void {
    if (this.conversation) this.conversation.opening = true;
    this.take(this.reader.read());
  }

  /** The page changes a draft without telling: it sends it, shows another buyer's, or its editor takes a key for itself. */
  #followDraft(): void {
    if (this.currentDraft() !== this.draft.text) this.checkDraft();
    else if (this.draft.flags.length > 0) this.draft.draw(this.reading?.editor ?? null);
  }

  /** Reads the draft again and checks it. */
  checkDraft(): void {
    const facts = this.draft.check(
      this.reading?.editor ?? null,
      this.library.checker,
      this.phraseContext(),
      Date.now(),
    );
    this.handFacts(facts);
    this.changedSoon();
  }

  handFacts(facts: BareFact[], place: ThreadPlace | null = this.conversation?.place ?? null): void {
    if (facts.length > 0) this.parts.outgoing.hand('facts:add', { place, consoleId: this.parts.profile.id, facts });
  }

  offerSource(): OfferSource {
    const part = this.talk.part();
    return {
      library: this.library,
      settings: this.settings,
      conversation: this.conversation,
      consoleId: this.parts.profile.id,
      calming: this.talk.view('flow') !== null,
      picks: this.learning.picks ?? this.library.picks ?? undefined,
      ...(part && { part }),
      closed: this.scripts.closed(this.library.scripts, this.conversation),
    };
  }

  refreshOffers(): void {
    const texts = this.conversation ? unansweredTexts(this.conversation.messages) : [];
    const [source, now] = [this.offerSource(), new Date()];
    const answers = withRefusal(source, texts, suggestOffers(source, texts, now), now);
    this.offers = this.scripts.offered(answers, this.conversation);
    this.learning.asked(texts, answers.length > 0);
  }

  phraseContext(): PhraseContext {
    const { conversation } = this;
    const part = this.talk.part();
    return {
      consoleId: this.parts.profile.id,
      shop: conversation?.place.shop ?? '',
      shopFacts: this.library.handbook.shopFacts,
      orderNumbers: conversation?.orderNumbers ?? [],
      buyerName: conversation?.place.buyerName ?? '',
      ...(part && { stage: part }),
    };
  }

  /** Whether an input method is at work in the page: then nothing of ours acts. */
  composing(): boolean {
    return isComposing(this.parts.page);
  }

  /** Who the page shows now, read afresh. */
  shownKey(): string | undefined {
    const { thread } = this.reader.read();
    return thread ? placeKey(placeOf(this.parts.profile.id, thread)) : undefined;
  }

  currentDraft(): string {
    return this.reading?.editor ? readDraft(this.reading.editor) : '';
  }

  clockProfile(place: ThreadPlace): OpenConversation['profile'] {
    const today = dayKey(Date.now(), 'Asia/Shanghai');
    return profileFor(this.library.handbook.clockProfiles, place.consoleId, place.shop, today);
  }

  /** The agent says the open turn needs no reply. */
  waive(): void {
    const { conversation } = this;
    if (!conversation?.open) return;
    this.parts.outgoing.hand('thread:waive', { place: conversation.place, now: this.parts.clock.now() }, (observed) => {
      conversation.open = observed.open;
      this.changedSoon();
    });
  }

  private draftSent(draft: string): void {
    this.sentDrafts.push(draft.replace(/\s+/g, ''));
    this.learning.sent(draft);
    if (this.conversation && this.scripts.sent(this.conversation.key)) this.refreshOffers();
    this.handFacts(this.draft.sent(draft, this.library.checker, this.phraseContext(), Date.now()));
    if (this.conversation) {
      this.notes.sentText(draft, this.conversation.place, seenIn(this.conversation));
      this.promises.sent(draft, this.conversation.place);
    }
    this.changedSoon();
  }

  #open(place: ThreadPlace): void {
    this.#leave(place);
    this.conversation = {
      place,
      key: placeKey(place),
      orderNumbers: [],
      messages: [],
      opening: true,
      openedAt: this.parts.clock.now(),
      open: null,
      profile: this.clockProfile(place),
    };
    this.talk.open(placeKey(place), this.library.handbook.playbooks);
    this.draft.open(placeKey(place));
    this.learning.leave();
    this.notes.forgetConsole();
    this.focusedNoteId = undefined; // a note of the last conversation must not stand for this one's
    this.offers = [];
    const { page, profile } = this.parts;
    page.defaultView?.requestAnimationFrame(() => {
      const list = findPart(page, profile, 'room');
      keepAtEnd(list && scrollerOf(list), BAR_PX);
    });
    void this.notes.load(place).then(() => this.changedSoon(), console.error);
  }

  /** The page shows another conversation (or none): warn of what was left open in the last one. */
  #leave(next: ThreadPlace | null): void {
    const last = this.conversation;
    if (!last || (next && placeKey(next) === last.key)) return;
    this.warn(itemsLeft(this, 'conversation', last.place), 'conversation');
    this.conversation = null;
    this.offers = [];
  }

  /** Shows one sentence and three choices about what is left open; nothing where nothing is. */
  warn(items: LeavingView['items'], from: LeavingView['from']): void {
    if (items.length === 0) return;
    this.ui = { ...this.ui, leaving: { items, from } };
    for (const { facts, place } of shownFacts(items, from)) this.handFacts(facts, place);
  }

  #follow(reading: Reading): void {
    const { conversation } = this;
    const thread = reading.thread;
    if (!conversation || !thread) return;
    conversation.orderNumbers = thread.orderNumbers;
    const messages = thread.messages.map((message) => this.#named(message));
    if (!conversation.opening && !rowsDiffer(conversation.messages, messages)) return;
    this.#observe(conversation, messages);
    const opening = conversation.opening;
    conversation.messages = messages;
    conversation.opening = false;
    const steps = this.talk.follow(messages, Date.now(), () => `step:${crypto.randomUUID()}`);
    if (!opening) this.tookSteps(steps);
    this.notes.pickAgain(conversation.place, seenIn(this.conversation));
    this.refreshOffers();
  }

  /** The talk moved on: it is told, and may make a note owed. */
  tookSteps(facts: BareFact[]): void {
    this.handFacts(facts);
    const steps = stepsOf(facts, this.library.handbook.playbooks);
    if (this.conversation) this.notes.reachedSteps(steps, this.conversation.place, seenIn(this.conversation));
  }

  /** A message that says what we inserted is a script, sent by the agent. */
  #named(message: SeenMessage): SeenMessage {
    const ours =
      message.side === 'agent' &&
      message.origin === 'human' &&
      this.inserted.includes(message.text.replace(/\s+/g, ''));
    return ours ? { ...message, origin: 'script' } : message;
  }

  #observe(conversation: OpenConversation, messages: OpenConversation['messages']): void {
    const waitingSince = conversation.opening
      ? this.queue.sinceOf(conversation.place.buyerKey, this.parts.clock.now())
      : undefined;
    const { place, opening } = conversation;
    this.parts.outgoing.hand(
      'thread:observe',
      { place, seenAt: this.parts.clock.now(), opening, messages, ...(waitingSince && { waitingSince }) },
      (observed) => {
        if (this.conversation !== conversation) return;
        conversation.open = observed.open;
        this.changedSoon();
      },
    );
  }

  #watchHealth(reading: Reading): void {
    this.health.follow(reading, Date.now());
    const health = healthOf(reading);
    if (health.level === 'blind') {
      this.blindness.begin(Date.now(), health.missing);
      if (this.conversation) this.conversation.opening = true; // what happens now is not seen arriving
      return;
    }
    this.endBlindness();
  }

  /** The page can be read again, or ends. */
  endBlindness(): void {
    const fact = this.blindness.end(Date.now());
    if (!fact) return;
    this.manual.end();
    this.handFacts([fact], null);
  }
}
