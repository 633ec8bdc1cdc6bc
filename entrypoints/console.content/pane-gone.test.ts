import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONFIRM_MS, PaneGone } from './pane-gone';

describe('PaneGone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('does not take a page drawn anew for leaving', () => {
    const look = vi.fn();
    const gone = new PaneGone(look, new AbortController().signal);
    expect([gone.follow(false, 1000), gone.follow(false, 1100), gone.follow(true, 1200)]).toEqual([
      false,
      false,
      false,
    ]);
    vi.advanceTimersByTime(10 * CONFIRM_MS);
    expect(look).not.toHaveBeenCalled();
    expect(gone.follow(false, 9000)).toBe(false);
  });
  it('looks once more at a page that stays still, and then the conversation is left', () => {
    const left: boolean[] = [];
    const start = performance.now();
    const gone: PaneGone = new PaneGone(
      () => left.push(gone.follow(false, performance.now())),
      new AbortController().signal,
    );
    expect(gone.follow(false, start)).toBe(false);
    vi.advanceTimersByTime(10 * CONFIRM_MS);
    expect(left).toEqual([true]);
  });
});
