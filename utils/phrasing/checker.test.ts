import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import './data/load-traditional';
import { createPhraseChecker } from './checker';
import { fold } from './fold';
import { starterRules } from './packs';
import type { PhraseContext } from './types';
import { COMMA, kindAt, STOP } from './units';

const here: PhraseContext = { consoleId: 'pinduoduo', shop: '小店' };

/** A draft cut where the checker sees a clause end, each clause with its closing mark. */
function clausesOf(draft: string): string[] {
  const folded = fold(draft);
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindAt(folded.units, at, folded.length);
    const end = folded.ends[at] ?? 0;
    if ((kind !== COMMA && kind !== STOP) || end <= start) continue;
    pieces.push(draft.slice(start, end));
    start = end;
  }
  return start < draft.length ? [...pieces, draft.slice(start)] : pieces;
}

function rule(change: Partial<PhraseRule> & Pick<PhraseRule, 'id' | 'pattern'>): PhraseRule {
  return {
    category: 'team',
    severity: 'warn',
    reason: '因为',
    source: { title: '自拟', date: '2026-01-01' },
    examples: { breaks: ['x'], keeps: ['y'] },
    ...change,
  };
}

const terms = (id: string, words: string[], change: Partial<PhraseRule> = {}) =>
  rule({ id, pattern: { type: 'terms', terms: words }, ...change });

function found(rules: readonly PhraseRule[], draft: string, context = here): string[] {
  return createPhraseChecker(rules)
    .check(draft, context)
    .map((flag) => `${flag.ruleId}:${flag.found}`);
}

describe('createPhraseChecker', () => {
  it('gives the words as they stand in the draft, with reason and replacement', () => {
    const [flag] = createPhraseChecker([terms('wx', ['加微信'], { replacement: '在这里说', severity: 'block' })]).check(
      '亲，加\u200b薇-信吧',
      here,
    );
    expect(flag).toEqual({
      ruleId: 'wx',
      category: 'team',
      severity: 'block',
      start: 2,
      end: 7,
      found: '加\u200b薇-信',
      reason: '因为',
      replacement: '在这里说',
      overridable: false,
    });
  });

  it('asks the scope again when only the role or the stage of the talk changed', () => {
    const checker = createPhraseChecker([
      terms('trainee', ['退全款'], { scope: { roles: ['trainee'], stages: ['talk'] } }),
    ]);
    const count = (role: string, stage: string) => checker.check('退全款', { ...here, role, stage }).length;
    expect([
      count('trainee', 'talk'),
      count('lead', 'talk'),
      count('trainee', 'talk'),
      count('trainee', 'welcome'),
    ]).toEqual([1, 0, 1, 0]);
  });

  it('matches Latin terms as whole words only', () => {
    const rules = [terms('cure', ['cure']), terms('vx', ['vx'])];
    expect(found(rules, 'secure, cured, 20vx, VX2')).toEqual([]);
    expect(found(rules, 'A cure! 我vx同名 vx13800138000')).toEqual(['cure:cure', 'vx:vx', 'vx:vx']);
  });

  it('joins two Latin letters only where they touch', () => {
    expect(found([terms('wx', ['wx'])], 'W x')).toEqual([]);
    expect(found([terms('line', ['line'])], 'L.I.N.E')).toEqual(['line:L.I.N.E']);
  });

  it('never joins hanzi over clause punctuation', () => {
    expect(found([terms('t', ['口交'])], '路口，交通')).toEqual([]);
  });

  it('lets a longer covering phrase make a finding harmless', () => {
    const rules = [terms('t', ['保证'], { exceptions: { covering: ['质量保证'] } })];
    expect(found(rules, '质量保证一年')).toEqual([]);
    expect(found(rules, '质量保证一年，保证好用')).toEqual(['t:保证']);
  });

  it('lets a negation to the left in the clause turn a finding round, but not a question', () => {
    const rules = [terms('t', ['加微信'], { exceptions: { negatedBy: ['不能'] } })];
    expect(found(rules, '我们不能加微信')).toEqual([]);
    expect(found(rules, '不能发图，加微信吧')).toEqual(['t:加微信']);
    expect(found(rules, '加微信不能发图')).toEqual(['t:加微信']);
    expect(found(rules, '能不能加微信')).toEqual(['t:加微信']);
  });

  it('lets a word of the context make its clause harmless, and no other', () => {
    const rules = [terms('t', ['转账'], { exceptions: { context: ['骗子'] } })];
    expect(found(rules, '让您转账的是骗子')).toEqual([]);
    expect(found(rules, '转账吧，不是骗子')).toEqual(['t:转账']);
  });

  it('pairs words within a clause in either order, and over one comma where the rule says so', () => {
    const pair = { type: 'pair', near: ['好评'], with: ['返'] } as const;
    const inClause = [rule({ id: 'p', pattern: { ...pair, near: [...pair.near], with: [...pair.with] } })];
    const inSentence = [rule({ id: 'p', pattern: { ...pair, near: ['好评'], with: ['返'], reach: 'sentence' } })];
    expect(found(inClause, '好评就返两元')).toEqual(['p:好评就返']);
    expect(found(inClause, '返三块给好评')).toEqual(['p:返三块给好评']);
    expect(found(inClause, '给个好评，返两元')).toEqual([]);
    expect(found(inSentence, '给个好评，返两元')).toEqual(['p:好评，返']);
    expect(found(inSentence, '给个好评。返两元')).toEqual([]);
  });

  it('asks a number rule for its word in the clause', () => {
    const rules = [rule({ id: 'n', pattern: { type: 'number', shape: 'phone', near: ['她的'] } })];
    expect(found(rules, '她的电话 13812345678')).toEqual(['n:13812345678']);
    expect(found(rules, '她的，13812345678')).toEqual([]);
  });

  it('keeps the more severe of two overlapping findings, then the longer', () => {
    const rules = [
      terms('long', ['加我的微信'], { severity: 'warn' }),
      terms('grave', ['微信'], { severity: 'block' }),
      terms('hint', ['加我'], { severity: 'hint' }),
    ];
    expect(found(rules, '加我的微信')).toEqual(['hint:加我', 'grave:微信']);
    expect(found(rules.slice(0, 1).concat(terms('short', ['微信'])), '加我的微信')).toEqual(['long:加我的微信']);
  });

  it('holds a rule to its consoles, shops and language', () => {
    const rules = [
      terms('c', ['甲'], { scope: { consoles: ['feige'] } }),
      terms('s', ['乙'], { scope: { shops: ['别家'] } }),
      terms('l', ['丙'], { scope: { languages: ['en'] } }),
      terms('x', ['丁'], { scope: { exceptConsoles: ['pinduoduo'] } }),
    ];
    expect(found(rules, '甲乙丙丁')).toEqual(['l:丙']);
    expect(found(rules, '甲乙丙丁', { consoleId: 'feige', shop: '别家', language: 'zh' })).toEqual([
      'c:甲',
      's:乙',
      'x:丁',
    ]);
  });

  it('forgets the last console when the next is asked for', () => {
    const checker = createPhraseChecker([terms('c', ['甲'], { scope: { consoles: ['feige'] } })]);
    expect(checker.check('甲', here)).toHaveLength(0);
    expect(checker.check('甲', { ...here, consoleId: 'feige' })).toHaveLength(1);
    expect(checker.check('甲', here)).toHaveLength(0);
  });

  it('finds nothing with rules whose words fold away, and nothing without rules', () => {
    expect(found([terms('t', ['，', '\u200b'])], '任何，话\u200b')).toEqual([]);
    expect(found([], '加微信')).toEqual([]);
  });
});

describe('createPhraseChecker on any text', () => {
  const checker = createPhraseChecker(starterRules);
  /** Without the rules that look at a draft as a whole: a clause may be a bare word where its draft is none. */
  const ofParts = createPhraseChecker(
    starterRules.filter(({ pattern }) => pattern.type !== 'variable' || pattern.check === undefined),
  );
  const words = [
    '加',
    '微信',
    '薇信',
    '好评',
    '返现',
    '，',
    '。',
    ' ',
    '不能',
    '13812345678',
    'vx',
    '+',
    '❤',
    '{',
    '}',
    'XX',
    'free',
    '5 star',
  ];
  const draft = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc
      .array(fc.constantFrom(...words, '\u200b', '\ud83d', '🌸', 'A', '1'), { maxLength: 40 })
      .map((parts) => parts.join('')),
  );

  it('never throws, and flags lie inside the draft, in order, apart, on the words they name', () => {
    fc.assert(
      fc.property(draft, (text) => {
        let last = 0;
        for (const flag of checker.check(text, here)) {
          expect(flag.start).toBeGreaterThanOrEqual(last);
          expect(flag.end).toBeGreaterThan(flag.start);
          expect(flag.end).toBeLessThanOrEqual(text.length);
          expect(flag.found).toBe(text.slice(flag.start, flag.end));
          last = flag.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds a term with invisible characters anywhere inside, and covers them', () => {
    const term = '加我微信';
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufe0f', '\ufeff', '\u034f');
    const gaps = fc.array(fc.array(invisible, { maxLength: 6 }), { minLength: 3, maxLength: 3 });
    const plain = createPhraseChecker([terms('t', [term])]);
    fc.assert(
      fc.property(gaps, fc.constantFrom('', '亲，', 'ok '), (hidden, before) => {
        const disguised = Array.from(term, (sign, at) => sign + (hidden[at] ?? []).join('')).join('');
        expect(plain.check(`${before}${disguised}吧`, here)).toMatchObject([
          { start: before.length, end: before.length + disguised.length, found: disguised },
        ]);
      }),
    );
  });

  it('finds nothing in the clauses of a draft in which it found nothing', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const clauses = clausesOf(text);
        expect(clauses.join('')).toBe(text);
        if (ofParts.check(text, here).length > 0) return;
        for (const clause of clauses) expect(ofParts.check(clause, here)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a draft of 200,000 characters in its stride', () => {
    const huge = '加我微信好评返现不能，'.repeat(20).concat('加我微信好评返'.repeat(28_000));
    const started = performance.now();
    checker.check(huge, here);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
