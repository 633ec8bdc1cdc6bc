import '@/utils/search/data/load-pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex, loadScriptIndex } from '@/utils/search/script-index';
import type { ScriptIndex, SearchContext } from '@/utils/search/types';

const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15', uses: new Map([['s1', 3]]) };

const piece = fc.constantFrom('发货', '退款', '时间', '优惠券', '重复', '女装', 'refund', '7天', '物流', '🙏', '了');
const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
const script: fc.Arbitrary<Script> = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }).map((number) => `s${String(number)}`),
    title: words,
    text: words,
    tags: fc.array(words, { maxLength: 2 }),
    shortcut: fc.constantFrom('fh', 'tk', ''),
  })
  .map((row) => ({ ...row, part: 'talk', language: 'zh' }));
const library = fc.uniqueArray(script, { selector: ({ id }) => id, maxLength: 10 });
const typed = fc.constantFrom(
  '发货',
  'fh',
  'tuikuan',
  'tuikaun',
  '优惠卷',
  'fahuosj',
  'refudn',
  '时间',
  't',
  '7tian',
  '退时',
  'chongfu',
);

type Edit = { put: Script } | { remove: string } | { sync: Script[] };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: script }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.integer({ min: 0, max: 9 }).map((id) => `s${String(id)}`) }) },
  { weight: 1, arbitrary: fc.record({ sync: library }) },
);

/** What a plain list of scripts becomes. */
function edited(scripts: readonly Script[], change: Edit): Script[] {
  if ('sync' in change) return change.sync;
  if ('remove' in change) return scripts.filter(({ id }) => id !== change.remove);
  const isThere = scripts.some(({ id }) => id === change.put.id);
  return isThere ? scripts.map((one) => (one.id === change.put.id ? change.put : one)) : [...scripts, change.put];
}

function apply(index: ScriptIndex, change: Edit): void {
  if ('sync' in change) expect(index.sync(change.sync)).toBe(true);
  else if ('remove' in change) index.remove(change.remove);
  else index.put(change.put);
}

describe('an index that is changed', () => {
  it('answers as a fresh one after any sequence of edits', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(edit, { maxLength: 12 }),
        fc.array(typed, { maxLength: 4 }),
        (start, edits, texts) => {
          const index = createScriptIndex(start);
          let scripts: Script[] = start;
          for (const change of edits) {
            apply(index, change);
            scripts = edited(scripts, change);
          }
          const fresh = createScriptIndex(scripts);
          expect(index.size).toBe(fresh.size);
          for (const text of ['', ...texts]) expect(index.find(text, context, 9)).toEqual(fresh.find(text, context, 9));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is saved as it is now', () => {
    fc.assert(
      fc.property(library, fc.array(edit, { maxLength: 4 }), typed, (start, edits, text) => {
        const index = createScriptIndex(start);
        let scripts: Script[] = start;
        for (const change of edits) {
          apply(index, change);
          scripts = edited(scripts, change);
        }
        const loaded = loadScriptIndex(index.save(), scripts);
        expect(loaded?.find(text, context, 9)).toEqual(index.find(text, context, 9));
      }),
      { numRuns: 60 },
    );
  });

  it('tells whether a script that is removed was there', () => {
    const index = createScriptIndex([{ id: 'a', part: 'talk', title: '发货', text: '。', language: 'zh' }]);
    expect([index.remove('b'), index.remove('a'), index.remove('a'), index.size]).toEqual([false, true, false, 0]);
  });

  it('leaves a library in which nearly everything differs to be built anew', () => {
    const many = (word: string): Script[] =>
      Array.from({ length: 800 }, (_, at) => ({
        id: `${word}${String(at)}`,
        part: 'talk',
        title: `${word}${String(at)}`,
        text: '。',
        language: 'zh',
      }));
    const index = createScriptIndex(many('发货'));
    expect(index.sync(many('退款'))).toBe(false);
    expect(index.find('fahuo', context, 1)).toHaveLength(1);
  });
});
