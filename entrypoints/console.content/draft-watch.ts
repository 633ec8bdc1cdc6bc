import { insertText } from '@/utils/composer/insert';
import { readDraft } from '@/utils/composer/draft';
import { rangeRects } from '@/utils/composer/geometry';
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
import type { Underline } from '@/components/panel/panel-view';

/** Follows the draft in the page's editor: its flags, where to underline them, and what became of them. */
export class DraftWatch {
  text = '';
  flags: Flag[] = [];
  underlines: Underline[] = [];
  /** Indices of the flags that just stopped a send. */
  stopped: number[] | null = null;
  #fate: DraftFate = newDraftFate(crypto.randomUUID());
  #conversation = '';
  /** Drafts that wait unsent in other conversations. */
  readonly #fates = new Map<string, DraftFate>();
  readonly #mirror: HTMLElement;

  /** `mirror`: an element of ours in which text can be measured. */
  constructor(mirror: HTMLElement) {
    this.#mirror = mirror;
  }

  /** Another conversation was opened: the draft in it has a fate of its own, and takes it up again on coming back. */
  open(conversation: string): void {
    if (conversation === this.#conversation) return;
    if (Object.keys(this.#fate.shown).length > 0) this.#fates.set(this.#conversation, this.#fate);
    this.#fate = this.#fates.get(conversation) ?? newDraftFate(crypto.randomUUID());
    this.#fates.delete(conversation);
    this.#conversation = conversation;
    this.stopped = null;
  }

  /** Reads the editor and checks it; returns the facts of findings shown for the first time. */
  check(editor: HTMLElement | null, checker: PhraseChecker, context: PhraseContext, nowMs: number): BareFact[] {
    const text = editor ? readDraft(editor) : '';
    if (text.trim() === '') this.#begin();
    if (text === this.text && this.flags.length === 0) return [];
    if (text !== this.text) this.stopped = null;
    this.text = text;
    this.flags = text === '' ? [] : checker.check(text, context);
    const shown = showFlags(this.#fate, this.flags, nowMs);
    this.#fate = shown.fate;
    this.draw(editor);
    return shown.facts;
  }

  /** Where the findings stand now; call again when the editor scrolled or moved. */
  draw(editor: HTMLElement | null): void {
    this.underlines = editor
      ? this.flags.flatMap((flag, flagIndex) =>
          rangeRects(editor, flag.start, flag.end, this.#mirror).map(({ left, top, width, height }) => ({
            flagIndex,
            x: left,
            y: top,
            width,
            height,
          })),
        )
      : [];
  }

  /** Whether this draft may go out now; a "no" names the findings that stop it. */
  decide(draft: string, checker: PhraseChecker, context: PhraseContext): 'send' | 'stop' {
    const flags = checker.check(draft, context);
    const stopping = stoppingFlags(this.#fate, flags);
    if (stopping.length === 0) return 'send';
    this.text = draft;
    this.flags = flags;
    this.stopped = flags.flatMap((flag, index) => (stopping.includes(flag) ? [index] : []));
    return 'stop';
  }

  /** The page sent this draft: what became of its flags. A new draft begins. */
  sent(draft: string, checker: PhraseChecker, context: PhraseContext, nowMs: number): BareFact[] {
    const facts = settleSent(this.#fate, checker.check(draft, context), nowMs);
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
    this.#fate = overrideFlags(
      this.#fate,
      stopping.filter((flag) => flag.overridable),
      reason,
    );
    this.stopped = null;
  }

  #begin(): void {
    this.#fate = newDraftFate(crypto.randomUUID());
    this.stopped = null;
  }
}
