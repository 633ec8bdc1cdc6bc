import { describe, expect, it } from 'vitest';
import { rewrittenShare } from './rewritten';
import { learnFrom } from './turn';

const text = '亲，默认发中通快递，发出后两到三天送达。';
const picked = { scriptId: 'courier', text };
const turn = { messages: ['发什么快递'], offered: true, picked, sent: text };

describe('learnFrom', () => {
  it('learns the script that was sent as it was, or touched up', () => {
    expect(learnFrom(turn)).toEqual({ messages: ['发什么快递'], scriptId: 'courier', gap: null });
    expect(learnFrom({ ...turn, sent: `${text}谢谢` })?.scriptId).toBe('courier');
  });

  it('sees a gap where the pick was rewritten, and no pick where nothing is left of it', () => {
    expect(learnFrom({ ...turn, sent: '亲，默认发中通快递，新疆那边走邮政，要一周左右哦' })).toMatchObject({
      scriptId: 'courier',
      gap: 'rewritten',
    });
    expect(learnFrom({ ...turn, sent: '这个要问下仓库' })).toMatchObject({ scriptId: null, gap: 'passedOver' });
  });

  it('sees a gap where the agent wrote by hand', () => {
    expect(learnFrom({ ...turn, picked: undefined, offered: false })?.gap).toBe('quiet');
    expect(learnFrom({ ...turn, picked: undefined, offered: true })?.gap).toBe('passedOver');
  });

  it('sees no gap where the buyer asked for nothing, and still learns the pick', () => {
    expect(learnFrom({ ...turn, asksNothing: true, picked: undefined })?.gap).toBeNull();
    expect(learnFrom({ ...turn, asksNothing: true })?.scriptId).toBe('courier');
  });

  it('learns nothing without a question or a reply', () => {
    expect(learnFrom({ ...turn, messages: [] })).toBeNull();
    expect(learnFrom({ ...turn, sent: '  ' })).toBeNull();
  });
});

describe('rewrittenShare', () => {
  it('is nothing for the same text and all for another', () => {
    expect(rewrittenShare('你好 在的', '你好在的')).toBe(0);
    expect(rewrittenShare('你好在的', '快递到了')).toBe(1);
    expect(rewrittenShare('👌', '👌')).toBe(0);
  });
});
