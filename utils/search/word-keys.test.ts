import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMessage, plainSpelling, spelledMessage, SPELLINGS, wordsOf } from '@/utils/search/message-words';
import { eachWord, keyOfWord } from '@/utils/search/word-keys';

/** Pieces of what buyers write: every spelling, what it becomes, neighbours, gaps, other scripts. */
const pieces = [
  ...SPELLINGS.flatMap(([signs, from, to]) => [...Array.from(signs), to, ...from.source.split(/[|()?:[\]<=!\\]+/)]),
  ...Array.from('什么时候发货退款不得没有优惠这個號碼亲了的、… +￥©〰㊗，。?!😀❤ａ１［［图片］𠮷'),
  'refunded',
  'shipping',
  '12345678',
  '100',
  'の',
  '안녕',
  ' ',
  '\u200b',
  'é',
];
const said = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

describe('plainSpelling', () => {
  it('replaces what replacing every spelling in turn replaces', () => {
    const inTurn = (text: string): string => SPELLINGS.reduce((plain, [, from, to]) => plain.replace(from, to), text);
    fc.assert(
      fc.property(said, (text) => {
        expect(plainSpelling(text)).toBe(inTurn(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('eachWord', () => {
  it('tells the words that wordsOf cuts, in their order and with their weights', () => {
    fc.assert(
      fc.property(said, (text) => {
        const plain = plainMessage(text);
        const told: { key: number; weight: number }[] = [];
        eachWord(spelledMessage(text), (key, weight) => told.push({ key, weight }));
        expect(told).toEqual(wordsOf(plain).map(({ key, weight }) => ({ key: keyOfWord(key), weight })));
      }),
      { numRuns: 1_000 },
    );
  });
});
