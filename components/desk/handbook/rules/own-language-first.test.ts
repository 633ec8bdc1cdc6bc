import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { ownLanguageFirst } from './own-language-first';

describe('ownLanguageFirst', () => {
  const { phraseRules } = starterHandbook('en');
  const chinese = (text: string | undefined): boolean => /\p{Script=Han}/u.test(text ?? '');

  it('puts the rules in the reader’s language first, loses none and keeps their order', () => {
    const english = ownLanguageFirst(phraseRules, 'en');
    expect(chinese(english[0]?.reason)).toBe(false);
    expect(chinese(english.at(-1)?.reason)).toBe(true);
    expect(english).toHaveLength(phraseRules.length);
    expect(english.filter(({ reason }) => chinese(reason))).toEqual(
      phraseRules.filter(({ reason }) => chinese(reason)),
    );
    expect(chinese(ownLanguageFirst(phraseRules, 'zh')[0]?.reason)).toBe(true);
  });
});
