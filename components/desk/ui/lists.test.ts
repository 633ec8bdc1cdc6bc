import { describe, expect, it } from 'vitest';
import { itemsOf, linesOf } from './lists';

describe('itemsOf', () => {
  it('parts a list at commas and semicolons of either width, and at 、', () => {
    expect(itemsOf('质量保证，保证金,不保证；一定、 不一定 ;')).toEqual([
      '质量保证',
      '保证金',
      '不保证',
      '一定',
      '不一定',
    ]);
  });
});

describe('linesOf', () => {
  it('leaves blank lines out and commas in', () => {
    expect(linesOf('亲，您好\n\n 再见 ')).toEqual(['亲，您好', '再见']);
  });
});
