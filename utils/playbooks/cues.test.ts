import { describe, expect, it } from 'vitest';
import { assertsCue, cueWeight, evidenceOf, findCue, spoken } from './cues';

describe('spoken', () => {
  it('folds width, case, quotes and spaces between hanzi', () => {
    expect(spoken(' ＨＥＬＬＯ 退 款 that’s ')).toBe("hello 退款 that's");
  });
});

describe('findCue', () => {
  it('finds a Latin cue only as whole words', () => {
    expect(findCue('this ship', 'hi')).toEqual([]);
    expect(findCue('hi there', 'hi')).toEqual([0]);
    expect(findCue('亲hi亲', 'hi')).toEqual([1]);
  });
  it('finds nothing for an empty cue', () => {
    expect(findCue('abc', ' ')).toEqual([]);
  });
});

describe('cueWeight', () => {
  it('does not count a cue inside a longer one', () => {
    expect(cueWeight('什么时候发货', ['发货', '什么时候发货'])).toBe(6);
  });
  it('adds separate cues', () => {
    expect(evidenceOf(cueWeight('退货退款', ['退货', '退款']))).toBe(2);
    expect(evidenceOf(cueWeight('退款', ['退货', '退款']))).toBe(1);
    expect(evidenceOf(cueWeight('你好', ['退货', '退款']))).toBe(0);
  });
});

describe('assertsCue', () => {
  it.each([
    ['我要投诉', true],
    ['我不投诉', false],
    ['退不退款', true],
    ['不退款', false],
    ['没破但是另一个破了', true],
  ])('%s: %s', (text, expected) => {
    expect(assertsCue(spoken(text), ['投诉', '退款', '破了', '破'])).toBe(expected);
  });
});
