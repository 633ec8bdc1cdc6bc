import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptSchema, type Script } from '@/utils/handbook/schema';
import { checkImport, type CheckChoices } from './duplicates';
import { applyPlan, planImport, USUAL_WAYS, type DuplicateChoices, type DuplicateWay, type ImportPlan } from './plan';
import type { ReadScript } from './types';
import { ownVariables } from './variables';

const CHOICES: CheckChoices = { language: 'zh', part: 'talk', idStart: 'in-' };
const there: Script = {
  id: 's1',
  part: 'shipping',
  title: '发货',
  text: '亲,今天发货!',
  language: 'zh',
  shortcut: 'fh',
};
const every = (way: DuplicateWay): DuplicateChoices => ({
  ways: { id: way, text: way, near: way, shortcut: way, title: way },
  rows: new Map(),
});
const USUAL: DuplicateChoices = { ways: USUAL_WAYS, rows: new Map() };

function check(read: ReadScript[], library: Script[] = []) {
  const steps = checkImport(read, library, CHOICES);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
function plan(read: ReadScript[], library: Script[] = [], choices = USUAL): ImportPlan {
  return planImport(check(read, library), choices, library.length);
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
    [
      'skip',
      { added: [], replaced: [], skipped: [{ at: 'row 2', why: 'alreadyThere', what: '发货了' }], cut: [], alike: [] },
    ],
    [
      'replace',
      {
        added: [],
        replaced: [{ ...there, part: 'shipping', title: '发货了', text: '亲 今天发货' }],
        skipped: [],
        cut: [],
        alike: [],
      },
    ],
    ['keepBoth', { added: [expect.objectContaining({ id: 'in-0' })], replaced: [], skipped: [], cut: [], alike: [] }],
  ] as const)('with %s deals so with a text that is there but for its signs', (way, expected) => {
    expect(plan([one({ title: '发货了', text: '亲 今天发货' })], [there], every(way))).toEqual(expected);
  });

  it('tells by what a reply is the same: its text, a text like it, its shortcut, its title', () => {
    const long = {
      ...there,
      id: 's2',
      shortcut: 'cj',
      title: '催件',
      text: '亲,您的包裹已经帮您催了快递,请您再耐心等一天',
    };
    const read = [
      one({ at: 'a', text: '亲!今天发货' }),
      one({ at: 'b', text: '亲,您的包裹已经帮您催了快递哦,请您再耐心等一天吧' }),
      one({ at: 'c', text: '另一句', shortcut: 'FH' }),
      one({ at: 'd', text: '又一句', title: '催 件' }),
      one({ at: 'e', text: '新的一句' }),
    ];
    expect(check(read, [there, long]).candidates.map(({ at, same }) => [at, same?.as, same?.there.id])).toEqual([
      ['a', 'text', 's1'],
      ['b', 'near', 's2'],
      ['c', 'shortcut', 's1'],
      ['d', 'title', 's2'],
      ['e', undefined, undefined],
    ]);
  });

  it('keeps what differs by a few signs, which may say the opposite, and tells of it', () => {
    const opposite = { ...there, title: '包邮', text: '亲,这款发往新疆西藏的订单我们都是包邮的,您放心拍下付款就好' };
    const read = one({
      at: 'row 7',
      title: '邮费',
      text: '亲,这款发往新疆西藏的订单我们都是不包邮的,您放心拍下付款就好',
    });
    const { added, skipped, alike } = plan([read], [opposite]);
    expect([added.map(({ text }) => text), skipped]).toEqual([[read.text], []]);
    expect(alike).toEqual([{ at: 'row 7', what: '邮费', there: '包邮' }]);
    expect(plan([read], [opposite], every('skip')).alike).toEqual([]);
  });

  it('lets a single reply be decided apart from its kind', () => {
    const read = [one({ at: 'a', text: '亲,今天发货' }), one({ at: 'b', text: '甲', shortcut: 'fh' })];
    const rows = new Map<string, DuplicateWay>([['b', 'skip']]);
    expect(plan(read, [there], { ways: every('replace').ways, rows }).skipped.map(({ at }) => at)).toEqual(['b']);
  });

  it('replaces a script once: a second reply for it is added, so that none is lost', () => {
    const read = [one({ text: '甲', shortcut: 'fh' }), one({ text: '乙', shortcut: 'fh' })];
    const { added, replaced } = plan(read, [there], every('replace'));
    expect([replaced.map(({ text }) => text), added.map(({ text }) => text)]).toEqual([['甲'], ['乙']]);
  });

  it('tells what was shortened to fit', () => {
    const { added, cut } = plan([
      one({ at: 'row 9', title: '长'.repeat(80), tags: Array.from({ length: 10_000 }, (_, n) => `t${n}`) }),
    ]);
    expect(cut).toEqual([{ at: 'row 9', what: '长'.repeat(60), fields: ['title', 'tags'] }]);
    expect(added[0]?.tags).toHaveLength(20);
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

  it('checks 50,000 rows against 2,000 scripts in pieces and can be left between two of them', () => {
    const read = Array.from({ length: 50_000 }, (_, index) =>
      one({ at: `row ${index}`, text: `亲,第${index}号仓今天发出` }),
    );
    const library = Array.from({ length: 2_000 }, (_, index) => ({
      ...there,
      id: `l${index}`,
      text: `旧的第${index}条回复内容`,
    }));
    const steps = checkImport(read, library, CHOICES);
    expect(steps.next()).toEqual({ done: false, value: { done: 4_000, all: 54_000 } });
    let most = 0;
    let last = performance.now();
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, performance.now() - last);
      last = performance.now();
      count += 1;
    }
    expect(count).toBe(99);
    expect(most).toBeLessThan(500); // a piece, not the whole
  });

  it('stops at as many scripts as a handbook may hold and tells which are over', () => {
    const read = [one({ at: 'a', text: '甲' }), one({ at: 'b', text: '乙' })];
    const { added, skipped } = planImport(check(read), USUAL, 49_999);
    expect([added.length, skipped]).toEqual([1, [{ at: 'b', why: 'tooMany', what: '乙' }]]);
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
        const { added, skipped } = plan(
          all.map((each, index) => ({ ...each, at: `row ${index}` })),
          [],
          every('keepBoth'),
        );
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
    ['{formtext: name=shade; default=x}', '{shade:text|x}'],
    ['{formmenu: red; blue; name=shade}', '{shade:red/blue}'],
    ['{formdate: MM/DD; name=day}', '{day:date}'],
    ['%fillpopup:name=size:S:default=M:L%', '{size:S/M/L|M}'],
    ['%filltext:name=customer name%', '{买家}'],
    ['{买家} {发货地}', '{买家} {发货地}'],
  ])('%s becomes %s', (foreign, own) => {
    expect(ownVariables(foreign)).toBe(own);
  });
});

describe('applyPlan', () => {
  it('puts replaced scripts in their place and new ones at the end', () => {
    const library = [there, { ...there, id: 's2', text: '二' }];
    const done = applyPlan(library, {
      added: [{ ...there, id: 'new', text: '三' }],
      replaced: [{ ...there, text: '一' }],
      skipped: [],
      cut: [],
      alike: [],
    });
    expect(done.map(({ id, text }) => `${id} ${text}`)).toEqual(['s1 一', 's2 二', 'new 三']);
  });
});
