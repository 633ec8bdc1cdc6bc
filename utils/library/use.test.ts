import { describe, expect, it } from 'vitest';
import type { Fact } from '@/utils/facts/fact';
import type { Script } from '@/utils/handbook/schema';
import { editedShare, libraryUse } from './use';

const script = (id: string, part: Script['part']): Script => ({ id, part, title: id, text: id, language: 'zh' });
const stamp = (at: number, threadKey: string) => ({
  v: 1 as const,
  id: `${threadKey}${at}`,
  at,
  agentId: 'a',
  consoleId: 'jd',
  shop: '',
  threadKey,
});
const use = (at: number, thread: string, scriptId: string): Fact => ({
  ...stamp(at, thread),
  kind: 'scriptUse',
  scriptId,
  source: 'palette',
  rank: 1,
});
const said = (at: number, thread: string, origin: 'human' | 'script'): Fact => ({
  ...stamp(at, thread),
  ...{ kind: 'message', side: 'agent', messageKind: 'text', origin, length: 3, uncertain: false },
});

describe('libraryUse', () => {
  const facts = [
    use(10, 't1', 'fh'),
    said(11, 't1', 'script'),
    said(12, 't2', 'human'), // another conversation's
    use(20, 't1', 'fh'),
    said(22, 't1', 'human'),
    use(30, 't1', 'fh'), // taken out again: another script went in
    use(31, 't1', 'tk'),
    said(32, 't1', 'script'),
    use(40, 't2', 'tk'),
    said(40 + 11 * 60_000, 't2', 'human'), // much later
  ];
  const found = libraryUse([script('fh', 'shipping'), script('tk', 'afterSales'), script('no', 'shipping')], facts);

  it('counts uses, the last one, and whether the next message of that conversation was the script', () => {
    expect(found.scripts.map(({ uses, lastMs, sentAsIs, edited }) => ({ uses, lastMs, sentAsIs, edited }))).toEqual([
      { uses: 3, lastMs: 30, sentAsIs: 1, edited: 1 },
      { uses: 2, lastMs: 40, sentAsIs: 1, edited: 0 },
      { uses: 0, lastMs: null, sentAsIs: 0, edited: 0 },
    ]);
    expect(found.scripts.map(editedShare)).toEqual([0.5, 0, null]);
  });

  it('adds up by part', () => {
    expect(found.parts.filter(({ scripts }) => scripts > 0)).toEqual([
      { part: 'shipping', scripts: 2, used: 1, uses: 3 },
      { part: 'afterSales', scripts: 1, used: 1, uses: 2 },
    ]);
  });

  it('counts the turns that were answered with a script', () => {
    const turn = (at: number, waitMs: number): Fact => ({
      ...stamp(at, 't3'),
      ...{
        kind: 'turn',
        outcome: 'answered',
        first: true,
        waitMs,
        errorMs: 0,
        limitMs: 60_000,
        profileId: 'p',
        profileVersion: 1,
        asks: 1,
      },
    });
    expect(libraryUse([], [turn(100, 50), use(120, 't3', 'x'), turn(200, 50)]).turns).toEqual({
      answered: 2,
      withScript: 1,
    });
  });
});
