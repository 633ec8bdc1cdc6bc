// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { native } from '@/utils/composer/native';

describe('native', () => {
  it('goes past a getter that the page put on the element', () => {
    const field = document.createElement('textarea');
    field.value = '亲';
    Object.defineProperty(field, 'value', {
      get: () => {
        throw new Error('not for you');
      },
    });
    expect(native(field, 'value')).toBe('亲');
  });

  it('takes what only the object itself has', () => {
    expect(native({ word: '亲' }, 'word')).toBe('亲');
    expect(native(Object.assign(Object.create(null) as { word?: string }, { word: '亲' }), 'word')).toBe('亲');
  });
});
