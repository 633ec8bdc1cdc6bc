import type { LeavingView, PanelView } from '@/components/panel/panel-view';
import { isComposing } from '@/utils/composer/composition';
import { readDraft } from '@/utils/composer/draft';
import { everyWindow, type EveryWindow } from '@/utils/composer/every-window';
import { createReader, type ConsoleReader } from '@/utils/consoles/reader';
import type { Reading } from '@/utils/consoles/reading';
import type { BareFact } from '@/utils/facts/fact';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import type { PhraseContext } from '@/utils/phrasing/types';
import type { Settings } from '@/utils/storage/settings';
import { dayKey } from '@/utils/tallies/period';
import { profileFor } from '@/utils/timing/profile-for';
import { Blindness } from './blindness';
import { placeKey, placeOf, unansweredTexts, withShop, type OpenConversation } from './conversation';
import { DraftWatch } from './draft-watch';
import { followConversation, leaveConversation } from './follow-conversation';
import { HealthWatch } from './health-watch';
import type { Library } from './library';
import { ManualClock } from './manual-clock';
import { shownFacts } from './leaving';
import { LeftOpen } from './left-open';
import { NotesDesk } from './notes-desk';
import { suggestOffers, type OfferSource } from './offers';
import { ScriptDesk } from './script-desk';
import { PaneGone } from './pane-gone';
import { PromiseDesk } from './promise-desk';
import { QueueWatch, type Waiter } from './queue-watch';
import { withRefusal } from './refusals';
import { LearningWatch } from './learning-watch';
import { TalkWatch } from './talk-watch';
import type { SessionParts } from './session-parts';
import { startUi, type UiState } from './ui-state';
import { ViewStore } from './view-store';
import { healthOf } from './health';

/**
 * Everything Deskmate knows of one console page: it takes readings, hands them over, and makes the view of the panel
 * from them. It decides nothing about timing, search or phrasing: it asks the core.
 */
export class Session {
  readonly parts: SessionParts;
  /** What the panel shows; it tells the panel of changes. */
  readonly screen: ViewStore;
  readonly reader: ConsoleReader;
  /** Where the agent types: whoever listens to keys or pointer does it here. */
  readonly windows: EveryWindow;
  readonly queue = new QueueWatch();
  readonly leftOpen = new LeftOpen();
  readonly draft: DraftWatch;
  readonly talk = new TalkWatch();
  readonly notes: NotesDesk;
  readonly promises: PromiseDesk;
  readonly health: HealthWatch;
  readonly manual: ManualClock;
  readonly blindness: Blindness;
  /** Time in which what was read looked wrong. */
  readonly doubt: Blindness;
  readonly learning = new LearningWatch();
  readonly scripts = new ScriptDesk();
  readonly #paneGone: PaneGone;
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

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.library = parts.library;
    this.settings = parts.settings;
    this.screen = new ViewStore(parts.page);
    this.blindness = new Blindness(parts.clock.life);
    this.doubt = new Blindness(`${parts.clock.life}:doubt`);
    this.reader = createReader(parts.profile, parts.page, { wallMs: () => Date.now() });
    const typedInto = (): (HTMLElement | null)[] => [this.reading?.editor ?? null, this.reading?.sendButton ?? null];
    this.windows = everyWindow(parts.page, typedInto, parts.signal);
    this.draft = new DraftWatch(parts.mirror, parts.host, parts.signal);
    this.notes = new NotesDesk(
      parts.outgoing,
      () => Date.now(),
      (notice) => {
        this.ui = { ...this.ui, notice };
        this.changedSoon();
      },
    );
    this.notes.useHandbook(parts.library.handbook, parts.settings.language, parts.library.owedTemplates);
    this.promises = new PromiseDesk({ ...parts, changed: () => this.changedSoon() });
    this.#paneGone = new PaneGone(() => this.look(), parts.signal);
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

  /** Starts reading; ends with the signal. */
  start(): void {
    this.reader.watch((reading) => this.take(reading), { signal: this.parts.signal });
    this.promises.start();
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
    this.notes.useHandbook(library.handbook, this.settings.language, library.owedTemplates);
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
  take(read: Reading): void {
    const now = this.parts.clock.now();
    const reading = this.#withShop(read);
    this.reading = reading;
    this.readings += 1;
    this.windows.look();
    this.waiters = this.queue.update(reading.queue, now);
    this.leftOpen.follow(reading.queue, now.wallMs);
    this.#watchHealth(reading);
    const gone = this.#paneGone.follow(reading.thread !== null, now.monoMs);
    const place = reading.thread && placeOf(this.parts.profile.id, reading.thread);
    if (!place || !reading.thread || healthOf(reading).level === 'blind') {
      if (gone) leaveConversation(this, null);
      this.changedSoon();
      return;
    }
    followConversation(this, place, reading.thread);
    this.notes.followConsole(reading.note, place);
    this.#followDraft();
    this.changedSoon();
  }

  /** The page was kept by the browser and is shown again: what is new in it was not seen arriving. */
  comeBack(): void {
    if (this.conversation) this.conversation.opening = true;
    this.queue.lookedAway();
    this.look();
  }

  #withShop(reading: Reading): Reading {
    const { profile } = this.parts;
    return withShop(reading, profile, this.settings.shops[profile.id] ?? '');
  }

  /** Looks at the page now, without waiting for its idle time. */
  look(): void {
    this.take(this.reader.read());
  }

  /** The page changes a draft without telling: it sends it, shows another buyer's or late an order, or its editor takes a key for itself. */
  #followDraft(): void {
    if (!this.draft.isJudged(this.currentDraft(), this.library.checker, this.phraseContext())) this.checkDraft();
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
    this.learning.asked(texts, answers.length > 0, this.library.suggester.asksNothing(texts));
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
      ...(this.settings.agentRole !== '' && { role: this.settings.agentRole }),
    };
  }

  /** Whether an input method is at work in the page: then nothing of ours acts. */
  composing(): boolean {
    const { page } = this.parts;
    return isComposing(page) || isComposing(this.reading?.editor?.ownerDocument ?? page);
  }

  /** Who the page shows now, read afresh. */
  shownKey(): string | undefined {
    const { thread } = this.#withShop(this.reader.read());
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

  /** Shows one sentence and three choices about what is left open; nothing where nothing is. */
  warn(items: LeavingView['items'], from: LeavingView['from']): void {
    if (items.length === 0) return;
    this.ui = { ...this.ui, leaving: { items, from } };
    for (const { facts, place } of shownFacts(items, from)) this.handFacts(facts, place);
  }

  #watchHealth(reading: Reading): void {
    this.health.follow(reading, Date.now());
    const health = healthOf(reading);
    const doubts = health.level === 'blind' ? [] : health.suspicious.map(({ kind }) => kind);
    if (doubts.length > 0) this.doubt.begin(Date.now(), doubts);
    else this.#handBlind(this.doubt);
    if (health.level === 'blind') {
      this.blindness.begin(Date.now(), health.missing);
      if (this.conversation) this.conversation.opening = true; // what happens now is not seen arriving
      return;
    }
    if (this.#handBlind(this.blindness)) this.manual.end();
  }

  /** The page ends. */
  endBlindness(): void {
    this.#handBlind(this.doubt);
    if (this.#handBlind(this.blindness)) this.manual.end();
  }

  #handBlind(time: Blindness): boolean {
    const fact = time.end(Date.now());
    if (fact) this.handFacts([fact], null);
    return fact !== null;
  }
}
