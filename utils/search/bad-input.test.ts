import '@/utils/search/data/load-pinyin';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import type { SearchContext } from '@/utils/search/types';

const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const script = (row: Partial<Script> & Pick<Script, 'id' | 'title'>): Script => ({
  part: 'talk',
  text: `${row.title}。`,
  language: 'zh',
  ...row,
});
const plain = [
  script({ id: 'ship', title: '发货时间说明', tags: ['几天发'] }),
  script({ id: 'refund', title: 'Refund time' }),
];
const first = (scripts: readonly Script[], typed: string) =>
  createScriptIndex(scripts).find(typed, context, 5)[0]?.script.id;
const ms = (call: () => unknown): number => {
  const before = performance.now();
  call();
  return performance.now() - before;
};

describe('bad input', () => {
  it.each(['.*', '(发货|', '[a-z', '\\', '$^', '+?', '发货.*', '(?=发)', '#[', 'tag:(', 'shop:*'])(
    'takes %j as text, not as a pattern',
    (typed) => {
      expect(() => createScriptIndex(plain).find(typed, context, 5)).not.toThrow();
    },
  );

  it('finds through signs of patterns', () => {
    expect(first(plain, '发货.*')).toBe('ship');
  });

  it.each([
    ['an unpaired high surrogate', '\ud83d发货'],
    ['an unpaired low surrogate', '发\udc4b货'],
    ['marks that turn the writing direction', '\u202e发\u200f货\u202c'],
    ['a zero-width space', '发\u200b货'],
    ['a byte order mark', '\ufeff发货'],
    ['NUL', '发\u0000货'],
  ])('finds through %s', (_, typed) => {
    expect(first(plain, typed)).toBe('ship');
  });

  it('finds a word that holds a sign nobody sees', () => {
    expect(first([script({ id: 'odd', title: 'Re\u200bfund\u202e time' })], 'refund')).toBe('odd');
  });

  it.each([
    ['letters', 'fahuo'.repeat(20_000)],
    ['characters', '发货'.repeat(50_000)],
    ['blanks', ' '.repeat(100_000)],
    ['filters', '#发 '.repeat(33_000)],
    ['one filter', `#${'发'.repeat(100_000)}`],
    ['terms', '发 货 '.repeat(25_000)],
  ])('answers a query of 100,000 %s with bounded work', (_, typed) => {
    const index = createScriptIndex(plain);
    expect(ms(() => index.find(typed, context, 5))).toBeLessThan(300);
  });

  it('takes a script of 1 MB, and 10,000 tags, with bounded work', () => {
    const large = [
      ...plain,
      script({ id: 'text', title: '很长', text: '发货时间'.repeat(250_000) }),
      script({ id: 'title', title: '退货'.repeat(250_000) }),
      script({ id: 'tags', title: '标签', tags: Array.from({ length: 10_000 }, (_, at) => `标签${String(at)}`) }),
      script({ id: 'code', title: '口令', shortcut: 'k'.repeat(1_000_000) }),
    ];
    const index = createScriptIndex(large);
    expect(index.save().byteLength).toBeLessThan(60_000);
    expect(ms(() => index.find('fahuo', context, 5))).toBeLessThan(300);
    expect(index.find('标签3', context, 1)[0]?.script.id).toBe('tags');
    expect(index.find('退货', context, 1)[0]?.script.id).toBe('title');
  });
});
