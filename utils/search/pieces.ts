/** Work in pieces, run without a pause. */
export function inOneGo<T>(pieces: Generator<unknown, T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}

/** Work in pieces, with a pause after each. */
export async function gently<T>(pieces: Generator<unknown, T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    await pause();
  }
}
