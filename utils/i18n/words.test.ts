import { describe, expect, it } from 'vitest';
import { defineWords, say } from './words';

const words = defineWords(
  { waited: '已等 {seconds} 秒', told: '{agents} 名客服，{lines} 条旧消息' },
  { waited: 'waited {seconds} s', told: '{agents} agent|agents, {lines} old message|messages' },
);

describe('say', () => {
  it('fills placeholders in the asked language', () => {
    expect(say(words, 'zh', 'waited', { seconds: 3 })).toBe('已等 3 秒');
    expect(say(words, 'en', 'waited', { seconds: 3 })).toBe('waited 3 s');
  });
  it('takes the word that fits the count, also where the count comes written out', () => {
    expect(say(words, 'en', 'told', { agents: 1, lines: '1' })).toBe('1 agent, 1 old message');
    expect(say(words, 'en', 'told', { agents: 2, lines: '1,001' })).toBe('2 agents, 1,001 old messages');
    expect(say(words, 'en', 'told', { agents: 0, lines: 21 })).toBe('0 agents, 21 old messages');
    expect(say(words, 'zh', 'told', { agents: 1, lines: 1 })).toBe('1 名客服，1 条旧消息');
  });
  it('leaves a placeholder without a value visible', () => {
    expect(say(words, 'en', 'waited')).toBe('waited {seconds} s');
  });
});
