import type { NamedImage } from '@/utils/composer/image';
import type { FormField } from '@/utils/handbook/placeholder';
import type { PartName } from '@/utils/profiles/parts';
import type { Part } from '@/utils/handbook/schema';
import type { ClockProfile, NoteField, NoteTemplate } from '@/utils/handbook/schema';
import type { Note, NoteVerdict } from '@/utils/notes/types';
import type { FlagCategory } from '@/utils/facts/kinds';
import type { Flag } from '@/utils/phrasing/types';
import type { Mark } from '@/utils/search/types';
import type { HealthReport } from '@/utils/consoles/health-report';
import type { Suspicion } from '@/utils/consoles/suspicion';
import type { Instant } from '@/utils/ledger/types';
import type { FlagAct, ManualAct, Placement, WorkAct } from '@/utils/storage/settings';
import type { OpenTurn } from '@/utils/timing/types';
import type { Waiting } from '@/utils/timing/urgency';
import type { PromiseRow } from '@/utils/promises/row';
import type { PromiseActions, PromisesView } from './promise-view';

/** A script as it would be inserted now: variables filled, missing ones named. */
export type ScriptOffer = {
  scriptId: string;
  part: Part;
  title: string;
  shortcut: string;
  /** Filled text; unfilled variables stay visible as `{订单号}`. */
  text: string;
  /** The text as the handbook holds it, which `marks` of the text point into; without it only the title is highlighted. */
  unfilled?: string;
  /** The conversation it was filled for; it is inserted into no other. */
  conversationKey?: string;
  missing: string[];
  /** What matched, in offsets of title and of the unfilled text. */
  marks: Mark[];
  personal: boolean;
  /** Names of the images that go in after the text. */
  images?: string[];
  /** What the buyer asks for and this script refuses. */
  refuses?: FlagCategory;
  /** The messages it is sent as, when it is more than one; `bubble` tells which of them this offer puts in (0 is the first). */
  bubbles?: string[];
  bubble?: number;
  /** What the agent is asked before it goes in. */
  asks?: FormField[];
  /** The step of its ladder that has to be said first. */
  closedBy?: string;
};

/** Images the agent has to bring into the page by hand. `given`: the page says that it took them, but nothing came up. */
export type TrayView = { images: readonly NamedImage[]; given: boolean };

/** A guided talk as the panel shows it. */
export type StageView = {
  playbookId: string;
  title: string;
  steps: { id: string; title: string; done: boolean }[];
  index: number;
  guide: string;
  avoid: string[];
  /** True when the agent set it by hand. */
  pinned: boolean;
};

export type NoteView = {
  note: Note;
  template: NoteTemplate;
  verdict: NoteVerdict;
  /** Its text stands in the console's own field and is not known to be saved. */
  filled?: boolean;
};

/** One thing that is about to be left open. */
export type LeavingItem = { note: NoteView } | { promise: PromiseRow };
export type LeavingView = { items: readonly LeavingItem[]; from: 'conversation' | 'tab' | 'shift' };

/** A stretch of the draft to underline, in viewport pixels. */
export type Underline = { flagIndex: number; x: number; y: number; width: number; height: number };

/** A finding shown at its words, with where its rule comes from. */
export type FlagTipView = {
  flagIndex: number;
  rect: Rect;
  by: 'key' | 'pointer';
  source: { title: string; date: string } | null;
};

export type Rect = { x: number; y: number; width: number; height: number };

/** One waiting buyer. `atLeast`: they may have waited longer than since `askedAtMs`, wall ms. `startUnknown` as in `Waiting`. */
export type WaitView = Waiting & { key: string; name: string; limitMs: number; atLeast?: true };

/** Everything the panel shows, as plain values. The content script makes a new one when something changed. */
export type PanelView = {
  consoleId: string;
  consoleName: string;
  health: {
    level: 'ok' | 'partial' | 'blind';
    missing: PartName[];
    /** What was read but looks wrong. */
    suspicious?: Suspicion[];
    /** Parts of which this look at the page could say neither. */
    unjudged?: PartName[];
    storage: 'ok' | 'failing';
    /** Part by part, while the agent looks at it. */
    report?: HealthReport;
  };
  /** The clock kept by hand; only where the conversation cannot be read. */
  manual?: {
    keys: Readonly<Record<ManualAct, string>>;
    askedAt: Instant | null;
    /** The turn counted last, ms, while it can be taken back. */
    countedMs: number | null;
    undo: boolean;
  } | null;
  /** The console's layout is known in part only: the panel asks to be taught. */
  partlyKnown?: boolean;
  /** What the profile rests on: public material, somebody's teaching on the real page, or a trial on the real console. */
  founded?: { on: 'material' } | { on: 'taught' } | { on: 'console'; by: string; day: string };
  /** Null while no conversation is open. */
  buyerName: string | null;
  /** Changes with the open conversation; a frozen row of suggestions never outlives it. Falls back to the buyer's name. */
  conversationKey?: string;
  /** The open turn of this conversation and the clock profile it is timed by. */
  turn: { open: OpenTurn; profile: ClockProfile } | null;
  /** A clock for `turn`: the wall and monotonic ms of now. */
  life: string;
  offers: ScriptOffer[];
  talk: StageView | null;
  flow: StageView | null;
  flags: Flag[];
  underlines: Underline[];
  /** Names the draft: what was said of one draft is not said again in it. */
  draftId?: string;
  /** Index of the finding in the flag line; absent means the worst. */
  flagAt?: number | null;
  /** A finding the agent looks at closely, by key or pointer, and where its words stand. */
  flagTip?: FlagTipView | null;
  flagKeys?: Readonly<Record<FlagAct, string>>;
  /** The keys for promises and the note card, as chosen; none are shown where this is left out. */
  workKeys?: Readonly<Record<WorkAct, string>>;
  /** A send was just stopped by these flags (indices into `flags`). */
  stopped: number[] | null;
  /** The note of the open conversation, if one is owed or begun. */
  note: NoteView | null;
  templates: NoteTemplate[];
  unfinished: NoteView[];
  /** The agent is about to leave something open behind. */
  leaving: LeavingView | null;
  promises?: PromisesView;
  /** The console's own note field: none known, or whether it is open now. */
  consoleNote?: 'none' | 'open' | 'closed';
  waiting: WaitView[];
  /** Marks beside the console's own waiting entries. */
  entryMarks: (Omit<WaitView, 'name'> & { rect: Rect })[];
  paletteOpen: boolean;
  /** Text the palette opens with. */
  paletteText: string;
  drawer: 'closed' | 'waiting' | 'notes' | 'promises' | 'stage' | 'health';
  placement: Placement;
  /** Where the editor and the message list are, for docking. */
  editorRect: Rect | null;
  listRect: Rect | null;
  introStep: 0 | 1 | 2 | 3;
  /** One line about what just happened, e.g. an insertion that failed. */
  notice: { kind: 'info' | 'problem'; key: NoticeKey; detail?: string } | null;
  tray?: TrayView | null;
  /** A script waits for what it asks; `today` is YYYY-MM-DD. */
  asking?: { title: string; fields: FormField[]; today: string } | null | undefined;
};

export const NOTICES = [
  'insertFailed',
  'buyerChanged',
  'copiedInstead',
  'tooLong',
  'unfilled',
  'noteCopied',
  'noteSaved',
  'storageFailing',
  'reloadNeeded',
  'shiftClear',
  'healthCopied',
  'teachFailed',
  'imagesFailed',
  'imagesLeft',
  'imageCopied',
  'imageNotCopied',
  'imageNotDropped',
  'followUpAdded',
  'promiseNotListed',
  'promiseElsewhere',
  'consoleNoteClosed',
  'consoleNoteFilled',
  'consoleNoteFailed',
  'consoleNoteSaved',
  'consoleNoteLost',
  'notTaken',
  'stepClosed',
] as const;
export type NoticeKey = (typeof NOTICES)[number];

/** What the agent can do in the panel. Every act that fails answers with a notice in the next view. */
export type PanelActions = Partial<PromiseActions> & {
  /** Inserts a script; the talk goes on in the page's editor. `edit` keeps the palette's text for further typing. */
  pick(offer: ScriptOffer, source: 'suggestion' | 'palette' | 'stage', rank: number): void;
  /** Synchronous: answers within the keystroke. */
  search(typed: string): ScriptOffer[];
  openPalette(text: string): void;
  /** `keepFocus`: the agent clicked elsewhere in the page, so the caret stays there. Otherwise it goes back to the editor. */
  closePalette(keepFocus?: boolean): void;
  writeScript(title: string): void;
  applyFix(flagIndex: number): void;
  override(reason: string): void;
  /** Goes to the next or previous finding and shows it at its words. */
  turnFlag?(step: 1 | -1): void;
  /** Lets a finding that does not block stand: nothing more is said of it in this draft. */
  leaveFlag?(flagIndex: number): void;
  /** The pointer is on the finding shown at its words, or no more: meanwhile it stays. */
  overTip?(held: boolean): void;
  dismissStop(): void;
  setStep(playbookId: string, stepId: string): void;
  endFlow(playbookId: string): void;
  waive(): void;
  openNote(templateId: string): void;
  changeNote(note: Note, field: NoteField, value: string): void;
  saveNote(note: Note): void;
  removeNote(note: Note): void;
  copyNote(note: Note): void;
  /** Puts a card into the console's own note field. */
  fillNote?(note: Note): void;
  /** `untilMs` for "later": when to be told again, wall ms. */
  leave(choice: 'finishNow' | 'later' | 'handOver', untilMs?: number): void;
  endShift(): void;
  jumpTo(key: string): void;
  setDrawer(drawer: PanelView['drawer']): void;
  place(placement: Placement): void;
  intro(step: 0 | 1 | 2 | 3): void;
  focusEditor(): void;
  openDesk(page: string): void;
  dismissNotice(): void;
  /** One key of the clock kept by hand. */
  manual(act: ManualAct): void;
  /** Starts teaching on this page. */
  teach(): void;
  /** Not now: the panel asks again when the page is loaded anew. */
  notNow(): void;
  /** Puts the health report on the clipboard. */
  copyHealth(): void;
  /** The agent begins to drag an image of the tray. */
  dragImage?(image: NamedImage, transfer: DataTransfer): void;
  copyImage?(image: NamedImage): void;
  closeTray?(): void;
  /** What the agent said to the questions of a script, by name. */
  answer?(answers: Record<string, string>): void;
  cancelAsking?(): void;
  /**
   * What the agent sees at this moment: the suggestions, frozen while Alt is held or the pointer is on them, and the
   * finding in the flag line. Alt+1…3 and Alt+Enter act on these and on nothing newer.
   */
  shows?(shown: { offers: ScriptOffer[]; flagIndex: number | null }): void;
};

/** The panel's only source: a value and a way to hear of the next. */
export type PanelStore = { get: () => PanelView; subscribe: (onChange: () => void) => () => void };
