import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import './data/load-traditional';
import { lintRules } from './lint';

const good: PhraseRule = {
  id: 'r',
  category: 'team',
  severity: 'warn',
  pattern: { type: 'terms', terms: ['坏话'] },
  reason: '因为',
  source: { title: '自拟', date: '2026-01-01' },
  examples: { breaks: ['一句坏话'], keeps: ['一句好话'] },
};

const withTerm = (term: string): PhraseRule => ({ ...good, pattern: { type: 'terms', terms: ['坏话', term] } });

describe('lintRules', () => {
  it('says nothing of a rule that fits its examples', () => {
    expect(lintRules([good])).toEqual([]);
  });

  it('names the example that the rule misses and the one it wrongly finds', () => {
    expect(lintRules([{ ...good, examples: { breaks: ['好话'], keeps: ['坏话'] } }])).toEqual([
      { ruleId: 'r', example: '好话', problem: 'missed' },
      { ruleId: 'r', example: '坏话', problem: 'falseAlarm' },
    ]);
  });

  it.each([
    ['\u200b', 'emptyWord'],
    ['坏，话', 'brokenWord'],
    ['line@', 'lostSign'],
    ['+line', 'lostSign'],
  ] as const)('names the word %j: %s', (term, problem) => {
    expect(lintRules([withTerm(term)])).toEqual([{ ruleId: 'r', example: term, problem }]);
  });

  it('tries a rule where it holds', () => {
    expect(lintRules([{ ...good, scope: { consoles: ['feige'], shops: ['店'], languages: ['en'] } }])).toEqual([]);
  });

  it('names an id that is used twice', () => {
    expect(lintRules([good, good])).toEqual([{ ruleId: 'r', example: 'r', problem: 'doubleId' }]);
  });
});
