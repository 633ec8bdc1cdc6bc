import { worst } from './severity';
import type { Severity } from '@/utils/facts/fact';
import type { Flag, PhraseChecker, PhraseContext } from './types';

/** One line of a file, with its number there, counted from 1. */
export type NumberedLine = { line: number; text: string };
export type CheckedLine = NumberedLine & { flags: Flag[]; worst: Severity | null };

export type LineRun = {
  checker: PhraseChecker;
  context: PhraseContext;
  /** Gives the page a turn; awaited between slices. */
  pause: () => Promise<void>;
  /** Told after each slice how many lines are done. */
  onProgress?: (done: number) => void;
  /** Asked before each slice; true ends the run with what is done so far. */
  stopped?: () => boolean;
};

/** Signs checked between two pauses: some milliseconds. */
const SLICE = 20_000;

/** Checks many lines, each by itself, in slices. Gives the lines that were checked, in order; fewer than asked for when it was stopped. */
export async function checkLines(lines: readonly NumberedLine[], run: LineRun): Promise<CheckedLine[]> {
  const checked: CheckedLine[] = [];
  let signs = 0;
  for (const line of lines) {
    if (signs >= SLICE) {
      run.onProgress?.(checked.length);
      await run.pause();
      signs = 0;
    }
    if (signs === 0 && run.stopped?.() === true) return checked;
    const flags = run.checker.check(line.text, run.context);
    checked.push({ ...line, flags, worst: worst(flags) });
    signs += line.text.length + 1;
  }
  run.onProgress?.(checked.length);
  return checked;
}
