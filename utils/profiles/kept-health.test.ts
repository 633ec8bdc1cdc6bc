import { describe, expect, it } from 'vitest';
import { keepHealth, type HealthLevel } from './kept-health';

const seen = (level: HealthLevel, atMs: number) => ({ level, missing: level === 'ok' ? [] : ['message'], atMs });

describe('keepHealth', () => {
  it('remembers since when a page is blind, and when it last worked', () => {
    const worked = keepHealth(undefined, seen('ok', 100));
    const blind = keepHealth(worked, seen('blind', 200));
    expect(keepHealth(blind, seen('blind', 300))).toEqual({
      level: 'blind',
      missing: ['message'],
      atMs: 300,
      sinceMs: 200,
      workedAtMs: 100,
    });
    expect(keepHealth(blind, seen('partial', 400))).toMatchObject({ sinceMs: 400, workedAtMs: 400 });
  });
  it('says nothing of having worked where it never did', () => {
    expect(keepHealth(undefined, seen('blind', 5))).not.toHaveProperty('workedAtMs');
  });
  it('is not changed by a look from before', () => {
    const now = keepHealth(undefined, seen('ok', 100));
    expect(keepHealth(now, seen('blind', 90))).toBe(now);
  });
});
