import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledLines } from '@/bench/labelled-lines';
import type { PhraseRule } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import './data/load-traditional';
import { createPhraseChecker } from './checker';
import { createPhraseExplainer } from './explain';
import { starterRules } from './packs';

const here = { consoleId: 'pinduoduo', shop: '' };

const rule = (id: string, pattern: PhraseRule['pattern'], more: Partial<PhraseRule> = {}): PhraseRule => ({
  id,
  category: 'team',
  severity: 'warn',
  pattern,
  reason: '因为',
  source: { title: '自拟', date: '2026-01-01' },
  examples: { breaks: ['x'], keeps: ['y'] },
  ...more,
});

const explain = (rules: readonly PhraseRule[], draft: string, context = here) =>
  createPhraseExplainer(rules).explain(draft, context);

describe('createPhraseExplainer', () => {
  it('shows what the engine reads of a disguised draft', () => {
    const { views } = explain(starterRules, '亲，加Ｖ x；r3view 一三 八00 zhi');
    const told = Object.fromEntries(views.map(({ kind, text }) => [kind, text]));
    expect(told).toMatchObject({ folded: '亲,加v x;r3view 一三 八00 zhi', laidOut: '亲|加vx|r3view一三八00 zhi' });
    expect(told.letters).toContain('review');
    expect(told.digits).toBe('13800');
    expect(told.sound).toMatch(/^qin \| jia/);
  });

  it('names the word, how it was recognised, and the longer phrase that covers it', () => {
    const rules = [rule('sure', { type: 'terms', terms: ['保证'] }, { exceptions: { covering: ['质量保证'] } })];
    const { words, findings, flags } = explain(rules, '质量保证书，我们bao证');
    expect(words).toEqual([
      expect.objectContaining({ ruleId: 'sure', by: 'written', found: '保证', coveredBy: expect.anything() as object }),
      expect.objectContaining({ ruleId: 'sure', by: 'undisguised', found: 'bao证', start: 8, end: 12 }),
    ]);
    expect(findings.map(({ outcome, saved }) => [outcome, saved?.by, saved?.word])).toEqual([
      ['saved', 'covering', '质量保证'],
      ['flagged', undefined, undefined],
    ]);
    expect(flags).toHaveLength(1);
  });

  it.each([
    ['negatedBy', '不能加微信', '不能'],
    ['subject', '您加微信', '您'],
    ['context', '加微信都是骗子', '骗子'],
  ] as const)('names the word of %s that saved a finding', (by, draft, word) => {
    const exceptions = { negatedBy: ['不能'], subject: ['您'], context: ['骗子'] };
    const [finding] = explain([rule('wx', { type: 'terms', terms: ['加微信'] }, { exceptions })], draft).findings;
    expect(finding).toMatchObject({ outcome: 'saved', saved: { by, word, place: { found: word } } });
  });

  it('tells a number that lacks its word, a finding that another outranks, and a rule that does not hold here', () => {
    const phone = rule('phone', { type: 'number', shape: 'phone', near: ['电话'] });
    expect(explain([phone], '13812345678').findings[0]).toMatchObject({ outcome: 'saved', saved: { by: 'near' } });
    const two = [rule('a', { type: 'terms', terms: ['微信'] }), rule('b', { type: 'terms', terms: ['加微信'] })];
    expect(explain(two, '加微信').findings.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual([
      'b flagged',
      'a outranked',
    ]);
    const elsewhere = rule('jd', { type: 'terms', terms: ['京豆'] }, { scope: { consoles: ['jd'] } });
    expect(explain([elsewhere], '送京豆')).toMatchObject({ words: [{ inScope: false }], findings: [], flags: [] });
  });

  it('finds what the checker finds', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../bench/data/phrasing-blind.jsonl'), 'utf8');
    const checker = createPhraseChecker(starterRules);
    const explainer = createPhraseExplainer(starterRules);
    for (const line of readLabelledLines(text)) {
      const context = { consoleId: line.platform, shop: '', language: line.lang };
      expect(explainer.explain(line.text, context).flags).toEqual(checker.check(line.text, context));
    }
  });
});
