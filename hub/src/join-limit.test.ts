import { describe, expect, it } from 'vitest';
import { createJoinLimit } from './join-limit';

const MINUTE = 60_000;

describe('createJoinLimit', () => {
  it('slides: a try is free again ten minutes after the oldest one', () => {
    const limit = createJoinLimit(2);
    expect(limit.begin('a', 0)).toBeUndefined();
    expect(limit.begin('a', 4 * MINUTE)).toBeUndefined();
    expect(limit.begin('a', 5 * MINUTE)).toBe(5 * MINUTE);
    expect(limit.begin('a', 10 * MINUTE)).toBeUndefined();
    expect(limit.begin('a', 11 * MINUTE)).toBe(3 * MINUTE);
  });

  it('counts a try before its outcome is known, so that a burst does not slip through', () => {
    const limit = createJoinLimit(2);
    expect([1, 2, 3].map((now) => limit.begin('a', now))).toEqual([undefined, undefined, 10 * MINUTE - 2]);
  });

  it('forgets a try that succeeded', () => {
    const limit = createJoinLimit(1);
    limit.begin('a', 0);
    limit.succeeded('a');
    expect(limit.begin('a', 1)).toBeUndefined();
  });

  it('does not lock anybody out for longer when the clock goes back', () => {
    const limit = createJoinLimit(1);
    limit.begin('a', 100 * MINUTE);
    expect(limit.begin('a', 0)).toBeUndefined();
  });

  it('drops the least used address when there are too many', () => {
    const limit = createJoinLimit(1);
    limit.begin('first', 0);
    limit.begin('second', 0);
    expect(limit.begin('first', 0)).toBeGreaterThan(0);
    for (let index = 0; index < 9_999; index += 1) limit.begin(`filler-${index}`, 0);
    expect(limit.begin('first', 0)).toBeGreaterThan(0);
    expect(limit.begin('second', 0)).toBeUndefined();
  });
});
