import { describe, expect, it } from 'vitest';
import { plainMessage, sortOfMessage, wordsOf } from '@/utils/search/message-words';

describe('sortOfMessage', () => {
  it.each([
    ['在吗', 'greeting'],
    ['亲，你好~', 'greeting'],
    ['Hello there!', 'greeting'],
    ['好的', 'closing'],
    ['嗯嗯好滴，谢谢亲🙏', 'closing'],
    ['OK thank you', 'closing'],
    ['没问题', 'closing'],
    ['？？', 'empty'],
    ['👍', 'empty'],
    ['[图片]', 'empty'],
    ['哦', 'empty'],
    ['', 'empty'],
    ['[流泪][裂开]', 'empty'],
    ['人呢？？', 'content'],
    ['人工', 'content'],
    ['你好，什么时候发货', 'content'],
    ['好的什么时候发', 'content'],
    ['where is my order', 'content'],
  ])('%j is %s', (message, sort) => {
    expect(sortOfMessage(message)).toBe(sort);
  });
});

describe('plainMessage', () => {
  it.each([
    ['咋退钱啊', '怎么退款'],
    ['有沒有運費險呢？', '有没有运费险'],
    ['多少米😂', '多少钱'],
    ['[裂开]盖子呢', '盖子'],
    ['喂那个我想问一下就是说我昨天买的', '喂  我昨天买'],
    ['请帮我问问快递', '请帮我 快递'],
  ])('brings %j to %j', (message, plain) => {
    expect(plainMessage(message)).toBe(plain);
  });
});

describe('wordsOf', () => {
  it('pairs neighbouring characters, lets common pairs weigh less and stems foreign words', () => {
    const words = wordsOf('什么 退货 refunded');
    const weights = new Map(words.map(({ key, weight }) => [key, weight]));
    expect([...weights.keys()]).toEqual(['什么', '退', '退货', '货', 'refund']);
    expect(weights.get('退货')).toBeGreaterThan(weights.get('什么') ?? 1);
    expect(weights.get('退货')).toBeGreaterThan(weights.get('退') ?? 1);
  });

  it('does not pair across a gap', () => {
    expect(wordsOf('退 货').map(({ key }) => key)).not.toContain('退货');
  });

  it('leaves out order numbers', () => {
    expect(wordsOf('240719123456789')).toEqual([]);
  });
});
