import { describe, expect, it } from 'vitest';
import { FLAG_CATEGORIES, SEVERITIES } from '@/utils/facts/fact';
import { phraseRuleSchema } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import { createPhraseChecker } from '../checker';
import '../data/load-traditional';
import { lintRules } from '../lint';
import { starterRules } from './index';

const somewhere = { consoleId: 'somewhere', shop: '' };

describe('starterRules', () => {
  it('fits the handbook schema, rule by rule', () => {
    for (const rule of starterRules) expect(phraseRuleSchema.safeParse(rule), rule.id).toMatchObject({ success: true });
  });

  it('counts at least sixty rules with examples on both sides, in Chinese and English', () => {
    expect(starterRules.length).toBeGreaterThanOrEqual(60);
    expect(starterRules.filter(({ reason }) => /^[\x20-\x7e]+$/.test(reason)).length).toBeGreaterThanOrEqual(10);
    for (const { id, examples } of starterRules) {
      expect(examples.breaks.length, id).toBeGreaterThanOrEqual(2);
      expect(examples.keeps.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('fires on each of its own breaks and on none of its own keeps', () => {
    expect(lintRules(starterRules)).toEqual([]);
  });

  it('warns of nothing in what other rules call clean', () => {
    const checker = createPhraseChecker(starterRules);
    const alarms = starterRules.flatMap(({ id, examples }) =>
      examples.keeps.flatMap((keep) =>
        checker
          .check(keep, somewhere)
          .filter(({ severity }) => severity !== 'hint')
          .map((flag) => `${id}: ${keep} -> ${flag.ruleId}`),
      ),
    );
    expect(alarms).toEqual([]);
  });

  it('never makes a bare 最 or a bare 第一 a term', () => {
    for (const { pattern, id } of starterRules) {
      const words = pattern.type === 'terms' ? pattern.terms : pattern.type === 'pair' ? pattern.near : [];
      expect(
        words.filter((word) => word === '最' || word === '第一'),
        id,
      ).toEqual([]);
    }
  });

  it.each([
    '亲，您好，欢迎光临，有什么可以帮您？',
    '第一时间给您发货，最近天气热，最好放冰箱',
    '付款可以用支付宝、微信支付或银行卡',
    '请勿相信任何让您加微信、私下转账的人',
    '快递单号 773200485129963，明天左右到',
    'Your parcel ships today. Best regards',
    'Please message us here, we never ask for your password.',
  ])('keeps silent on: %s', (draft) => {
    expect(createPhraseChecker(starterRules).check(draft, somewhere)).toEqual([]);
  });

  it('uses every severity and every category of its own', () => {
    expect(new Set(starterRules.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES));
    expect(new Set(starterRules.map(({ category }) => category))).toEqual(new Set(FLAG_CATEGORIES));
  });

  it('names a marketplace everywhere but at home', () => {
    const checker = createPhraseChecker(starterRules);
    const draft = '去抖音搜我们店铺';
    expect(checker.check(draft, { ...somewhere, consoleId: 'pinduoduo' })).not.toEqual([]);
    expect(checker.check(draft, { ...somewhere, consoleId: 'feige' })).toEqual([]);
  });
});
