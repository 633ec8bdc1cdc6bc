import { describe, expect, it } from 'vitest';
import { profiles } from '@/utils/consoles/registry';
import { patternFault } from '@/utils/profiles/pattern-fault';

describe('patternFault', () => {
  it.each([
    ['(a+)+$', 'within'],
    ['([a-z]*)*x', 'within'],
    ['(?:\\d+\\s*)+x', 'within'],
    ['((?:ab)+c?)+d', 'within'],
    ['(a|a)*b', 'alternatives'],
    ['(?:\\w|\\d)+;', 'alternatives'],
    ['(\\d{1,200}){2,}x', 'within'],
    ['.*.*x', 'stand together'],
    ['\\s*\\s+后', 'stand together'],
    ['\\w+\\d+x', 'stand together'],
    ['\\d+\\w?\\d+x', 'stand together'],
    ['(\\d+)(\\d+)x', 'stand together'],
    ['^\\s*.+\\s*x$', 'stand together'],
    ['已+已*x', 'stand together'],
    ['(unclosed', 'not a regular expression'],
    ['a'.repeat(501), 'longer'],
  ])('refuses %s', (source, why) => {
    expect(patternFault(source)).toContain(why);
  });

  it.each([
    '^(.+)$',
    '^(?:Send message to\\s+)?(.+)$',
    '(\\d+,)+',
    '(?:\\d{1,3}\\.){3}\\d{1,3}',
    '(\\d+)\\s*(?:秒|分|小时|天)前',
    '(?<!\\d)(\\d{6}-\\d{15})(?!\\d)',
    '^(?!添加备注|修改备注)(.+)$',
    '[?&]uid=([^&#]+)',
    '([\\d:]+)$',
    '^\\[([^\\]]+)\\] (.+?):$',
  ])('allows %s', (source) => {
    expect(patternFault(source)).toBeUndefined();
  });

  it('keeps what it allows fast on a text made to be slow', () => {
    const slow = '1'.repeat(1_999) + '!';
    for (const source of ['^\\d+(.+)x$', '(\\d+,)+x', '(\\d+)\\s*x', '(?:\\d{1,3}\\.){3}x']) {
      expect(patternFault(source)).toBeUndefined();
      const start = performance.now();
      new RegExp(source, 'iu').exec(slow);
      expect(performance.now() - start).toBeLessThan(250);
    }
  });

  it('allows what the shipped profiles use', () => {
    const patterns = JSON.stringify(profiles, (_key, value: unknown) => value)
      .split('"pattern":')
      .slice(1)
      .map((rest) => /^"(?:\\.|[^"\\])*"/.exec(rest)?.[0] ?? '""')
      .map((text) => JSON.parse(text) as string);
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.flatMap((source) => patternFault(source) ?? [])).toEqual([]);
  });
});
