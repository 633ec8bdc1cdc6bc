import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import '@/utils/search/data/load-pinyin';
import { createPhraseChecker, createPhraseCheckerGently } from './checker';
import './data/load-traditional';
import './load-contradictions';
import type { PhraseContext } from './types';

const here: PhraseContext = { consoleId: 'jd', shop: '' };

function rule(pattern: PhraseRule['pattern'], change: Partial<PhraseRule> = {}): PhraseRule {
  return {
    id: 'r',
    category: 'offPlatform',
    severity: 'warn',
    pattern,
    reason: '因为',
    source: { title: '自拟', date: '2026-01-01' },
    examples: { breaks: ['x'], keeps: ['y'] },
    ...change,
  };
}

const found = (rules: PhraseRule[], draft: string, context = here) =>
  createPhraseChecker(rules)
    .check(draft, context)
    .map((flag) => flag.found);

const terms = (...words: string[]) => rule({ type: 'terms', terms: words });

describe('homophones', () => {
  it.each([
    ['jia wo wei xin 吧', 'jia wo wei xin'],
    ['jiawoweixin吧', 'jiawoweixin'],
    ['家我微欣吧', '家我微欣'],
  ])('finds a term of four syllables in %s', (draft, words) => {
    expect(found([terms('加我微信')], draft)).toEqual([words]);
  });

  it('leaves two-syllable homophones alone', () => {
    expect(found([terms('递易')], '第一')).toEqual([]);
  });

  it('takes letters but no other hanzi for a short term of a category that nobody disguises', () => {
    const blunt = rule({ type: 'terms', terms: ['快递管'] }, { category: 'bluntService' });
    expect(found([blunt], '拨打快递官方客服')).toEqual([]);
    expect(found([blunt], '快di管的')).toEqual(['快di管']);
  });
});

describe('letters written as signs', () => {
  it.each(['wh4tsapp', 'wh@tsapp', 'wha7sapp'])('reads %s', (word) => {
    expect(found([terms('whatsapp')], `my ${word} ok`)).toEqual([word]);
  });

  it('reads the letter o in a number as a zero', () => {
    expect(found([terms('100% sure')], 'It is 1OO% sure')).toEqual(['1OO% sure']);
    expect(found([terms('50')], '5o mm')).toEqual([]);
  });

  it('finds a word spelled out behind an article', () => {
    expect(found([terms('loser')], 'You are a l o s e r')).toEqual(['l o s e r']);
    expect(found([terms('mazing')], 'a m a z i n g')).toEqual(['m a z i n g']);
    expect(found([terms('bout')], 'about')).toEqual([]);
  });

  it('leaves numbers, sizes and models alone', () => {
    expect(found([terms('vbx', 'ba', 'usb')], 'SF1300 20ml V8X b4 4a')).toEqual([]);
  });
});

describe('traditional hanzi', () => {
  it('are folded all of them, also where two forms meet in one', () => {
    expect(found([terms('关我什么事', '账户')], '關我什麼事，這個帳戶')).toEqual(['關我什麼事', '帳戶']);
  });
});

describe('pairs', () => {
  const pair = (change: object) => rule({ type: 'pair', near: ['保证'], with: ['不坏'], ...change });

  it('stand no farther apart than the rule says', () => {
    expect(found([pair({ within: 3 })], '保证十年不坏')).toHaveLength(1);
    expect(found([pair({ within: 3 })], '保证您用十年都不坏')).toEqual([]);
  });

  it('stand in the written order where the rule says so, and a negation between them is part of what is said', () => {
    const ordered = { ...pair({ order: 'asWritten' }), exceptions: { negatedBy: ['不能', '不会'] } };
    expect(found([ordered], '不坏的，保证')).toEqual([]);
    expect(found([ordered], '保证不会不坏')).toHaveLength(1);
    expect(found([ordered], '不能保证不坏')).toEqual([]);
  });
});

describe('exceptions', () => {
  it('count a negation only within its reach', () => {
    const negated = { ...terms('加微信'), exceptions: { negatedBy: ['不能'] }, negationReach: 4 };
    expect(found([negated], '不能这样加微信')).toEqual([]);
    expect(found([negated], '不能发大图的话就加微信')).toEqual(['加微信']);
  });

  it('let a subject right before the finding make it somebody else’s', () => {
    const blunt = { ...terms('不知道'), exceptions: { subject: ['您'] } };
    expect(found([blunt], '您不知道的话我发图')).toEqual([]);
    expect(found([blunt], '您说的我不知道')).toEqual(['不知道']);
  });
});

describe('scope', () => {
  it('holds a rule to role and stage where these are told', () => {
    const afterSales = { ...terms('不退'), scope: { roles: ['售后'], stages: ['afterSales' as const] } };
    expect(found([afterSales], '不退', { ...here, role: '售前' })).toEqual([]);
    expect(found([afterSales], '不退', { ...here, role: '售后', stage: 'payment' })).toEqual([]);
    expect(found([afterSales], '不退')).toEqual(['不退']);
  });
});

describe('numbers', () => {
  const phone = rule({ type: 'number', shape: 'phone' });

  it.each(['一五八，六七四二，零零九三', '幺三九二二零八五一九四', 'seven one eight 555 01 44'])(
    'reads %s as a phone',
    (number) => {
      expect(found([phone], `打 ${number} 吧`)).toHaveLength(1);
    },
  );

  it.each(['快递 773200485129963', '订单 1023 8847 5561 0293', '2026-11-11 20:00', '1,299,100 元', '138****0271'])(
    'does not take %s for one',
    (number) => {
      expect(found([phone], number)).toEqual([]);
    },
  );
});

describe('built-in checks', () => {
  const check = (
    kind: NonNullable<Extract<PhraseRule['pattern'], { type: 'variable' }>['check']>,
    words: string[] = [],
  ) => rule({ type: 'variable', check: kind, words });
  const told: PhraseContext = {
    ...here,
    shopFacts: { 合作快递: '中通、圆通', 发货时效: '48 小时内发出', 售后补偿标准: '不超过 10 元或 20%' },
    orderNumbers: ['773200485129963'],
    buyerName: 'Tom Lee',
  };

  it.each([
    [check('whole', ['不知道', 'hi']), '不-知-道。', '不知道您要哪款'],
    [check('whole', ['在的']), '在的亲～', '在的，今天发'],
    [check('wordless'), '😊[微笑]', '好😊'],
    [check('password'), '后台密码：Abc#2024xy', '初始密码是 000'],
    [check('courier'), '给您发顺丰', '给您发中通，不发顺丰'],
    [check('shipBy'), '两小时内发货', '24小时内发货'],
    [check('compensation'), '补偿您 50 元', '补偿您 5 元'],
    [check('orderNumber'), '单号 123456789012345', '单号 773200485129963'],
    [check('buyerName'), 'Hi Anna, it ships', 'Hi Tom, it ships'],
  ])('%# finds what contradicts and leaves the rest', (one, breaks, keeps) => {
    expect(found([one], breaks, told)).toHaveLength(1);
    expect(found([one], keeps, told)).toEqual([]);
  });

  it('find no contradiction where nothing is told', () => {
    expect(found([check('courier'), check('orderNumber')], '发顺丰，单号 123456789012345')).toEqual([]);
  });
});

describe('createPhraseCheckerGently', () => {
  it('pauses between pieces and finds what the other finds', async () => {
    let pauses = 0;
    const many = Array.from({ length: 5_000 }, (_, at) => `词语${at}`);
    const checker = await createPhraseCheckerGently([terms(...many, '加我微信')], () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(3);
    expect(checker.check('加我微信', here)).toHaveLength(1);
  });
});
