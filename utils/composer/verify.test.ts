import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsMeant } from '@/utils/composer/verify';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => /^\S+$/.test(text));
const meant = fc.record({ head: word, text: word, tail: word });

describe('isAsMeant', () => {
  it('knows the draft that was meant, whatever an editor makes of breaks and spaces', () => {
    const known = ({ head, text, tail }: { head: string; text: string; tail: string }): boolean =>
      isAsMeant(head + text + tail, { head, text, tail });
    fc.assert(fc.property(meant, known));
    expect(isAsMeant('亲\u00a0\n\n\n在的\ufeff', { head: '', text: '亲\n\n在的', tail: '' })).toBe(true);
  });

  it('does not take a text that is there twice, or not at all, for done', () => {
    fc.assert(
      fc.property(meant, ({ head, text, tail }) => {
        fc.pre(!head.endsWith(text) && !tail.startsWith(text) && text !== tail);
        expect(isAsMeant(head + text + text + tail, { head, text, tail })).toBe(false);
        expect(isAsMeant(head + tail, { head, text, tail })).toBe(false);
      }),
    );
  });

  it('lets the agent type on behind it', () => {
    expect(isAsMeant('在亲好吗', { head: '在', text: '亲', tail: '吗' })).toBe(true);
  });
});
