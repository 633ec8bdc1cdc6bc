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
