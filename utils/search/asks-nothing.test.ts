import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { asksNothing } from './asks-nothing';

const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));

describe('asksNothing', () => {
  it.each([
    '太感谢了老板人真好',
    '好的谢谢老板',
    '辛苦啦亲谢谢',
    '我先看看再说',
    '稍等我问下我老公',
    '祝老板生意兴隆',
    '嗯嗯我知道了',
    'thank you so much, have a nice day',
    '👍',
  ])('holds of %s', (message) => {
    expect(asksNothing([message], model)).toBe(true);
  });

  it.each([
    '有左手剪刀吗',
    '你们支持送学校吗',
    '谢谢，能不能刻字',
    '送婆婆的 她60岁 穿得了不',
    '可以开专票吗谢谢',
    '刀口卷了',
  ])('does not hold of %s', (message) => {
    expect(asksNothing([message], model)).toBe(false);
    expect(asksNothing(['好的', message, '谢谢'], model)).toBe(false);
  });

  it('knows greetings and thanks by their form where there is no model', () => {
    expect(asksNothing(['你好', '在吗', '谢谢'])).toBe(true);
    expect(asksNothing(['你好', '有左手剪刀吗'])).toBe(false);
  });
});
