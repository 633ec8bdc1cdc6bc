import { describe, expect, it } from 'vitest';
import '@/utils/search/data/load-pinyin';
import { starterHandbook } from '@/utils/handbook/starter';
import { askedFor, refusalsOf } from './asked-for';
import { createPhraseChecker } from './checker';
import './data/load-traditional';

const zh = starterHandbook('zh');
const en = starterHandbook('en');
const checker = createPhraseChecker(zh.phraseRules);
const asked = (...texts: string[]) =>
  askedFor(checker, zh.phraseRules, texts, { consoleId: 'pinduoduo', shop: '小店' });

describe('askedFor', () => {
  it.each([
    '能加个微信吗',
    '加个薇信聊',
    '给个vx呗',
    '可以私下转账吗',
    '能不能线下付款',
    '直接微信转你',
    '发个收款码',
    '留个手机号',
    '我微信号 abc12345',
    'whatsapp me',
    'can we deal outside ebay',
  ])('hears that a buyer wants to leave the platform: %s', (text) => {
    expect(asked(text)).toEqual(['offPlatform']);
  });

  it.each(['好评返现吗', '给好评返多少', '晒图有红包吗', 'discount for a good review?'])(
    'hears that a buyer wants money for a review: %s',
    (text) => {
      expect(asked(text)).toEqual(['reviewIncentive']);
    },
  );

  it.each(['能刷单吗', '发票多开点'])('hears what is against the law: %s', (text) => {
    expect(asked(text)).toEqual(['redLine']);
  });

  it.each([
    '我微信支付失败了',
    '可以用微信付款吗',
    '我的电话是13812345678',
    '手机号改成13912345678',
    '快递给我打电话没接到',
    '我在淘宝看到更便宜',
    '京东价格比你低',
    '这款是最好的吗',
    '你们是骗子吧',
    '五星好评了哦',
    '优惠券怎么领',
    '可以便宜点吗',
    'my phone is 555-123-4567',
    'I left 5 stars',
  ])('hears nothing of the kind in %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('names what was asked last first, and each once', () => {
    expect(asked('好评返现吗', '加个微信吧', '加微信')).toEqual(['offPlatform', 'reviewIncentive']);
  });
});

describe('refusalsOf', () => {
  it('finds in both starters a refusal for what buyers ask, in the handbook’s order', () => {
    const ids = (handbook: typeof zh, category: 'offPlatform' | 'reviewIncentive' | 'redLine') =>
      refusalsOf(handbook.scripts, category, '').map(({ id }) => id);
    expect(ids(zh, 'offPlatform')).toEqual(['payment.refuse-contact', 'payment.refuse-transfer']);
    expect(ids(zh, 'reviewIncentive')).toEqual(['review.no-reward']);
    expect(ids(zh, 'redLine')).toEqual(['payment.refuse-false']);
    for (const category of ['offPlatform', 'reviewIncentive', 'redLine'] as const)
      expect(ids(en, category)).not.toEqual([]);
  });

  it('puts those in the buyer’s language first', () => {
    const both = [...en.scripts, ...zh.scripts];
    expect(refusalsOf(both, 'offPlatform', '加微信吧')[0]?.language).toBe('zh');
    expect(refusalsOf(both, 'offPlatform', 'whatsapp me')[0]?.language).toBe('en');
  });
});
