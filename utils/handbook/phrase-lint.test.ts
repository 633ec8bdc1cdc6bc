import { describe, expect, it } from 'vitest';
import { createPhraseChecker } from '@/utils/phrasing/checker';
import { flagsOfScript } from './phrase-lint';
import { starterHandbook } from './starter';

const handbook = starterHandbook('zh');
const checker = createPhraseChecker(handbook.phraseRules);
const [script] = handbook.scripts;
if (!script) throw new Error('the starter has scripts');

describe('flagsOfScript', () => {
  it('names the words and where they stand, and holds no variable against a script', () => {
    const text = '{买家}您好，加我微信吧，订单{订单号}';
    expect(flagsOfScript({ ...script, text }, checker)).toMatchObject([
      { found: '加我微信', start: text.indexOf('加我微信'), category: 'offPlatform', severity: 'block' },
    ]);
  });

  it('looks through every message and every language, and says which', () => {
    const text = '亲，在的\n---\n加我微信吧';
    const variants = [
      { language: 'en', text: 'Please pay by bank transfer\n---\nadd me on WeChat: abc123' },
      { language: 'ja', text: '加我微信吧' },
    ];
    const found = flagsOfScript({ ...script, text, variants }, checker);
    expect(found.map(({ variant, language, bubble, of }) => [variant, language, bubble, of])).toEqual(
      expect.arrayContaining([
        [null, 'zh', 2, 2],
        [0, 'en', 2, 2],
        [1, 'ja', 1, 1],
      ]),
    );
    for (const { variant, start, end, found: words } of found)
      expect((variant === null ? text : variants[variant]?.text)?.slice(start, end)).toBe(words);
  });

  it('finds a message that would not count as a reply, though another follows', () => {
    const [alone, both] = ['在', '在\n---\n在'].map((text) => flagsOfScript({ ...script, text }, checker).length);
    expect(both).toBe((alone ?? 0) * 2);
    expect(alone).toBeGreaterThan(0);
  });

  it('judges a script on the console it is for', () => {
    const ours = { ...script, text: '亲，去淘宝下单便宜' };
    expect(flagsOfScript(ours, checker)).not.toEqual([]);
    expect(flagsOfScript({ ...ours, scope: { consoles: ['taobao'] } }, checker)).toEqual([]);
  });

  it('finds nothing that would be stopped in the starter', () => {
    const found = handbook.scripts.flatMap((each) => flagsOfScript(each, checker));
    expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
