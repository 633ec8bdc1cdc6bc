import '@/utils/search/data/load-pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { tagLine } from '@/utils/search/marks';
import { readingsOf } from '@/utils/search/readings';
import { createScriptIndex } from '@/utils/search/script-index';
import type { SearchContext, SearchHit } from '@/utils/search/types';
import { unitsOf } from '@/utils/search/units';

type Row = Partial<Script> & Pick<Script, 'id' | 'title'>;
const script = (row: Row): Script => ({ part: 'talk', text: `${row.title}。`, language: 'zh', ...row });
const context: SearchContext = { consoleId: 'pdd', shop: '一店', today: '2026-06-15' };

const scripts: readonly Script[] = [
  { id: 'hello', title: '欢迎光临', part: 'welcome' as const, tags: ['你好', '在吗'], shortcut: 'hy' },
  { id: 'ship-when', title: '发货时间说明', part: 'shipping' as const, tags: ['什么时候发货'], shortcut: 'fh' },
  { id: 'ship-late', title: '延迟发货致歉', part: 'shipping' as const, tags: ['晚发', '补偿'] },
  {
    id: 'invoice',
    title: '能否开发票',
    tags: ['发票', '开票'],
    shortcut: 'fp',
    text: '可以开电子发票，请把抬头和税号发给我。',
  },
  { id: 'size', title: '尺码推荐', tags: ['身高', '体重'], text: '请告诉我身高体重，我来帮您选合适的码数。' },
  { id: 'return', title: '退货流程步骤', part: 'afterSales' as const, tags: ['退货', '怎么退'] },
  { id: 'refund', title: '退款多久到账', part: 'afterSales' as const, tags: ['到账', '退款'] },
  { id: 'seven', title: '七天无理由退货', part: 'afterSales' as const },
  { id: 'bank', title: '银行卡支付', part: 'payment' as const, tags: ['重复付款'] },
  { id: 'coupon', title: '优惠券领取方式', part: 'bargain' as const, tags: ['领券'] },
  { id: 'women', title: '女装偏大偏小', tags: ['正码'] },
  {
    id: 'en-ship',
    title: 'Shipping cost',
    part: 'shipping' as const,
    language: 'en' as const,
    text: 'Shipping is free over $30.',
  },
  { id: 'en-refund', title: 'Refund processing time', part: 'afterSales' as const, language: 'en' as const },
  { id: 'emoji', title: '抱拳🙏', part: 'emoji' as const, text: '🙏' },
].map(script);
const index = createScriptIndex(scripts);
const ids = (hits: readonly SearchHit[]) => hits.map((hit) => hit.script.id);
const find = (typed: string, limit = 8) => ids(index.find(typed, context, limit));

const fieldOf = (hit: SearchHit, field: SearchHit['marks'][number]['field']) =>
  field === 'tags' ? tagLine(hit.script.tags ?? []) : (hit.script[field] ?? '');
const marked = (hit: SearchHit | undefined) =>
  (hit?.marks ?? []).map((mark) => `${mark.field}:${fieldOf(hit!, mark.field).slice(mark.start, mark.end)}`);

/** Anything an agent's keyboard or clipboard may bring, Chinese and letters above all. */
const anyTyped = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('发货退款运费券女zhnlfhabg 7#:')), maxLength: 80 }),
);

describe('find', () => {
  it.each([
    ['characters', '发货时间', 'ship-when'],
    ['characters that are not neighbours', '退流程', 'return'],
    ['characters in another order', '致歉发货', 'ship-late'],
    ['traditional characters', '退貨流程', 'return'],
    ['a homophone', '优会券', 'coupon'],
    ['initials', 'fhsj', 'ship-when'],
    ['initials from the middle', 'wlyth', 'seven'],
    ['full pinyin', 'tuikuan', 'refund'],
    ['pinyin still being typed', 'tuiku', 'refund'],
    ['pinyin and characters mixed', 'yan迟fh', 'ship-late'],
    ['a character and an initial', '退h', 'return'],
    ['c for ch', 'cima', 'size'],
    ['zh for z, n for ng', 'yinhan', 'bank'],
    ['l for n', 'lvzuang', 'women'],
    ['s for sh', 'fahuosijian', 'ship-when'],
    ['a mistyped syllable', 'tuihou', 'return'],
    ['swapped letters', 'chimatuijina', 'size'],
    ['the second reading of a character', 'chongfu', 'bank'],
    ['a digit for a numeral', '7tian', 'seven'],
    ['a shortcut', 'fp', 'invoice'],
    ['a tag', 'kaipiao', 'invoice'],
    ['words of the reply', '税号', 'invoice'],
    ['pinyin of words of the reply', 'taitou', 'invoice'],
    ['an English word', 'refund', 'en-refund'],
    ['the beginning of an English word', 'shipp', 'en-ship'],
    ['a mistyped English word', 'refudn', 'en-refund'],
    ['English words apart', 'refund time', 'en-refund'],
    ['terms in any order', '时间 发货', 'ship-when'],
    ['a path of part and title', '售后/退货流程', 'return'],
    ['a part and a word of the title', '售后 到账', 'refund'],
    ['a character that looks alike', '优惠卷', 'coupon'],
    ['a word of the same meaning', '到账多久', 'refund'],
    ['a slip in the first of two syllables', 'tiukuan', 'refund'],
    ['a zero-width space between', '退\u200b款', 'refund'],
    ['full width letters', 'ＦＨＳＪ', 'ship-when'],
    ['an emoji', '🙏', 'emoji'],
  ])('takes %s: %s', (_, typed, first) => {
    expect(find(typed)[0]).toBe(first);
  });

  it('puts an exact shortcut above better titles', () => {
    const two = createScriptIndex([
      script({ id: 'title', title: 'fh' }),
      script({ id: 'code', title: '其他', shortcut: 'FH' }),
    ]);
    expect(ids(two.find('fh', context, 5))).toEqual(['code', 'title']);
  });

  it('finds nothing in gibberish', () => {
    expect(find('qxzjvvkw')).toEqual([]);
    expect(find('¿¿¿')).toEqual([]);
  });

  it('lists by use, then in handbook order, when nothing is typed', () => {
    const uses = new Map([
      ['seven', 2],
      ['coupon', 9],
      ['unknown', 50],
    ]);
    expect(ids(index.find('', { ...context, uses }, 4))).toEqual(['coupon', 'seven', 'hello', 'ship-when']);
  });

  it.each([
    ['#售后', ['return', 'refund', 'seven', 'en-refund']],
    ['#售后语 tk', ['refund']],
    ['#after', ['return', 'refund', 'seven', 'en-refund']],
    ['tag:发票', ['invoice']],
    ['#开票', ['invoice']],
    ['#售后 tag:到账', ['refund']],
    ['shop:一店', []],
  ])('filters by %s', (typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });

  it('lets use decide among equals but not against a clearly better fit', () => {
    const twins = createScriptIndex([
      script({ id: 'a', title: '发货说明' }),
      script({ id: 'b', title: '发货说明' }),
      script({ id: 'c', title: '收货' }),
    ]);
    const uses = new Map([
      ['b', 3],
      ['c', 500],
    ]);
    expect(ids(twins.find('fahuo', { ...context, uses }, 2))).toEqual(['b', 'a']);
  });

  it('prefers the present part of the talk among equals', () => {
    const twins = createScriptIndex([
      script({ id: 'a', title: '请稍等', part: 'talk' }),
      script({ id: 'b', title: '请稍等', part: 'payment' }),
    ]);
    expect(ids(twins.find('qsd', { ...context, part: 'payment' }, 2))).toEqual(['b', 'a']);
  });

  it.each<[string, Partial<SearchContext>, Partial<Script>]>([
    ['what the team uses', { teamUses: new Map([['b', 5]]) }, {}],
    ["the buyer's language", { language: 'en' }, { language: 'en' }],
    [
      "a version in the buyer's language",
      { language: 'ja' },
      { variants: [{ language: 'ja', text: '少々お待ちください' }] },
    ],
    ['a version of a country', { language: 'pt' }, { variants: [{ language: 'pt-BR', text: 'Um momento' }] }],
    ['what is written for this shop', {}, { scope: { shops: ['一店'] } }],
    ['what is in force for a time only', {}, { validFrom: '2026-06-01', validTo: '2026-06-30' }],
  ])('prefers %s among equals', (_, here, there) => {
    const twins = createScriptIndex([
      script({ id: 'a', title: '请稍等' }),
      script({ id: 'b', title: '请稍等', ...there }),
    ]);
    const plain = createScriptIndex([script({ id: 'a', title: '请稍等' }), script({ id: 'b', title: '请稍等' })]);
    expect(ids(twins.find('qsd', { ...context, ...here }, 2))).toEqual(['b', 'a']);
    expect(ids(plain.find('qsd', context, 2))).toEqual(['a', 'b']);
  });

  it("counts the agent's own use above the team's", () => {
    const twins = createScriptIndex([script({ id: 'a', title: '请稍等' }), script({ id: 'b', title: '请稍等' })]);
    const uses = new Map([['b', 9]]);
    const teamUses = new Map([['a', 9]]);
    expect(ids(twins.find('qsd', { ...context, uses, teamUses }, 2))).toEqual(['b', 'a']);
  });

  it('leaves out other consoles, other shops and what is not in force', () => {
    const scoped = createScriptIndex([
      script({ id: 'here', title: '发货', scope: { consoles: ['pdd'], shops: ['一店'] } }),
      script({ id: 'console', title: '发货', scope: { consoles: ['kuaishou'] } }),
      script({ id: 'shop', title: '发货', scope: { shops: ['二店'] } }),
      script({ id: 'over', title: '发货', validTo: '2026-06-14' }),
      script({ id: 'later', title: '发货', validFrom: '2026-06-16' }),
      script({ id: 'today', title: '发货', validFrom: '2026-06-15', validTo: '2026-06-15' }),
    ]);
    for (const typed of ['fh', '']) expect(ids(scoped.find(typed, context, 9))).toEqual(['here', 'today']);
    expect(ids(scoped.find('shop:一', context, 9))).toEqual(['here']);
  });

  it.each([
    ['fhsj', ['title:发货时间']],
    ['退流程', ['title:退', 'title:流程']],
    ['fp', ['shortcut:fp']],
    ['领券', ['tags:领券']],
    ['taitou', ['text:抬头']],
  ])('marks what %s matched', (typed, expected) => {
    expect(marked(index.find(typed, context, 1)[0])).toEqual(expected);
  });

  it('finds every script by its full title', () => {
    for (const { id, title } of scripts) expect(find(title)[0]).toBe(id);
  });

  it("finds every script by its title's initials among the first three", () => {
    for (const { id, title } of scripts) {
      const initials = unitsOf(title).map(({ text }) => (readingsOf(text)[0] ?? text).charAt(0));
      expect(find(initials.join('')).slice(0, 3)).toContain(id);
    }
  });

  it('takes any string, and gives marks inside their field that do not overlap', () => {
    fc.assert(
      fc.property(anyTyped, fc.integer({ min: -1, max: 20 }), (typed, limit) => {
        const hits = index.find(typed, context, limit);
        expect(hits.length).toBeLessThanOrEqual(Math.max(0, limit));
        for (const hit of hits) {
          const ends = new Map<string, number>();
          for (const { field, start, end } of hit.marks) {
            expect(start).toBeGreaterThanOrEqual(ends.get(field) ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(fieldOf(hit, field).length);
            ends.set(field, end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer whatever was typed before', () => {
    fc.assert(
      fc.property(anyTyped, anyTyped, (typed, other) => {
        const first = index.find(typed, context, 5);
        index.find(other, context, 5);
        expect(index.find(typed, context, 5)).toEqual(first);
      }),
    );
  });

  it('finds random titles by themselves, and only what is in scope', () => {
    const title = fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9]{1,12}$/);
    const consoles = fc.option(fc.constantFrom('pdd', 'kuaishou'), { nil: undefined });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ title, consoles }), { selector: (row) => row.title, maxLength: 30 }),
        (rows) => {
          const library = rows.map((row, at) =>
            script({
              id: `s${String(at)}`,
              title: row.title,
              ...(row.consoles && { scope: { consoles: [row.consoles] } }),
            }),
          );
          const random = createScriptIndex(library);
          for (const one of library) {
            const found = random.find(one.title, context, 30);
            const isHere = one.scope?.consoles?.includes('pdd') ?? true;
            expect(ids(found).includes(one.id)).toBe(isHere);
            expect(found.every((hit) => hit.script.scope?.consoles?.includes('pdd') ?? true)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answers from an empty library', () => {
    const empty = createScriptIndex([]);
    expect(empty.size).toBe(0);
    expect(empty.find('fh', context, 5)).toEqual([]);
    expect(empty.find('', context, 5)).toEqual([]);
  });
});
