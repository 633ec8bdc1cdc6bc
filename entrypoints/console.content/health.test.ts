import { describe, expect, it } from 'vitest';
import { healthOf } from './health';

describe('healthOf', () => {
  it('is amber where everything is found but what it says looks wrong', () => {
    const oneSided = { kind: 'oneSided', side: 'agent', rows: 12 } as const;
    expect(healthOf({ missing: [], suspicious: [oneSided] })).toEqual({
      level: 'partial',
      missing: [],
      suspicious: [oneSided],
    });
    expect(healthOf({ missing: [], suspicious: [{ kind: 'noBuyerMessages', busyMinutes: 30 }] }).level).toBe('partial');
    expect(healthOf({ missing: [], suspicious: [{ kind: 'timesBackwards', times: 1 }] }).level).toBe('partial');
  });
  it('stays blind where messages cannot be read, and well where the page is only looked at less often', () => {
    expect(healthOf({ missing: ['message'], suspicious: [{ kind: 'timesBackwards', times: 1 }] }).level).toBe('blind');
    expect(healthOf({ missing: [], suspicious: [{ kind: 'tooBusy', everyMs: 5000 }] }).level).toBe('ok');
    expect(healthOf({ missing: ['editor'] }).level).toBe('partial');
  });
});
