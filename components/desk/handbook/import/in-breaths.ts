/** How long the page may be held at a time, ms: below a frame at 60 a second. */
const BREATH_MS = 12;

/** Gives the page its turn; a message is not slowed down in a page behind others, as a timer is. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
    await breath();
    if (signal.aborted) return undefined;
  }
}
