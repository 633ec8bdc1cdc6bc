import { describe, expect, it } from 'vitest';
import { applyReplacement } from './replacement';
import { blocking, worst } from './severity';
import type { Flag } from './types';

const flag = (draft: string, found: string, change: Partial<Flag> = {}): Flag => ({
  ruleId: 'r',
  category: 'team',
  severity: 'warn',
  start: draft.indexOf(found),
  end: draft.indexOf(found) + found.length,
  found,
  reason: '因为',
  overridable: true,
  ...change,
});

describe('applyReplacement', () => {
  it('puts the words in place and the caret behind them', () => {
    const draft = '亲，自己看';
    expect(applyReplacement(draft, flag(draft, '自己看', { replacement: '我帮您看' }))).toEqual({
      text: '亲，我帮您看',
      caret: 6,
    });
  });

  it.each([
    ['加微信，谢谢', '加微信', '谢谢', 0],
    ['好的，加微信，谢谢', '加微信', '好的，谢谢', 3],
    ['好的，加微信', '加微信', '好的，', 3],
  ])('closes the gap when words are left out of %s', (draft, found, text, caret) => {
    expect(applyReplacement(draft, flag(draft, found, { replacement: '' }))).toEqual({ text, caret });
  });

  it('changes nothing without a replacement', () => {
    expect(applyReplacement('自己看', flag('自己看', '自己看'))).toEqual({ text: '自己看', caret: 3 });
  });

  it('changes nothing in a draft that moved on', () => {
    const old = flag('自己看', '自己看', { replacement: '我帮您看' });
    expect(applyReplacement('好', old)).toEqual({ text: '好', caret: 1 });
  });
});

describe('worst', () => {
  it('names the gravest severity, and none of none', () => {
    expect(worst([flag('a', 'a'), flag('a', 'a', { severity: 'block' }), flag('a', 'a', { severity: 'hint' })])).toBe(
      'block',
    );
    expect(worst([])).toBeNull();
  });
});

describe('blocking', () => {
  it('keeps what stops a send', () => {
    const stop = flag('a', 'a', { severity: 'block' });
    expect(blocking([flag('a', 'a'), stop])).toEqual([stop]);
  });
});
