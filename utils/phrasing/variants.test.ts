import { describe, expect, it } from 'vitest';
import { formsOf } from './variants';

describe('formsOf', () => {
  it('gives a plain term as it is', () => {
    expect(formsOf('说明书')).toEqual(['说明书']);
  });

  it('disguises each word that is worth it, the term itself first', () => {
    const forms = formsOf('加微信');
    expect(forms[0]).toBe('加微信');
    expect(forms).toEqual(expect.arrayContaining(['加薇信', '加vx', '加weixin']));
  });

  it('keeps the number of forms bounded when words multiply', () => {
    expect(formsOf('加微信好评返现五星晒图').length).toBeLessThanOrEqual(80);
  });
});
