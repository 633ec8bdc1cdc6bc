import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhraseRule } from '@/utils/handbook/schema';
import { createPhraseChecker } from '../checker';
import '../data/load-traditional';
import { createPhraseExplainer } from '../explain';
import { tryExamples } from '../impact';
import { lintRules } from '../lint';
import { starterRules } from '../packs';
import { fold } from '../fold';
import { secondOpinionRules } from '../packs/second-opinion';
import { toStream } from '../stream';
import { createSecondOpinion, type SecondOpinion } from './judge';
import { featuresOf, piecesOf } from './pieces';
import { loadSecondOpinion } from './slot';
import { unpackOpinion } from './unpack';

const packed = readFileSync('public/second-opinion.json', 'utf8');
const zh = { consoleId: 'any', shop: '', language: 'zh' } as const;
const BREACH = '您加我微信聊吧';
const alone = createPhraseChecker(secondOpinionRules);

let opinion: SecondOpinion;
beforeAll(() => {
  opinion = createSecondOpinion(unpackOpinion(packed));
});
beforeEach(() => loadSecondOpinion(opinion));
afterEach(() => loadSecondOpinion(undefined));

describe('the second opinion', () => {
  it('says nothing until it is loaded, and speaks from then on with the same checker', () => {
    loadSecondOpinion(undefined);
    expect(alone.check(BREACH, zh)).toEqual([]);
    loadSecondOpinion(opinion);
    expect(alone.check(BREACH, zh)).toMatchObject([{ ruleId: 'seems.off-platform', severity: 'hint' }]);
  });

  it('finds its own examples and none that must stay clean, in both languages', () => {
    expect(lintRules(secondOpinionRules)).toEqual([]);
    expect(secondOpinionRules.map(tryExamples).filter(({ missed, hit }) => missed.length + hit.length > 0)).toEqual([]);
  });

  it('stays silent in a clause of which a rule spoke, and speaks in the others', () => {
    const own: PhraseRule = {
      id: 'own',
      category: 'team',
      severity: 'hint',
      pattern: { type: 'terms', terms: ['微信'] },
      reason: 'ours',
      source: { title: 'ours', date: '2026-11-22' },
      examples: { breaks: ['微信'], keeps: ['好'] },
    };
    const flags = createPhraseChecker([own, ...secondOpinionRules]).check(`${BREACH}。你脑子有病吧`, zh);
    expect(flags.map(({ ruleId }) => ruleId)).toEqual(['own', 'seems.abuse']);
  });

  it.each(['我们不能加您微信聊的', '谨防骗子让您加微信聊', '请勿加我微信聊'])(
    'is held back by a refusal or warning: %s',
    (draft) => {
      expect(alone.check(draft, zh).filter(({ category }) => category === 'offPlatform')).toEqual([]);
    },
  );

  it('holds its tongue where an exception turned a rule’s finding round', () => {
    const found = createPhraseChecker(starterRules).check('顶级这个词广告法不让用', zh);
    expect(found).toEqual([]);
  });

  const drill: PhraseRule = {
    id: 'drill',
    category: 'offPlatform',
    severity: 'block',
    pattern: { type: 'terms', terms: ['vx'] },
    overridable: false,
    softens: true,
    reason: 'ours',
    source: { title: 'ours', date: '2026-11-22' },
    examples: { breaks: ['加vx'], keeps: ['好'] },
  };
  const HARMLESS = '吸尘器型号VX-20的滤芯是通用的';

  it('makes a hint of what a rule finds in a clause that reads harmless, and leaves what reads like a breach', () => {
    const checker = createPhraseChecker([drill]);
    expect(checker.check(HARMLESS, zh)).toMatchObject([{ ruleId: 'drill', severity: 'hint', overridable: true }]);
    expect(checker.check('亲加我vx聊', zh)).toMatchObject([{ severity: 'block', overridable: false }]);
    expect(checker.check(`${HARMLESS}，加我vx聊`, zh)).toMatchObject([{ severity: 'block' }, { severity: 'block' }]);
    loadSecondOpinion(undefined);
    expect(checker.check(HARMLESS, zh)).toMatchObject([{ severity: 'block', overridable: false }]);
  });

  it('softens no rule that does not let it', () => {
    const firm: PhraseRule = { ...drill };
    delete firm.softens;
    expect(createPhraseChecker([firm]).check(HARMLESS, zh)).toMatchObject([{ severity: 'block' }]);
  });

  it('tells the tester what it softened', () => {
    const { flags, findings } = createPhraseExplainer([drill]).explain(HARMLESS, zh);
    expect(flags).toMatchObject([{ severity: 'hint' }]);
    expect(findings).toMatchObject([{ ruleId: 'drill', outcome: 'flagged', softened: true }]);
  });

  it('softens none of the starter rules’ own breaking examples', () => {
    const softening = starterRules.filter(({ softens }) => softens === true);
    const checkers = softening.map((rule) => ({ rule, checker: createPhraseChecker([rule]) }));
    const softened = checkers.flatMap(({ rule: { id, scope, examples }, checker }) =>
      examples.breaks.filter((text) => {
        const language = scope?.languages?.[0] ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
        const flags = checker.check(text, { consoleId: scope?.consoles?.[0] ?? 'any', shop: '', language });
        return flags.length > 0 && flags.every(({ severity }) => severity === 'hint') && id !== '';
      }),
    );
    expect(softened).toEqual([]);
  });

  it('is switched off by taking its rule away', () => {
    const others = secondOpinionRules.filter(({ category }) => category !== 'offPlatform');
    expect(createPhraseChecker(others).check(BREACH, zh)).toEqual([]);
  });

  it('underlines what was typed, disguise included', () => {
    const [flag] = alone.check('您加我薇❤聊吧', zh);
    expect('您加我薇❤聊吧'.slice(flag?.start, flag?.end)).toBe(flag?.found);
    expect(flag?.found).toContain('薇');
  });

  it('tells which words weighed most', () => {
    const { flags, findings } = createPhraseExplainer(secondOpinionRules).explain(BREACH, zh);
    const [finding] = findings;
    expect(flags).toEqual(alone.check(BREACH, zh));
    expect(finding?.evidence?.map(({ found }) => found).join('')).toContain('微信');
    const weights = finding?.evidence?.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((left, right) => right - left));
  });

  it('says the same of a draft however often and after whatever else it is asked', () => {
    const piece = fc.constantFrom(
      '您加我微信聊吧',
      '今天发货',
      'add me',
      '给您返五块',
      '，',
      '。',
      ' ',
      '尺码偏大',
      '\ud800',
      '5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const draft = pieces.join('');
        loadSecondOpinion(opinion);
        const first = alone.check(draft, zh);
        loadSecondOpinion(fresh);
        expect(createPhraseChecker(secondOpinionRules).check(draft, zh)).toEqual(first);
        for (const { severity, start, end } of first) {
          expect(severity).toBe('hint');
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 60 },
    );
  });
  const fresh = createSecondOpinion(unpackOpinion(packed));

  it('softens in a draft of a megabyte in bounded time, one clause or many', () => {
    const checker = createPhraseChecker([drill]);
    for (const draft of [`${HARMLESS}，`.repeat(40_000), `${HARMLESS} `.repeat(2_000)]) {
      const start = performance.now();
      expect(checker.check(draft, zh).length).toBeGreaterThan(1_000);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it('judges a draft of a megabyte in bounded time', () => {
    const draft = '您加我微信聊吧，今天发货了哦。'.repeat(20_000);
    const start = performance.now();
    alone.check(draft, zh);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('featuresOf', () => {
  const piece = (text: string) => {
    const [first] = piecesOf(toStream(fold(text)), undefined);
    if (first === undefined) throw new Error('no piece');
    return first;
  };
  const numbersOf = (text: string) => new Set(featuresOf(piece(text)).map(({ number }) => number));

  it('finds a Latin word again in its other forms, and no short one', () => {
    const shared = (one: string, other: string) => [...numbersOf(one)].filter((each) => numbersOf(other).has(each));
    // The bare ends of a piece are shared by any two.
    const ends = shared('alpha', 'question').length;
    expect(shared('refund', 'refunding').length).toBeGreaterThan(ends + 2);
    expect(shared('its', 'itsy').length).toBe(ends);
  });

  it('gives each feature once, on words of the piece, and only what is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('加', '微', 'refund', ' ', '5', 's'), maxLength: 30 }), (text) => {
        for (const one of piecesOf(toStream(fold(text)), undefined)) {
          const all = featuresOf(one);
          const even = (number: number) => number % 2 === 0;
          expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
          expect(all.every(({ from, to }) => from >= 0 && to < one.words.length)).toBe(true);
          expect(featuresOf(one, even)).toEqual(all.filter(({ number }) => even(number)));
        }
      }),
    );
  });
});

describe('unpackOpinion', () => {
  it.each([
    ['another form', packed.replace('"form":2', '"form":1')],
    ['no JSON', 'nothing'],
    ['a feature beyond them all', packed.replace(/"model":".*"/, '"model":"/////w8B/////w8B"')],
    ['a model cut short', packed.replace(/"model":"(.{1000}).*"/, '"model":"$1"')],
  ])('refuses %s', (_, text) => {
    expect(() => unpackOpinion(text)).toThrow();
  });
});
