import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { toStream } from './stream';

const laid = (text: string) => {
  const { units, length } = toStream(fold(text));
  return String.fromCharCode(...units.subarray(0, length)).replaceAll('\0', '|');
};

describe('toStream', () => {
  it.each([
    ['加 微-信', '加微信'],
    ['自 己 看 吧', '自己看吧'],
    ['加🌸我🌸微', '加我微'],
    ['微。信', '微|信'],
    ['微，信', '微|信'],
    ['微 ~ * - 信', '微|信'],
    ['Shut   up', 'shut up'],
    ['L.I.N.E聊', 'line聊'],
    ['h p f x 3 元', 'hpfx 3元'],
    ['don’t', 'don t'],
    ['+我 ⅴX', '加我vx'],
    ['5+3', '5 3'],
    ['v❤', 'v心'],
    ['爱❤', '爱'],
    ['⭐⭐⭐⭐⭐返', '五星返'],
    ['⭐⭐返', '返'],
    ['100%棉', '100%棉'],
    ['1,000 件', '1 000件'],
    ['好. 下一句', '好|下一句'],
    ['0.6%', '0 6%'],
  ])('lays %s out as %s', (draft, stream) => {
    expect(laid(draft)).toBe(stream);
  });

  it('counts clauses at commas and sentences at stops', () => {
    const { clauses, sentences, units, length } = toStream(fold('一，二。三'));
    const words = [...units.subarray(0, length).keys()].filter((at) => units[at] !== 0);
    expect(words.map((at) => clauses[at])).toEqual([0, 1, 2]);
    expect(words.map((at) => sentences[at])).toEqual([0, 0, 1]);
  });
});
