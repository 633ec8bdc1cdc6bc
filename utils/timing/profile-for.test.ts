import { describe, expect, it } from 'vitest';
import type { ClockProfile } from '@/utils/handbook/schema';
import { defaultClockProfile, limitFor, profileFor } from './profile-for';

const make = (id: string, more: Partial<ClockProfile> = {}): ClockProfile => ({ ...defaultClockProfile, id, ...more });
const find = (profiles: ClockProfile[], console = 'pdd', shop = 'one', today = '2026-03-01') =>
  profileFor(profiles, console, shop, today).id;

describe('profileFor', () => {
  const general = make('general');
  const pdd = make('pdd', { scope: { consoles: ['pdd'] } });
  const shop = make('shop', { scope: { shops: ['one'] } });
  const both = make('both', { scope: { consoles: ['pdd'], shops: ['one'] } });

  it('prefers shop and console, then shop, then console, then the general one', () => {
    expect(find([general, pdd, shop, both])).toBe('both');
    expect(find([general, pdd, shop])).toBe('shop');
    expect(find([general, pdd, shop], 'pdd', 'two')).toBe('pdd');
    expect(find([general, pdd, shop], 'feige', 'two')).toBe('general');
  });
  it('takes the one last in force and leaves one out that begins tomorrow', () => {
    const dated = ['2026-01-01', '2026-03-01', '2026-03-02'].map((effectiveFrom) =>
      make(effectiveFrom, { effectiveFrom }),
    );
    expect(find(dated)).toBe('2026-03-01');
  });
  it('falls back to a profile of its own when none applies', () => {
    expect(find([pdd], 'feige')).toBe('deskmate-default');
  });
});

describe('limitFor', () => {
  it('has one limit for the first response and one for later turns', () => {
    expect([limitFor(defaultClockProfile, true), limitFor(defaultClockProfile, false)]).toEqual([60_000, 180_000]);
  });
});
