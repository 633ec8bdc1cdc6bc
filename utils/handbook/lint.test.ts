import { describe, expect, it } from 'vitest';
import { lintScripts } from './lint';
import type { Script } from './schema';

const context = { shopFacts: { 发货地: '浙江义乌', 赠品: '' }, today: '2026-11-22' };
const script = (id: string, more: Partial<Script>): Script => ({
  id,
  part: 'talk',
  title: `标题${id}`,
  text: '亲,在的',
  language: 'zh',
  ...more,
});
const problemsOf = (...scripts: Script[]) =>
  lintScripts(scripts, context).map((found) => [found.problem, found.detail]);

describe('lintScripts', () => {
  it('finds nothing in a good script', () => {
    expect(
      problemsOf(script('a', { text: '{问候}{买家},从{发货地}发出', shortcut: 'fh', validTo: '2026-11-22' })),
    ).toEqual([]);
  });
  it.each([
    ['emptyText', '', { text: '  ' }],
    ['unknownVariable', '发货的', { text: '从{发货的}发出' }],
    ['emptyFact', '赠品', { text: '送您{赠品}' }],
    ['brokenBraces', '', { text: '从{发货地发出' }],
    ['expired', '2026-11-21', { validTo: '2026-11-21' }],
    ['datesReversed', '2026-12-01', { validFrom: '2026-12-05', validTo: '2026-12-01' }],
  ] satisfies [string, string, Partial<Script>][])('names %s (%s)', (problem, detail, more) => {
    expect(problemsOf(script('a', more))).toEqual([[problem, detail]]);
  });
  it('names both scripts that answer to one code', () => {
    expect(problemsOf(script('a', { shortcut: 'fh' }), script('b', { shortcut: 'FH' }))).toEqual([
      ['sameShortcut', 'fh'],
      ['sameShortcut', 'fh'],
    ]);
  });
  it('allows one code for scripts that never meet on a console', () => {
    const here = script('a', { shortcut: 'fh', scope: { consoles: ['feige'] } });
    const there = script('b', { shortcut: 'fh', scope: { consoles: ['kuaishou'] } });
    expect(problemsOf(here, there)).toEqual([]);
  });
});
