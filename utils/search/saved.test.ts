import '@/utils/search/data/load-pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { libraryMark } from '@/utils/search/library-mark';
import { createScriptIndex, createScriptIndexGently, loadScriptIndex } from '@/utils/search/script-index';
import type { SearchContext } from '@/utils/search/types';

const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const { scripts } = starterHandbook('zh');
const index = createScriptIndex(scripts);
const saved = index.save();

describe('a saved index', () => {
  it('answers as the one that was saved', () => {
    const loaded = loadScriptIndex(saved.slice(0), scripts);
    for (const typed of ['fh', '退款', 'tuihuo', 'hy', '#售后 yf', '', 'chima', '优惠卷', '税号', 'ok']) {
      expect(loaded?.find(typed, context, 20)).toEqual(index.find(typed, context, 20));
    }
  });

  it('can be changed like any other', () => {
    const loaded = loadScriptIndex(saved.slice(0), scripts);
    loaded?.put({ id: 'fresh', part: 'talk', title: '熊猫贴纸', text: '送贴纸～', language: 'zh' });
    expect(loaded?.find('xmtz', context, 1)[0]?.script.id).toBe('fresh');
  });

  it('is refused for other scripts, or in another order', () => {
    const [first, second, ...rest] = scripts;
    expect(loadScriptIndex(saved, scripts.slice(1))).toBeUndefined();
    expect(loadScriptIndex(saved, [second!, first!, ...rest])).toBeUndefined();
    expect(loadScriptIndex(saved, [{ ...first!, text: `${first!.text}。` }, second!, ...rest])).toBeUndefined();
  });

  it('is refused when any byte of it is damaged, or it is cut', () => {
    fc.assert(
      fc.property(fc.nat(saved.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = new Uint8Array(saved.slice(0));
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(loadScriptIndex(damaged.buffer, scripts)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    for (const size of [0, 3, 40, saved.byteLength - 4]) {
      expect(loadScriptIndex(saved.slice(0, size), scripts)).toBeUndefined();
    }
  });

  it('is built in pieces to the same bytes', async () => {
    let pauses = 0;
    const gently = await createScriptIndexGently(scripts, () => Promise.resolve(void (pauses += 1)));
    expect(pauses).toBeGreaterThan(0);
    expect(new Uint8Array(gently.save())).toEqual(new Uint8Array(saved));
  });

  it('stays small', () => {
    expect(saved.byteLength / scripts.length).toBeLessThan(1_200);
  });
});

describe('libraryMark', () => {
  it('differs when a letter goes from one field to the next', () => {
    const one = { id: 'a', part: 'talk', language: 'zh', title: '发货', text: '时间' } as const;
    expect(libraryMark([one])).not.toBe(libraryMark([{ ...one, title: '发货时', text: '间' }]));
  });
});
