import { describe, expect, it } from 'vitest';
import { unstorablePath } from './storable';

describe('unstorablePath', () => {
  it.each<[string, unknown, string | undefined]>([
    ['plain values', { a: 1, b: [true, null, '亲😀'], c: undefined }, undefined],
    ['a NUL deep inside', { a: [{ b: 'x' }, { b: 'x\u0000' }] }, 'a.1.b'],
    ['half of an emoji', { a: '😀'.slice(0, 1) }, 'a'],
    ['a key', { a: { '\udc00': 'x' } }, 'a.\udc00'],
  ])('%s', (_, value, path) => {
    expect(unstorablePath(value)).toBe(path);
  });
});
