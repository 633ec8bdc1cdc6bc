import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import { phraseRuleSchema } from '@/utils/handbook/schema';
import './data/load-traditional';
import { createPhraseChecker } from './checker';
import { lintRules } from './lint';
import { starterRules } from './packs';

const here = { consoleId: 'somewhere', shop: '' };
/** Far above what it takes on a quiet machine, far below a frozen page: the runner may be busy. */
const BOUND_MS = 30_000;

function terms(words: string[], exceptions?: PhraseRule['exceptions']): PhraseRule {
  return {
    id: 't',
    category: 'team',
    severity: 'warn',
    pattern: { type: 'terms', terms: words },
    ...(exceptions === undefined ? {} : { exceptions }),
    reason: '因为',
    source: { title: '自拟', date: '2026-01-01' },
    examples: { breaks: [words[0] ?? 'x'], keeps: ['完全无关'] },
  };
}

const problems = (rule: PhraseRule) => lintRules([rule]).map(({ problem, example }) => `${problem}:${example}`);

function within(ms: number, run: () => unknown): void {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(ms);
}

describe('bad rules', () => {
  it('names a rule that would flag nearly everything', () => {
    expect(problems(terms(['的']))).toContain('tooBroad:的');
    expect(problems(terms(['您的', '可以', '好的', 'the', '不好意思']))).toContainEqual(
      expect.stringMatching(/^tooBroad/),
    );
  });

  it.each(['您好', '亲', '可以', 'please', 'you'])('names a rule whose only word is the everyday %s', (word) => {
    expect(problems(terms([word]))).toContainEqual(expect.stringMatching(/^tooBroad/));
  });

  it.each(['加微信', '好评返现', '最便宜', 'whatsapp'])('lets a rule against %s be', (word) => {
    expect(problems(terms([word])).filter((problem) => problem.startsWith('tooBroad'))).toEqual([]);
  });

  it('names an empty word, which the schema refuses as well', () => {
    expect(problems(terms(['\u200b']))).toContain('emptyWord:\u200b');
    expect(phraseRuleSchema.safeParse(terms([' '])).success).toBe(false);
  });

  it('names a word that is an exception of itself', () => {
    expect(problems(terms(['加微信'], { context: ['加微信'] }))).toContain('selfException:加微信');
    expect(problems(terms(['加微信'], { context: ['加 微\u200b信'] }))).toContain('selfException:加微信');
  });

  it('reads the signs of regular expressions as themselves, so that none can run away', () => {
    const checker = createPhraseChecker([terms(['(a+)+$', '(x|x)*y'])]);
    within(BOUND_MS, () => checker.check('a'.repeat(50_000), here));
    expect(checker.check('.*', here)).toEqual([]);
  });

  it('names a word that punctuation keeps from ever matching, and two rules of one name', () => {
    expect(problems(terms(['加。微信']))).toContain('brokenWord:加。微信');
    expect(lintRules([terms(['甲乙']), terms(['丙丁'])]).map(({ problem }) => problem)).toContain('doubleId');
  });

  it('takes words that all begin alike without slowing down', { timeout: 120_000 }, () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `词${String.fromCharCode(0x4e00 + at)}`);
    within(BOUND_MS, () => createPhraseChecker([terms(words)]));
  });

  it('checks a draft that fails late again and again', { timeout: 120_000 }, () => {
    const checker = createPhraseChecker([terms([`${'啊'.repeat(59)}哦`, '啊啊啊啊啊哦'])]);
    within(BOUND_MS, () => checker.check('啊'.repeat(200_000), here));
  });

  it('takes 100,000 imported words', { timeout: 120_000 }, () => {
    const words = Array.from({ length: 100_000 }, (_, at) => `词${String.fromCharCode(0x4e00 + (at % 20_000))}${at}`);
    const checker = createPhraseChecker([terms(words)]);
    expect(checker.check(`说了${words[77_777] ?? ''}`, here)).toHaveLength(1);
    within(BOUND_MS, () => checker.check('今天发货，明天到。'.repeat(50), here));
  });
});

describe('bad drafts', () => {
  const checker = createPhraseChecker(starterRules);

  it.each([
    ['a megabyte of chat', '加我薇信聊，好评返现，不能加V，13812345678。'.repeat(32_000)],
    ['a megabyte of letters', 'a'.repeat(1_000_000)],
    ['a megabyte of addresses', 'a.b@c.'.repeat(160_000)],
    ['letters and digits by turns', 'a1'.repeat(200_000)],
    ['10,000 combining marks', `加${'\u0301'.repeat(10_000)}微信`],
    ['lone surrogates', '\ud83d加\udc00微\ud800信'.repeat(1_000)],
    ['disguises without an end', '薇信返线'.repeat(50_000)],
    ['syllables without an end', 'wei xin '.repeat(60_000)],
    ['percent signs and zeros', '1o%'.repeat(100_000)],
    ['open brackets', '{{【['.repeat(100_000)],
    ['blanks', ' '.repeat(1_000_000)],
  ])('checks %s in bounded time', { timeout: 120_000 }, (_name, draft) => {
    within(BOUND_MS, () => checker.check(draft, here));
  });

  it('sees through 10,000 combining marks', () => {
    const draft = `加我微${'\u0301'.repeat(10_000)}信`;
    expect(checker.check(draft, here)[0]).toMatchObject({ category: 'offPlatform', start: 0, end: draft.length });
  });
});
