import { insertText } from '@/utils/composer/insert';
import { readDraft } from '@/utils/composer/draft';
import { rangeRects } from '@/utils/composer/geometry';
import { createPainter, type Painter } from '@/utils/composer/highlight';
import type { BareFact } from '@/utils/facts/fact';
import { applyReplacement } from '@/utils/phrasing/replacement';
import {
  newDraftFate,
  overrideFlags,
  settleSent,
  showFlags,
  stoppingFlags,
  type DraftFate,
} from '@/utils/phrasing/fate';
import type { Flag, PhraseChecker, PhraseContext } from '@/utils/phrasing/types';
import type { Rect, Underline } from '@/components/panel/panel-view';
import { FlagPlace } from './flag-place';
import { FLAG_LOOKS, paintsOf } from './flag-looks';

/** What a draft was judged by. */
type Judged = { checker: PhraseChecker; shopFacts: PhraseContext['shopFacts']; rest: string };

function judgedBy(checker: PhraseChecker, { shopFacts, ...rest }: PhraseContext): Judged {
  return { checker, shopFacts, rest: JSON.stringify(rest) };
}

/** A draft that waits unsent, and what its agent let stand. */
type Draft = { fate: DraftFate; place: FlagPlace };

const newDraft = (): Draft => ({ fate: newDraftFate(crypto.randomUUID()), place: new FlagPlace() });

/** Follows the draft in the page's editor: its flags, where to underline them, and what became of them. */
export class DraftWatch {
  text = '';
  flags: Flag[] = [];
  /** Drawn by us, where the browser cannot highlight in the editor itself. */
  underlines: Underline[] = [];
  /** Indices of the flags that just stopped a send. */
  stopped: number[] | null = null;
  #draft = newDraft();
  #judged: Judged | undefined;
  #conversation = '';
  /** Drafts that wait unsent in other conversations. */
  readonly #drafts = new Map<string, Draft>();
  readonly #mirror: HTMLElement;
  readonly #painter: Painter;

  /** `mirror`: an element of ours in which text can be measured; `host`: our one element in the page. */
  constructor(mirror: HTMLElement, host: HTMLElement, signal: AbortSignal) {
    this.#mirror = mirror;
    this.#painter = createPainter(host, FLAG_LOOKS);
    signal.addEventListener('abort', () => this.#painter.end(), { once: true });
  }

  /** Names the draft; another begins when it was sent or emptied. */
  get id(): string {
    return this.#draft.fate.draftId;
  }

  get place(): FlagPlace {
    return this.#draft.place;
  }

  /** Index of the finding that stands in the flag line. */
  current(): number | null {
    return this.place.current(this.flags, this.stopped);
  }

  /** Another conversation was opened: the draft in it has a fate of its own, and takes it up again on coming back. */
  open(conversation: string): void {
    if (conversation === this.#conversation) return;
    if (Object.keys(this.#draft.fate.shown).length > 0) this.#drafts.set(this.#conversation, this.#draft);
    this.#draft = this.#drafts.get(conversation) ?? newDraft();
    this.#drafts.delete(conversation);
    this.#conversation = conversation;
    this.stopped = null;
  }

  /** Whether this very text was judged by these rules and by what is known of the conversation now. */
  isJudged(text: string, checker: PhraseChecker, context: PhraseContext): boolean {
    const [last, now] = [this.#judged, judgedBy(checker, context)];
    const same = last?.checker === now.checker && last.shopFacts === now.shopFacts && last.rest === now.rest;
    return text === this.text && same;
  }

  /** Reads the editor and checks it; returns the facts of findings shown for the first time. */
  check(editor: HTMLElement | null, checker: PhraseChecker, context: PhraseContext, nowMs: number): BareFact[] {
    const text = editor ? readDraft(editor) : '';
    if (text.trim() === '') this.#begin();
    if (this.flags.length === 0 && this.isJudged(text, checker, context)) return [];
    if (text !== this.text) {
      this.stopped = null;
      this.place.look = null;
    }
    this.text = text;
    this.#judged = judgedBy(checker, context);
    this.flags = text === '' ? [] : this.place.shown(checker.check(text, context));
    const shown = showFlags(this.#draft.fate, this.flags, nowMs);
    this.#draft.fate = shown.fate;
    this.draw(editor);
    return shown.facts;
  }

  /** Where the findings stand now; call again when the editor scrolled or moved. */
  draw(editor: HTMLElement | null): void {
    const painted = this.#painter.paint(editor, paintsOf(this.flags, this.current()));
    this.underlines =
      editor && !painted
        ? this.flags.flatMap((_, flagIndex) => this.rectsOf(editor, flagIndex).map((rect) => ({ flagIndex, ...rect })))
        : [];
  }

  /** Where a finding is drawn, one rectangle a line, in viewport px. */
  rectsOf(editor: HTMLElement, flagIndex: number): Rect[] {
    const flag = this.flags[flagIndex];
    if (!flag) return [];
    return rangeRects(editor, flag.start, flag.end, this.#mirror).map(({ left, top, width, height }) => ({
      x: left,
      y: top,
      width,
      height,
    }));
  }

  /** The finding drawn at this point of the viewport, CSS px. */
  flagAt(editor: HTMLElement, x: number, y: number): number | null {
    const at = this.flags.findIndex((_, index) =>
      this.rectsOf(editor, index).some(
        (rect) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height,
      ),
    );
    return at < 0 ? null : at;
  }

  /** Whether this draft may go out now; a "no" names the findings that stop it. */
  decide(draft: string, checker: PhraseChecker, context: PhraseContext): 'send' | 'stop' {
    const flags = checker.check(draft, context);
    const stopping = stoppingFlags(this.#draft.fate, flags);
    if (stopping.length === 0) return 'send';
    this.text = draft;
    this.flags = this.place.shown(flags);
    this.stopped = this.flags.flatMap((flag, index) => (stopping.includes(flag) ? [index] : []));
    return 'stop';
  }

  /** The page sent this draft: what became of its flags. A new draft begins. */
  sent(draft: string, checker: PhraseChecker, context: PhraseContext, nowMs: number): BareFact[] {
    const facts = settleSent(this.#draft.fate, checker.check(draft, context), nowMs);
    this.#begin();
    return facts;
  }

  /** Puts the offered words in place of a finding; `stillHere` tells whether the page still shows the buyer it was meant for. */
  async fix(editor: HTMLElement, flagIndex: number, stillHere: () => boolean): Promise<boolean> {
    const flag = this.flags[flagIndex];
    if (flag?.replacement === undefined) return false;
    const { text } = applyReplacement(readDraft(editor), flag);
    this.stopped = null;
    return (await insertText(editor, text, { mode: 'replace', stillHere })).ok;
  }

  /** The agent sends anyway, with a reason; only findings that allow it. */
  override(reason: string): void {
    const stopping = (this.stopped ?? []).flatMap((index) => this.flags[index] ?? []);
    const allowed = stopping.filter((flag) => flag.overridable);
    this.#draft.fate = overrideFlags(this.#draft.fate, allowed, reason);
    this.leave(allowed);
    this.stopped = null;
  }

  /** The agent lets these stand: nothing more is said of them in this draft. What became of them is counted all the same. */
  leave(flags: readonly Flag[]): void {
    for (const flag of flags) this.place.leave(flag);
    this.flags = this.place.shown(this.flags);
  }

  #begin(): void {
    this.#draft = newDraft();
    this.stopped = null;
  }
}
