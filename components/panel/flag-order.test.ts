import { describe, expect, it } from 'vitest';
import type { Flag } from '@/utils/phrasing/types';
import { mayOverride, worstFirst } from './flag-order';

const flag = (severity: Flag['severity'], start: number, overridable = false): Flag => ({
  ruleId: `${severity}-${start}`,
  category: 'offPlatform',
  severity,
  start,
  end: start + 2,
  found: '微信',
  reason: 'r',
  overridable,
});

describe('worstFirst', () => {
  it('puts what blocks before warnings and hints, and equals in draft order', () => {
    const flags = [flag('hint', 0), flag('block', 9), flag('warn', 3), flag('block', 5)];
    expect(worstFirst(flags)).toEqual([3, 1, 2, 0]);
  });
});

describe('mayOverride', () => {
  it('is refused when one of several blocking findings must not be overridden', () => {
    expect(mayOverride([flag('block', 0, true), flag('block', 5, false)])).toBe(false);
  });

  it('is allowed when every blocking finding allows it, whatever warnings stand beside', () => {
    expect(mayOverride([flag('block', 0, true), flag('warn', 5, false)])).toBe(true);
  });

  it('is refused when nothing blocks', () => {
    expect(mayOverride([])).toBe(false);
  });
});
