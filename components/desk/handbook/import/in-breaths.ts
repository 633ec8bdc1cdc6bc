import { takeTurns } from '@/utils/messaging/take-turns';

/** How long the page may be held at a time, ms: below a frame at 60 a second. */
const BREATH_MS = 12;

/**
 * Runs long work in pieces between which the page lives on.
 *
 * @param onStep told of progress, once a piece
 * @returns what the work returns; undefined when the signal ended it
 */
export async function inBreaths<S, T>(
  work: Generator<S, T, void>,
  onStep: (step: S) => void,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + BREATH_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await takeTurns();
    if (signal.aborted) return undefined;
  }
}
