import type { ClockProfile } from '@/utils/handbook/schema';

/** Used where no profile of the handbook applies: our own figures, from no platform's rules. */
export const defaultClockProfile: ClockProfile = {
  id: 'deskmate-default',
  version: 1,
  title: 'Deskmate',
  effectiveFrom: '2020-01-01',
  scope: {},
  source: { title: 'Deskmate', date: '2020-01-01' },
  confidence: 'low',
  unit: 'turn',
  start: 'first-unanswered',
  counts: {
    origins: ['human', 'script', 'unknown'],
    kinds: ['text', 'image', 'sticker', 'video', 'other'],
    minLength: 1,
  },
  contactGapMs: 30 * 60_000,
  firstLimitMs: 60_000,
  turnLimitMs: 180_000,
  soonShare: 0.6,
  timeZone: 'Asia/Shanghai',
};

function covers(list: readonly string[] | undefined, value: string): boolean {
  return !list?.length || list.includes(value);
}

/** A shop says more than a console, and both more than either. */
function narrowness({ scope }: ClockProfile): number {
  return (scope.shops?.length ? 2 : 0) + (scope.consoles?.length ? 1 : 0);
}

function preference(a: ClockProfile, b: ClockProfile): number {
  return narrowness(b) - narrowness(a) || b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version;
}

/**
 * The profile in force for a console and shop. `today` is the calendar day (YYYY-MM-DD) in the shop's zone. The most narrowly scoped
 * wins, among equals the one last in force; one that begins in the future is not yet there. `defaultClockProfile` when none applies.
 */
export function profileFor(
  profiles: readonly ClockProfile[],
  consoleId: string,
  shop: string,
  today: string,
): ClockProfile {
  const inForce = profiles.filter(
    ({ scope, effectiveFrom }) =>
      covers(scope.consoles, consoleId) && covers(scope.shops, shop) && effectiveFrom <= today,
  );
  return inForce.sort(preference)[0] ?? defaultClockProfile;
}

/** The target of a turn, ms: the first response's or a later turn's. */
export function limitFor(profile: ClockProfile, first: boolean): number {
  return first ? profile.firstLimitMs : profile.turnLimitMs;
}
