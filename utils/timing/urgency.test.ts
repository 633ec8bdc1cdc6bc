import { describe, expect, it } from 'vitest';
import { levelOf, mostUrgent, shortWait, type Waiting } from './urgency';

const wait = (askedAtMs: number, dueAtMs: number) => ({ askedAtMs, dueAtMs });

describe('levelOf', () => {
  it('turns soon at the given share of the limit and late past the limit', () => {
    const waiting = wait(0, 60_000);
    expect(levelOf(waiting, 35_999, 0.6)).toBe('calm');
    expect(levelOf(waiting, 36_000, 0.6)).toBe('soon');
    expect(levelOf(waiting, 60_000, 0.6)).toBe('soon');
    expect(levelOf(waiting, 60_001, 0.6)).toBe('late');
  });
});

describe('a wait whose start is unknown', () => {
  const found = { askedAtMs: 10_000, dueAtMs: 190_000, startUnknown: true as const };
  it('is unknown until it is late for certain, and shown as so long at least', () => {
    expect([levelOf(found, 11_000, 0.6), levelOf(found, 190_001, 0.6)]).toEqual(['unknown', 'late']);
    expect([shortWait(found, 52_000), shortWait(found, 250_000)]).toEqual(['≥42s', '≥4m']);
  });
});

describe('mostUrgent', () => {
  it('is the one due first, not the one that asked first', () => {
    expect(mostUrgent([wait(0, 180_000), wait(90_000, 150_000)])).toEqual(wait(90_000, 150_000));
    const nobody: Waiting[] = [];
    expect(mostUrgent(nobody)).toBeUndefined();
  });
});

describe('shortWait', () => {
  it.each([
    [60_000, 18_000, '42s'],
    [300_000, 0, '5m'],
    [60_000, 75_000, '+15s'],
    [0, 240_000, '+4m'],
    [0, 7_200_000, '+2h'],
  ])('due at %i seen at %i reads %s', (due, now, text) => {
    expect(shortWait(wait(0, due), now)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(4);
  });
});
