import { textOf } from '@/utils/consoles/find';
import { saveTaught } from '@/utils/messaging/teaching';
import { writeProfileFile } from '@/utils/profiles/file';
import { patternsFor } from '@/utils/teaching/address';
import type { Lesson } from '@/utils/teaching/lesson';
import { boxOf, parentOf, pointedAt, type Barrier } from '@/utils/teaching/piercing';
import { suggestionsFor, targetOf } from '@/utils/teaching/targets';
import type { TeachActions, TeachMode, TeachStore, TeachView } from '@/components/teach/teach-view';
import { marksOf } from './marks';

type Options = {
  page: Document;
  lesson: Lesson;
  mending: TeachView['mending'];
  name: string;
  ours: () => ReadonlySet<Element>;
  hasClosedRoot: (element: Element) => boolean;
  end: () => void;
};

const SHOWN_TEXT = 80;

/** What is pointed at, the mode, and the frames on the page: everything of teaching that is not the lesson itself. */
export class Teaching implements TeachStore {
  readonly #o: Options;
  readonly #listeners = new Set<() => void>();
  #mode: TeachMode = 'pointing';
  #name: string;
  #pointed: { element: Element; barrier: Barrier | undefined } | undefined;
  /** Where Arrow down goes back to after Arrow up. */
  #inner: Element[] = [];
  #view: TeachView;

  constructor(options: Options) {
    this.#o = options;
    this.#name = options.name;
    this.#view = this.#make();
    options.lesson.subscribe(() => this.#changed());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): TeachView => this.#view;

  /** Frames follow the page when it scrolls or is drawn anew. */
  readonly redraw = (): void => {
    const fresh = this.#make();
    if (JSON.stringify([fresh.marks, fresh.pointing]) !== JSON.stringify([this.#view.marks, this.#view.pointing]))
      this.#changed();
  };

  readonly actions: TeachActions = {
    pointAt: (x, y) => {
      const { page, ours, hasClosedRoot } = this.#o;
      const pointed = pointedAt(page, { x, y }, ours(), hasClosedRoot);
      if (pointed?.element !== this.#pointed?.element) this.#inner = [];
      this.#pointed = pointed;
      this.redraw();
    },
    take: () => {
      if (this.#mode === 'pointing' && this.#pointed && !this.#pointed.barrier)
        this.#o.lesson.take(this.#pointed.element);
    },
    scroll: (by) => scrollUnder(this.#pointed?.element, by),
    mean: (meaning) => this.#o.lesson.mean(meaning),
    dismiss: () => this.#o.lesson.dismiss(),
    skip: () => this.#o.lesson.skip(),
    back: () => this.#o.lesson.back(),
    swap: () => this.#o.lesson.swap(),
    goTo: (step) => this.#o.lesson.goTo(step),
    rename: (name) => {
      this.#name = name;
      if (name.trim() !== '') this.#o.lesson.rename(name.trim());
      this.#changed();
    },
    claim: (pattern) => this.#o.lesson.claim(pattern),
    pause: () => this.#turn('paused'),
    resume: () => {
      this.#turn('pointing');
      this.#o.lesson.lookAgain();
    },
    leave: () =>
      this.#o.lesson.view().canGoBack && this.#mode !== 'on' && this.#mode !== 'off'
        ? this.#turn('leaving')
        : this.#o.end(),
    leaveNow: () => this.#o.end(),
    stay: () => this.#turn('pointing'),
    save: () => void this.#save(),
    exportFile: () => this.#exportFile(),
  };

  /** To the element round what is pointed at, or back to the one inside. */
  outer(): void {
    const element = this.#pointed?.element;
    const parent = element && parentOf(element);
    if (!element || !parent || parent.tagName === 'BODY' || parent.tagName === 'HTML') return;
    this.#inner.push(element);
    this.#point(parent);
  }

  inner(): void {
    const element = this.#inner.pop() ?? this.#pointed?.element.firstElementChild;
    if (element) this.#point(element);
  }

  /** To the next or the last thing that the step may be about. */
  other(by: 1 | -1): void {
    const { at } = this.#o.lesson.view();
    const all = suggestionsFor(at === 'review' ? 'buyer' : at, this.#o.page).filter((one) => !this.#o.ours().has(one));
    const now = this.#pointed ? all.indexOf(this.#pointed.element) : -1;
    const next = all[now === -1 ? (by === 1 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
    if (!next) return;
    this.#inner = [];
    next.scrollIntoView({ block: 'nearest' });
    this.#point(next);
  }

  #point(element: Element): void {
    this.#pointed = { element, barrier: undefined };
    this.#changed();
  }

  #turn(mode: TeachMode): void {
    this.#mode = mode;
    this.#pointed = undefined;
    this.#changed();
  }

  async #save(): Promise<void> {
    const { profile } = this.#o.lesson.view();
    if (!profile) return;
    this.#turn('saving');
    try {
      const saved = await saveTaught(profile);
      this.#turn(saved.ok ? saved.state : 'failed');
    } catch (error) {
      console.warn('deskmate: what was taught could not be saved', error);
      this.#turn('failed');
    }
  }

  #exportFile(): void {
    const { profile } = this.#o.lesson.view();
    if (!profile) return;
    const link = this.#o.page.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeProfileFile(profile)], { type: 'application/json' }));
    link.download = `${profile.id}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #changed(): void {
    this.#view = this.#make();
    for (const listener of this.#listeners) listener();
  }

  #make(): TeachView {
    const lesson = this.#o.lesson.view();
    const shows = this.#mode === 'pointing' || this.#mode === 'paused' || this.#mode === 'failed';
    return {
      lesson,
      mode: this.#mode,
      pointing: this.#pointing(),
      marks: shows ? marksOf(lesson) : [],
      patterns: patternsFor(this.#o.page.URL),
      name: this.#name,
      mending: this.#o.mending,
    };
  }

  #pointing(): TeachView['pointing'] {
    if (!this.#pointed || this.#mode !== 'pointing') return undefined;
    const { element, barrier } = this.#pointed;
    if (!element.isConnected) return undefined;
    const { at } = this.#o.lesson.view();
    const target = at === 'review' || barrier ? element : targetOf(at, element);
    const shown = typeof target === 'string' ? element : target;
    return { box: boxOf(shown), text: textOf(shown).replace(/\s+/g, ' ').slice(0, SHOWN_TEXT), barrier };
  }
}

/** The glass takes the wheel: what lies under it scrolls all the same. */
function scrollUnder(element: Element | undefined, by: { left: number; top: number }): void {
  for (let at = element; at; at = parentOf(at)) {
    const before = [at.scrollLeft, at.scrollTop];
    at.scrollBy({ ...by, behavior: 'instant' });
    if (at.scrollLeft !== before[0] || at.scrollTop !== before[1]) return;
  }
}
