import { flagOrder, turnedFlag } from '@/components/panel/flag-order';
import { flagKey } from '@/utils/phrasing/fate';
import type { Flag } from '@/utils/phrasing/types';

/** How the agent came to look at one finding closely. */
export type Look = { key: string; by: 'key' | 'pointer' };

/** Which finding of the draft the agent looks at, and which they let stand. A finding is known by rule and words, so that typing on keeps the place. */
export class FlagPlace {
  /** Chosen by key or button for the flag line; else the worst stands there. */
  #chosen: string | undefined;
  /** Shown at its words. */
  look: Look | null = null;
  /** The pointer is on what is shown at the words. */
  held = false;
  /** Let stand: shown no more in this draft. */
  #left = new Set<string>();

  /** Index of the finding in the flag line; null when there is none. */
  current(flags: readonly Flag[], stopped: readonly number[] | null): number | null {
    const order = flagOrder(flags, stopped);
    return order.find((index) => keyAt(flags, index) === this.#chosen) ?? order[0] ?? null;
  }

  /** Goes to the next or previous finding and shows it at its words; the first press stays with the one in the line. False without findings. */
  turn(flags: readonly Flag[], stopped: readonly number[] | null, step: 1 | -1): boolean {
    const at = this.current(flags, stopped);
    if (at === null) return false;
    const fresh = this.look?.by !== 'key';
    const next = fresh ? at : turnedFlag(flags, stopped, at, step);
    this.#chosen = keyAt(flags, next ?? at);
    this.look = this.#chosen === undefined ? null : { key: this.#chosen, by: 'key' };
    return true;
  }

  /** The pointer is on this finding, or on none. True when that is news. */
  point(flags: readonly Flag[], at: number | null): boolean {
    const key = at === null ? undefined : keyAt(flags, at);
    if (key === undefined ? this.look?.by !== 'pointer' : this.look?.key === key) return false;
    this.look = key === undefined ? null : { key, by: 'pointer' };
    if (key !== undefined) this.#chosen = key;
    return true;
  }

  /** Nothing more of this finding in this draft, unless it blocks the send: that the guard decides. */
  leave(flag: Flag): void {
    this.#left.add(flagKey(flag));
    this.look = null;
  }

  /** What is still to be shown of these findings. */
  shown(flags: readonly Flag[]): Flag[] {
    return this.#left.size === 0 ? [...flags] : flags.filter((flag) => !this.#left.has(flagKey(flag)));
  }

  /** Index of the finding that is shown at its words. */
  lookedAt(flags: readonly Flag[]): number | null {
    const at = this.look ? flags.findIndex((_, index) => keyAt(flags, index) === this.look?.key) : -1;
    return at < 0 ? null : at;
  }
}

/** A finding's name among those of the draft: the same words found twice are two findings. */
function keyAt(flags: readonly Flag[], index: number | null): string | undefined {
  const flag = index === null ? undefined : flags[index];
  if (!flag || index === null) return undefined;
  const before = flags.slice(0, index).filter((each) => flagKey(each) === flagKey(flag)).length;
  return `${flagKey(flag)}|${before}`;
}
