import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, atOnce, buildLikeness, piecesOf } from './likeness';

const nearest = (library: string[], text: string, but?: number) => atOnce(buildLikeness(library)).nearest(text, but);

describe('buildLikeness', () => {
  it.each([
    ['亲,您的包裹今天下午就给您发出,请放心', '亲~您的包裹今天下午就给您发出哦,请放心!'],
    ['Your parcel leaves our warehouse this afternoon', 'Your parcel leaves our warehouse this afternoon, dear'],
  ])('finds %s for a text that differs in a word', (there, text) => {
    expect(nearest(['别的话,完全不一样的内容', there], text)).toBe(1);
  });

  it.each([
    ['another number', '满100减5元,拍下自动减,亲可以直接下单', '满100减10元,拍下自动减,亲可以直接下单'],
    ['other words', '亲,这款有货,今天可以发出', '抱歉,这款断货了,预计下周补货'],
    ['a few signs only', '好的', '好的亲'],
  ])('keeps apart texts with %s', (_, there, text) => {
    expect(nearest([there], text)).toBeUndefined();
  });

  it('does not find a text for itself', () => {
    const text = '亲,您的包裹今天下午就给您发出';
    expect(nearest([text], text, 0)).toBeUndefined();
  });

  it('finds what comparing all with all finds', () => {
    const words = fc
      .array(fc.constantFrom(...Array.from('今天发货明到您好请放心退换运费')), { minLength: 6, maxLength: 24 })
      .map((all) => all.join(''));
    const share = (a: string, b: string): number => {
      const [one, two] = [piecesOf(a), piecesOf(b)];
      const common = [...one].filter((piece) => two.has(piece)).length;
      return common / (one.size + two.size - common);
    };
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, (library, base) => {
        const text = `${base}哦`;
        const best = Math.max(0, ...[...library, base].map((each) => share(each, text)));
        const found = nearest([...library, base], text);
        const enough = best >= ALIKE && piecesOf(text).size >= 5;
        const foundShare = found === undefined ? 0 : share([...library, base][found] ?? '', text);
        // A text of few pieces is never found, though the other may be long enough.
        if (found === undefined)
          return !enough || [...library, base].every((each) => share(each, text) < ALIKE || piecesOf(each).size < 5);
        return Math.abs(foundShare - best) < 1e-9 || best < ALIKE;
      }),
    );
  });

  it('takes in 20,000 texts that differ in a number, and answers without comparing all', () => {
    const library = Array.from({ length: 20_000 }, (_, index) => `亲,编号${index}的包裹今天下午就给您发出,请放心`);
    const likeness = atOnce(buildLikeness(library));
    expect(likeness.nearest('亲,编号7的包裹今天下午就给您发出,请您放心')).toBe(7);
  });
});
