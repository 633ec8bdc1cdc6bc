import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import './data/load-traditional';
import { starterRules } from './packs';
import { impactOf, placeFor, tryExamples } from './impact';
import { isRefused, problemsIn } from './written-wrong';

const rule = (change: Partial<PhraseRule> = {}): PhraseRule => ({
  id: 'r',
  category: 'team',
  severity: 'warn',
  pattern: { type: 'terms', terms: ['保证'] },
  reason: '因为',
  source: { title: '自拟', date: '2026-01-01' },
  examples: { breaks: ['我保证'], keeps: ['好的'] },
  ...change,
});
const samples = ['质量保证一年', '保证好用', '绝对好用'].map((text) => ({ from: 'x', text }));
const texts = (list: { text: string }[]) => list.map(({ text }) => text);

describe('impactOf', () => {
  it('names the texts that a change newly flags and those it lets go', () => {
    const excepted = rule({ exceptions: { covering: ['质量保证'] } });
    const wider = rule({ ...excepted, pattern: { type: 'terms', terms: ['保证', '绝对'] } });
    expect(texts(impactOf(undefined, rule(), samples).newly)).toEqual(['质量保证一年', '保证好用']);
    const change = impactOf(rule(), wider, samples);
    expect([texts(change.newly), texts(change.noMore)]).toEqual([['绝对好用'], ['质量保证一年']]);
    expect(impactOf(wider, wider, samples)).toEqual({ newly: [], noMore: [] });
  });

  it('tries a rule where it holds', () => {
    const narrow = rule({
      scope: { consoles: ['feige'], exceptConsoles: ['jd'], shops: ['店'], languages: ['zh'], stages: ['payment'] },
    });
    expect(placeFor(narrow)).toEqual({ consoleId: 'feige', shop: '店', language: 'zh', stage: 'payment' });
    expect(impactOf(undefined, narrow, samples).newly).toHaveLength(2);
  });
});

describe('tryExamples', () => {
  it('names the examples that come out wrong, each on its side', () => {
    expect(tryExamples(rule({ examples: { breaks: ['我保证', '不行'], keeps: ['质量保证'] } }))).toEqual({
      missed: ['不行'],
      hit: ['质量保证'],
    });
  });
});

describe('the starter rules', () => {
  it('pass all their own examples as the desk tries them', () => {
    const wrong = starterRules.map((each) => [each.id, tryExamples(each)] as const);
    expect(wrong.filter(([, { missed, hit }]) => missed.length + hit.length > 0)).toEqual([]);
  });
});

describe('problemsIn', () => {
  it.each<[string, Partial<PhraseRule>, string]>([
    ['a word of nothing', { pattern: { type: 'terms', terms: ['保证', '\u200b'] } }, 'terms emptyWord'],
    ['a word over a comma', { pattern: { type: 'terms', terms: ['保证', '好，的'] } }, 'terms brokenWord'],
    ['a word of one sign', { pattern: { type: 'terms', terms: ['保证', '的'] } }, 'terms tooBroad'],
    ['a word that excepts itself', { exceptions: { context: ['保证'] } }, 'terms selfException'],
    ['a backtracking expression', { pattern: { type: 'terms', terms: ['保证', '(a+)+$'] } }, 'terms expression'],
    ['any signs between', { pattern: { type: 'terms', terms: ['保证', '加.*微信'] } }, 'terms expression'],
    ['an expression among the exceptions', { exceptions: { covering: ['[a-z]+保证'] } }, 'covering expression'],
  ])('refuses %s where it stands', (_, change, problem) => {
    const refused = problemsIn(rule(change)).filter(isRefused);
    expect(refused.map((each) => `${each.list} ${each.problem}`)).toContain(problem);
  });

  it('tells of examples that come out wrong without refusing the rule', () => {
    const problems = problemsIn(rule({ examples: { breaks: ['好'], keeps: ['好的'] } }));
    expect(problems).toEqual([{ list: 'examples', word: '好', problem: 'missed' }]);
    expect(problems.some(isRefused)).toBe(false);
  });

  it('finds nothing wrong with a good rule, whatever its pattern', () => {
    expect(problemsIn(rule())).toEqual([]);
    const pair = rule({
      pattern: { type: 'pair', near: ['好评'], with: ['返'] },
      examples: { breaks: ['好评就返'], keeps: ['好'] },
    });
    expect(problemsIn(pair)).toEqual([]);
  });
});
