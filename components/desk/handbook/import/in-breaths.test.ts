import { describe, expect, it } from 'vitest';
import { inBreaths } from './in-breaths';

function* slow(pieces: number): Generator<number, string, void> {
  for (let piece = 0; piece < pieces; piece += 1) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield piece;
  }
  return 'done';
}

describe('inBreaths', () => {
  it('lets others run between the pieces and tells how far it is', async () => {
    const steps: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    expect(await inBreaths(slow(20), (step) => steps.push(step), new AbortController().signal)).toBe('done');
    clearInterval(timer);
    expect(steps.length).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(0);
  });

  it('ends between two pieces when it is cancelled', async () => {
    const cancel = new AbortController();
    const steps: number[] = [];
    const onStep = (step: number) => {
      steps.push(step);
      cancel.abort();
    };
    expect(await inBreaths(slow(20), onStep, cancel.signal)).toBeUndefined();
    expect(steps).toHaveLength(1);
  });
});
