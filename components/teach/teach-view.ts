import type { Lesson } from '@/utils/teaching/lesson';
import type { LessonView } from '@/utils/teaching/lesson-view';
import type { RowMeaning, Step } from '@/utils/teaching/lesson-types';
import type { Barrier, Box } from '@/utils/teaching/piercing';

/** `paused`: the page can be used. `off`: saved, and the browser must still be asked for the page. */
export type TeachMode = 'pointing' | 'paused' | 'leaving' | 'saving' | 'on' | 'off' | 'failed';

/** A frame drawn over the page; the page itself is never touched. */
export type Mark = { key: string; kind: 'buyer' | 'agent' | 'unknown' | 'entry' | 'part' | 'pending'; box: Box };

/** What is under the pointer, or was reached with keys. */
export type Pointing = { box: Box; text: string; barrier: Barrier | undefined };

/** Everything the teaching bar shows. */
export type TeachView = {
  lesson: LessonView;
  mode: TeachMode;
  pointing: Pointing | undefined;
  marks: readonly Mark[];
  /** Match patterns to choose from, narrowest first. */
  patterns: readonly string[];
  name: string;
  /** Name of the console whose profile is mended; undefined for a new one. */
  mending: { zh: string; en: string } | undefined;
};

export type TeachActions = {
  pointAt(x: number, y: number): void;
  /** Takes what is pointed at. */
  take(): void;
  /** Scrolls what lies under the pointer, CSS px. */
  scroll(by: { left: number; top: number }): void;
  mean(meaning: RowMeaning): void;
  save(): void;
  exportFile(): void;
  pause(): void;
  resume(): void;
  /** Leaves, or asks first when something would be lost. */
  leave(): void;
  leaveNow(): void;
  stay(): void;
} & Pick<Lesson, 'skip' | 'back' | 'swap' | 'dismiss' | 'rename' | 'claim'> & { goTo(step: Step): void };

export type TeachStore = { subscribe: (listener: () => void) => () => void; view: () => TeachView };
