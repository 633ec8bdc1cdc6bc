import { describe, expect, it } from 'vitest';
import { clockFace, limitUnit } from './clock';

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
