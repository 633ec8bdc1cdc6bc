import { describe, expect, it } from 'vitest';
import { demo } from '@/utils/consoles/sites/demo';
import { feige } from '@/utils/consoles/sites/feige';
import { kuaishou } from '@/utils/consoles/sites/kuaishou';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import { durationMs, moreUrgent, readWaiting } from '@/utils/consoles/waiting';

describe('durationMs', () => {
  it.each([
    ['12秒后超时', 12_000],
    ['3分钟', 180_000],
    ['已等待1小时5分', 3_900_000],
    ['2天', 172_800_000],
    ['90 s left', 90_000],
    ['waiting 4 min', 240_000],
    ['已超时', undefined],
  ])('reads %s', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });
});

describe('readWaiting', () => {
  it.each([
    [pinduoduo, '12秒后超时', { remainingMs: 12_000 }],
    [pinduoduo, '已等待1小时', { waitedMs: 3_600_000, stepMs: 3_600_000 }],
    [pinduoduo, '新版提示', undefined],
    [feige, '45秒', { waitedMs: 45_000, stepMs: 1000 }],
    [feige, '3分钟', { waitedMs: 180_000, stepMs: 60_000 }],
    [feige, '14:03', null],
    [feige, '昨天', null],
    [kuaishou, '58秒后超时', { remainingMs: 58_000 }],
    [kuaishou, '已超时', { remainingMs: 0 }],
    [kuaishou, '09:41', null],
    [demo, '90 s left', { remainingMs: 90_000 }],
    [demo, 'waiting 4 min', { waitedMs: 240_000, stepMs: 60_000 }],
  ])('%# reads $1', (profile, text, waiting) => {
    expect(readWaiting(text, profile.waiting ?? [])).toEqual(waiting);
  });
});

describe('moreUrgent', () => {
  it('puts less time left and a longer wait first, and any wait before none', () => {
    expect(moreUrgent({ remainingMs: 5000 }, { remainingMs: 60_000 })).toBe(true);
    expect(moreUrgent({ waitedMs: 60_000 }, { waitedMs: 5000 })).toBe(true);
    expect(moreUrgent({ waitedMs: 5000 }, { remainingMs: 60_000 })).toBe(true);
    expect(moreUrgent({}, null)).toBe(true);
    expect(moreUrgent(null, {})).toBe(false);
  });
});
