import { describe, expect, it } from 'vitest';
import { dueText, leftText } from '@/components/shared/due-text';
import { choicesFrom, inputOf, momentOfInput } from './time-choices';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();

describe('choicesFrom', () => {
  it('leaves out a closing that has passed', () => {
    const words = (nowMs: number) => choicesFrom(nowMs, [at(20, 18), at(21, 18)]).map(({ word }) => word);
    expect(words(at(20, 17))).toEqual(['inHour', 'inTwoHours', 'closing', 'tomorrow']);
    expect(words(at(20, 19))).toEqual(['inHour', 'inTwoHours', 'tomorrow']);
    expect(choicesFrom(0)).toHaveLength(2);
  });
});

describe('inputOf', () => {
  it('is read back to the minute, and never to a moment before', () => {
    expect(inputOf(at(5, 9, 7))).toBe('2026-11-05T09:07');
    expect(momentOfInput(inputOf(at(5, 9, 7) + 1))).toBe(at(5, 9, 8));
    expect(momentOfInput('')).toBeUndefined();
  });
});

describe('dueText', () => {
  it('names the day as people do', () => {
    const now = at(20, 23);
    expect([at(20, 18), at(21, 1), at(19, 8), at(25, 9)].map((ms) => dueText(ms, now, 'zh'))).toEqual([
      '今天 18:00',
      '明天 01:00',
      '昨天 08:00',
      '11月25日 09:00',
    ]);
    expect(dueText(at(25, 9), now, 'en')).toBe('25 Nov 09:00');
  });
  it('says what is left, and what it is over', () => {
    expect(leftText(at(20, 12), at(20, 11, 55), 'zh')).toBe('还有 5 分钟');
    expect(leftText(at(20, 12), at(20, 14), 'zh')).toBe('超 2 小时');
    expect(leftText(at(24, 12), at(20, 12), 'en')).toBe('4 d left');
  });
});
