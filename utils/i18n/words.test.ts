import { describe, expect, it } from 'vitest';
import { defineWords, say } from './words';

const words = defineWords({ waited: '已等 {seconds} 秒' }, { waited: 'waited {seconds} s' });

describe('say', () => {
  it('fills placeholders in the asked language', () => {
    expect(say(words, 'zh', 'waited', { seconds: 3 })).toBe('已等 3 秒');
    expect(say(words, 'en', 'waited', { seconds: 3 })).toBe('waited 3 s');
  });
  it('leaves a placeholder without a value visible', () => {
    expect(say(words, 'en', 'waited')).toBe('waited {seconds} s');
  });
});
