/** A page that is drawn anew shows its conversation again within this, ms. */
export const CONFIRM_MS = 700;

/**
 * Tells a conversation that was left from one that is not in the page for a moment, because the page is drawn anew: it is left when a
 * later look does not find it either.
 */
export class PaneGone {
  #sinceMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #lookAgain: () => void;

  /** `lookAgain`: takes a reading; the page may be still by then. */
  constructor(lookAgain: () => void, signal: AbortSignal) {
    this.#lookAgain = lookAgain;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** One look at the page at `monoMs`. True when the conversation is gone for certain. */
  follow(shown: boolean, monoMs: number): boolean {
    if (shown) {
      clearTimeout(this.#timer);
      this.#sinceMs = undefined;
      return false;
    }
    if (this.#sinceMs === undefined) {
      this.#sinceMs = monoMs;
      this.#timer = setTimeout(this.#lookAgain, CONFIRM_MS + 50);
    }
    return monoMs - this.#sinceMs >= CONFIRM_MS;
  }
}
