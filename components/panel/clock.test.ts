import { describe, expect, it } from 'vitest';
import { clockFace, clockOf, limitUnit } from './clock';

const turn = (over: Partial<Parameters<typeof clockOf>[0]['open']> = {}): Parameters<typeof clockOf>[0] => ({
  open: {
    messageId: 'm1',
    askedAt: { wallMs: 1_000_000, monoMs: 5_000, life: 'a' },
    errorMs: 0,
    known: true,
    asks: 1,
    first: true,
    ...over,
  },
  limitMs: 60_000,
  soonShare: 0.7,
});

describe('clockOf', () => {
  it('counts by the monotonic clock within one page life, whatever the wall clock says', () => {
    expect(clockOf(turn(), 'a', { wallMs: 0, monoMs: 28_000 }).waitedMs).toBe(23_000);
  });

  it('counts by the wall clock when another page life saw the question', () => {
    expect(clockOf(turn(), 'b', { wallMs: 1_030_000, monoMs: 12 }).waitedMs).toBe(30_000);
  });

  it('never waits less than nothing', () => {
    expect(clockOf(turn(), 'b', { wallMs: 900_000, monoMs: 12 }).waitedMs).toBe(0);
  });

  it.each([
    [41_999, 'calm'],
    [42_000, 'soon'],
    [59_999, 'soon'],
    [60_000, 'late'],
  ])('after %i ms of 60 s the level is %s', (waited, level) => {
    expect(clockOf(turn(), 'a', { wallMs: 0, monoMs: 5_000 + waited }).level).toBe(level);
  });

  it('has no level when nobody saw the question', () => {
    expect(clockOf(turn({ known: false }), 'a', { wallMs: 0, monoMs: 900_000 }).level).toBe('unknown');
  });
});

describe('clockFace', () => {
  it.each([
    [0, '00:00'],
    [23_900, '00:23'],
    [725_000, '12:05'],
    [3_725_000, '1:02:05'],
    [-5_000, '00:05'],
  ])('%i ms reads %s', (ms, face) => expect(clockFace(ms)).toBe(face));
});

describe('limitUnit', () => {
  it('says up to two minutes in seconds and whole minutes after that', () => {
    expect(limitUnit(60_000)).toEqual({ key: 'limitSeconds', n: 60 });
    expect(limitUnit(180_000)).toEqual({ key: 'limitMinutes', n: 3 });
    expect(limitUnit(150_000)).toEqual({ key: 'limitSeconds', n: 150 });
  });
});
