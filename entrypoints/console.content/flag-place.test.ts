import { describe, expect, it } from 'vitest';
import type { Flag } from '@/utils/phrasing/types';
import { FlagPlace } from './flag-place';

const flag = (severity: Flag['severity'], start: number, found: string): Flag => ({
  ruleId: severity,
  category: 'team',
  severity,
  start,
  end: start + found.length,
  found,
  reason: 'r',
  overridable: false,
});
const flags = [flag('hint', 0, '不知道'), flag('block', 4, '微信'), flag('warn', 8, '最好'), flag('warn', 12, '最好')];

describe('FlagPlace', () => {
  it('shows the worst at its words first, then walks round all, the same words twice too', () => {
    const place = new FlagPlace();
    expect(place.current(flags, null)).toBe(1);
    const walked = [1, 1, 1, 1, 1, -1].map((step) => {
      place.turn(flags, null, step === 1 ? 1 : -1);
      return place.current(flags, null);
    });
    expect(walked).toEqual([1, 2, 3, 0, 1, 0]);
    expect(place.lookedAt(flags)).toBe(0);
  });

  it('keeps its place when the draft grows before it, and walks only through what stopped a send', () => {
    const place = new FlagPlace();
    place.turn(flags, null, 1);
    place.turn(flags, null, 1);
    const grown = flags.map((each) => ({ ...each, start: each.start + 5, end: each.end + 5 }));
    expect(place.current(grown, null)).toBe(2);
    expect(place.current(grown, [1])).toBe(1);
  });

  it('goes where the pointer rests, and says when that is news', () => {
    const place = new FlagPlace();
    expect([place.point(flags, null), place.point(flags, 3), place.point(flags, 3)]).toEqual([false, true, false]);
    expect([place.current(flags, null), place.lookedAt(flags)]).toEqual([3, 3]);
    expect([place.point(flags, null), place.lookedAt(flags)]).toEqual([true, null]);
  });

  it('leaves what a key has opened when the pointer moves over nothing', () => {
    const place = new FlagPlace();
    place.turn(flags, null, 1);
    expect([place.point(flags, null), place.lookedAt(flags)]).toEqual([false, 1]);
  });

  it('says no more of a finding that was left standing, wherever its words stand', () => {
    const place = new FlagPlace();
    place.leave(flag('warn', 30, '最好'));
    expect(place.shown(flags).map(({ found }) => found)).toEqual(['不知道', '微信']);
  });

  it('has no place where nothing was found', () => {
    const place = new FlagPlace();
    expect([place.turn([], null, 1), place.current([], null), place.lookedAt([])]).toEqual([false, null, null]);
  });
});
