import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import { finish } from './automaton';
import { checkerOf } from './check-draft';
import { createPhraseChecker } from './checker';
import { compileAllSteps } from './compile';
import './data/load-traditional';
import { openPhraseChecker } from './open-checker';
import { starterRules } from './packs';
import { rulesMark, withoutWords } from './rules-mark';
import { openRulesSteps, saveRules } from './saved-rules';

const here = { consoleId: 'taobao', shop: '' };
const MARK = 7;
const pause = () => Promise.resolve();
const saved = saveRules(finish(compileAllSteps(starterRules)), MARK);
const bare = withoutWords(starterRules);

/** A checker that knows of the rules' words only what was saved. */
function opened() {
  const compiled = finish(openRulesSteps(saved.slice(0), bare, MARK));
  if (compiled === undefined) throw new Error('the saved rules are not taken');
  return checkerOf(bare, compiled);
}

const wordsOf = ({ pattern, exceptions }: PhraseRule): string[] => [
  ...(pattern.type === 'terms' ? pattern.terms : []),
  ...(pattern.type === 'pair' ? [...pattern.near, ...pattern.with] : []),
  ...[exceptions?.covering, exceptions?.negatedBy, exceptions?.subject, exceptions?.context].flatMap((w) => w ?? []),
];
const words = [...new Set(starterRules.flatMap(wordsOf))];
const draft = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom('，', '。', ' ', '不', '没', 'wei', '薇', '13812345678', '\u200b') },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

describe('saved rules', () => {
  it('find in any draft what the rules themselves find', () => {
    const [whole, again] = [createPhraseChecker(starterRules), opened()];
    fc.assert(
      fc.property(draft, (text) => {
        expect(again.check(text, here)).toEqual(whole.check(text, here));
      }),
      { numRuns: 400 },
    );
  });

  it('find what every example of every rule says', () => {
    const [whole, again] = [createPhraseChecker(starterRules), opened()];
    for (const { examples } of starterRules)
      for (const text of [...examples.breaks, ...examples.keeps])
        expect(again.check(text, here)).toEqual(whole.check(text, here));
  });

  it('take less than 80 bytes a word, and go without the words', () => {
    expect(saved.byteLength).toBeLessThan(words.length * 80);
    expect(JSON.stringify(bare).length * 4).toBeLessThan(JSON.stringify(starterRules).length);
  });

  it.each([
    ['of other rules', saved, bare, MARK + 1],
    ['of fewer rules', saved, bare.slice(1), MARK],
    ['cut short', saved.slice(0, saved.byteLength - 4), bare, MARK],
    ['nothing', new ArrayBuffer(0), bare, MARK],
  ])('are not taken when the bytes are %s', async (_, bytes, rules, mark) => {
    expect(await openPhraseChecker(bytes, rules, mark, pause)).toBeUndefined();
  });

  it('are not taken when one byte is another', async () => {
    const bytes = saved.slice(0);
    new Uint8Array(bytes)[50_000]! ^= 1;
    expect(await openPhraseChecker(bytes, bare, MARK, pause)).toBeUndefined();
  });

  it('are of no rules at all too', async () => {
    const none = saveRules(finish(compileAllSteps([])), MARK);
    expect((await openPhraseChecker(none, [], MARK, pause))?.check('加微信', here)).toEqual([]);
  });
});

describe('the mark of rules', () => {
  it('differs when a word, a reason or a table differs, and only then', () => {
    const [first, ...others] = starterRules;
    const mark = rulesMark(starterRules, 1);
    expect(rulesMark([...starterRules], 1)).toBe(mark);
    expect(rulesMark([{ ...first!, reason: '另一个理由' }, ...others], 1)).not.toBe(mark);
    expect(rulesMark(starterRules, 2)).not.toBe(mark);
  });
});
