import { describe, expect, it } from 'vitest';
import './data/load-traditional';
import { canonical } from './canonical';
import { fold } from './fold';
import { toStream } from './stream';
import { disguises } from './variants';

function undisguised(draft: string): string {
  const stream = toStream(fold(draft));
  const { units, length } = canonical(stream) ?? stream;
  return String.fromCharCode(...units.subarray(0, length));
}

describe('disguises', () => {
  it('holds no form that is the word itself, none empty, and none for two words', () => {
    const words = new Map<string, string>();
    for (const [form, word] of disguises()) {
      expect(form.trim(), word).not.toBe('');
      expect(form, word).not.toBe(word);
      expect(words.get(form) ?? word, form).toBe(word);
      words.set(form, word);
    }
  });
});

describe('canonical', () => {
  it.each([
    ['加薇芯', '加微信'],
    ['wei xin聊', '微信聊'],
    ['h评返xian', '好评返现'],
    ['掏宝', '淘宝'],
    ['亻尔女马', '你妈'],
    ['fa票不开', '发票不开'],
    ['💚不是', '不是'],
  ])('%s is read as %s', (draft, plain) => {
    expect(undisguised(draft)).toBe(plain);
  });

  it('leaves a draft without disguises alone, and letters inside longer words', () => {
    expect(canonical(toStream(fold('今天发货')))).toBeUndefined();
    expect(undisguised('jdm wxyz')).toBe('jdm wxyz');
  });

  it('says which units of the draft stand behind each of its own', () => {
    const view = canonical(toStream(fold('加weixin吧')));
    expect(view && [...view.first.subarray(0, view.length)]).toEqual([0, 1, 2, 7]);
    expect(view && [...view.last.subarray(0, view.length)]).toEqual([0, 1, 6, 7]);
  });
});
