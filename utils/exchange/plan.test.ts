import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS, scriptSchema, type Script } from '@/utils/handbook/schema';
import { guessMapping, readTable } from './columns';
import { planImport, type ImportChoices, type ImportPlan } from './plan';
import { readFile } from './read-file';
import type { ReadScript } from './types';
import { ownVariables } from './variables';
import { scriptsToChatwoot, scriptsToCsv, scriptsToEspanso, scriptsToMarkdown, type ExportWords } from './write-file';

const CHOICES: ImportChoices = { duplicates: 'skip', language: 'zh', part: 'talk', idStart: 'in-' };
const there: Script = {
  id: 's1',
  part: 'shipping',
  title: '发货',
  text: '亲,今天发货!',
  language: 'zh',
  shortcut: 'fh',
};

function plan(read: ReadScript[], library: Script[] = [], choices: Partial<ImportChoices> = {}): ImportPlan {
  const steps = planImport(read, library, { ...CHOICES, ...choices });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const one = (more: Partial<ReadScript>): ReadScript => ({ at: 'row 2', title: '', text: '好的', ...more });

describe('planning an import', () => {
  it('makes scripts: title from the first words, part from the category, tags, variables in our form', () => {
    const { added } = plan([
      one({ text: '{{contact.name}} 您好,已退款。请查收', category: ['售后', '退款'], shortcut: 'tk', tags: ['钱'] }),
    ]);
    expect(added).toEqual([
      {
        id: 'in-0',
        part: 'afterSales',
        title: '{买家} 您好,已退款',
        text: '{买家} 您好,已退款。请查收',
        language: 'zh',
        shortcut: 'tk',
        tags: ['售后', '退款', '钱'],
      },
    ]);
  });

  it.each([
    ['skip', { added: [], replaced: [], skipped: [{ at: 'row 2', why: 'alreadyThere', what: '发货了' }] }],
    ['replace', { added: [], replaced: [expect.objectContaining({ id: 's1', title: '发货了' })], skipped: [] }],
    ['keepBoth', { added: [expect.objectContaining({ id: 'in-0' })], replaced: [], skipped: [] }],
  ] as const)('with %s deals so with a text that is there but for its signs', (duplicates, expected) => {
    expect(plan([one({ title: '发货了', text: '亲 今天发货' })], [there], { duplicates })).toEqual(expected);
  });

  it('tells each reply that it leaves out, with its place: none, too long, twice in the file, over the limit', () => {
    const read = [
      one({ at: 'row 2', text: ' ' }),
      one({ at: 'row 3', title: '长', text: '长'.repeat(4001) }),
      one({ at: 'row 4', text: '在的' }),
      one({ at: 'row 5', text: '在的!' }),
    ];
    expect(plan(read).skipped.map(({ at, why }) => `${at} ${why}`)).toEqual([
      'row 2 noText',
      'row 3 tooLong',
      'row 5 twiceInFile',
    ]);
  });

  it('plans 50,000 rows in pieces and can be left between two of them', () => {
    const read = Array.from({ length: 50_000 }, (_, index) => one({ at: `row ${index}`, text: `回复${index}` }));
    const steps = planImport(read, [], CHOICES);
    expect(steps.next()).toEqual({ done: false, value: 1000 });
    expect([...planImport(read, [], CHOICES)]).toHaveLength(49);
  });

  it('gives only scripts that the handbook takes, whatever was read', () => {
    const read = fc.record(
      {
        at: fc.constant('row 2'),
        title: fc.string({ unit: 'grapheme', maxLength: 90 }),
        text: fc.string({ unit: 'grapheme', maxLength: 200 }),
        shortcut: fc.string({ maxLength: 40 }),
        category: fc.array(fc.string({ unit: 'grapheme', maxLength: 50 })),
        tags: fc.array(fc.string({ maxLength: 50 }), { maxLength: 30 }),
        buyerSays: fc.array(fc.string({ maxLength: 300 })),
      },
      { requiredKeys: ['at', 'title', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(read, { maxLength: 8 }), (all) => {
        const { added, skipped } = plan(all);
        for (const script of added) expect(scriptSchema.safeParse(script).error?.issues ?? []).toEqual([]);
        expect(added.length + skipped.length).toBe(all.length);
      }),
    );
  });
});

describe('variables of other tools', () => {
  it.each([
    ['{{ticket.requester.name}}', '{买家}'],
    ['{{to.first_name}}', '{买家}'],
    ['#买家昵称#', '{买家}'],
    ['[%order_id%]', '{订单号}'],
    ['{formtext: name=shade; default=x}', '{shade}'],
    ['{买家} {发货地}', '{买家} {发货地}'],
  ])('%s becomes %s', (foreign, own) => {
    expect(ownVariables(foreign)).toBe(own);
  });
});

describe('writing and reading back', () => {
  const WORDS: ExportWords = {
    columns: { part: '分类', title: '标题', text: '内容', shortcut: '快捷编码', tags: '标签', buyerSays: '买家问' },
    part: {
      welcome: '欢迎',
      talk: '售前',
      bargain: '议价',
      payment: '支付',
      shipping: '物流',
      afterSales: '售后',
      farewell: '结束',
      review: '评价',
      emoji: '表情',
    },
  };
  const words = fc.stringMatching(/^[一-龥a-z0-9=+,"']{1,20}$/);
  const script = fc.record({
    part: fc.constantFrom(...PARTS),
    title: fc.stringMatching(/^[一-龥]{1,10}$/),
    text: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    shortcut: fc.stringMatching(/^[a-z]{1,6}$/),
    buyerSays: fc.uniqueArray(fc.stringMatching(/^[一-龥]{2,8}$/), { minLength: 1, maxLength: 3 }),
  });

  it('gives back every script through CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(script, { minLength: 1, maxLength: 6 }), async (all) => {
        const scripts = all.map((each, index): Script => ({ ...each, id: `s${index}`, language: 'zh' }));
        const file = new TextEncoder().encode(scriptsToCsv(scripts, WORDS));
        const reading = await readFile(file, 'a.csv', { toText: (html) => html });
        if (!reading.ok || !('table' in reading)) throw new Error('no table');
        const { scripts: back } = readTable(reading.table, guessMapping(reading.table));
        expect(back.map(({ title, text, shortcut, buyerSays }) => ({ title, text, shortcut, buyerSays }))).toEqual(
          scripts.map(({ title, text, shortcut, buyerSays }) => ({ title, text, shortcut, buyerSays })),
        );
      }),
    );
  });

  it.each([
    ['a.yml', (scripts: Script[]) => scriptsToEspanso(scripts)],
    ['a.md', (scripts: Script[]) => scriptsToMarkdown(scripts, WORDS)],
    ['a.json', (scripts: Script[]) => scriptsToChatwoot(scripts)],
  ])('gives back the words through %s', async (name, write) => {
    const scripts = [there, { ...there, id: 's2', shortcut: 'b', title: '催件', text: '第一行\n第二行' }];
    const reading = await readFile(new TextEncoder().encode(write(scripts)), name, { toText: (html) => html });
    if (!reading.ok || !('scripts' in reading)) throw new Error('no scripts');
    expect(reading.scripts.map(({ text }) => text)).toEqual(scripts.map(({ text }) => text));
  });
});
