import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { changed } from './bulk';
import { checkScript, type LibraryContext } from './check';
import { atOnce, buildLikeness } from './likeness';

const script = (id: string, more: Partial<Script> = {}): Script => ({
  ...{ id, part: 'talk', title: id, text: `这是第${id}条完全不同的话术`, language: 'zh' },
  ...more,
});
const library = [
  script('a', { text: '亲,您的包裹今天下午就给您发出,请放心', shortcut: 'fh' }),
  script('b', { text: '别的', shortcut: 'fhsj', ladder: { name: '还价', step: 1 } }),
];
const context: LibraryContext = {
  library,
  likeness: atOnce(buildLikeness(library.map(({ text }) => text))),
  shopFacts: { 发货地: '义乌{仓库}', 仓库: '{发货地}一号', 快递: '{买家}中通', 材质: '棉' },
  limits: [{ id: 'jd', name: '京东', maxLength: 10 }],
};
const problems = (draft: Script) => checkScript(draft, context).map(({ problem, detail }) => `${problem} ${detail}`);

describe('checkScript', () => {
  it.each([
    [{ text: '亲~您的包裹今天下午就给您发出!请放心' }, 'sameText a'],
    [{ text: '亲,您的包裹今天下午就给您发出哦,请放心' }, 'nearText a'],
    [{ shortcut: 'f' }, 'shadows fh'],
    [{ shortcut: 'fhx' }, 'shadowed fh'],
    [{ text: '{发货地}发' }, 'variableInItself 发货地'],
    [{ text: '{快递}发' }, 'variableInFact 快递'],
    [{ text: '{颜色:红}的' }, 'unknownForm 颜色:红'],
    [{ ladder: { name: '还价', step: 1 } }, 'sameStep b'],
    [{ ladder: { name: '运费', step: 2 } }, 'firstStepMissing 运费'],
    [{ text: '一二三四五六七八九十一' }, 'tooLong 京东 11 / 10'],
  ] as const)('%j: %s', (more, finding) => {
    expect(problems(script('new', { text: '短的话', ...more }))).toContain(finding);
  });

  it('finds nothing wrong with a script for itself, nor with one whose bubbles are each short enough', () => {
    expect(problems({ ...library[0]!, text: '亲今天就发\n---\n请您放心{材质}', shortcut: 'zz' })).toEqual([]);
  });

  it('does not hold a script against a console where it is not offered', () => {
    expect(problems(script('n', { text: '一二三四五六七八九十一', scope: { consoles: ['feige'] } }))).toEqual([]);
  });
});

describe('changed', () => {
  const full = script('a', { tags: ['甲', '乙'], scope: { consoles: ['jd'], shops: ['店'] }, validTo: '2026-01-01' });
  it('changes what is named and leaves the rest', () => {
    expect(changed(full, { part: 'shipping', addTags: ['丙'], removeTags: ['甲'] })).toEqual({
      ...full,
      part: 'shipping',
      tags: ['乙', '丙'],
    });
  });
  it('takes away what is given empty', () => {
    expect(changed(full, { removeTags: ['甲', '乙'], consoles: [], shops: [], validTo: '' })).toEqual(script('a'));
  });
});
