import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { createMatcher } from '@/utils/search/intents/script-intents';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { inOneGo } from '@/utils/search/pieces';
import { loadSuggestInPieces, saveSuggestData } from '@/utils/search/saved-suggest';
import { createSuggester, loadSuggesterGently } from '@/utils/search/suggest';
import { prepareSuggestData } from '@/utils/search/suggest-data';

const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
const scripts: Script[] = starterHandbook('zh').scripts.map((script, at) =>
  at % 5 === 0 ? { ...script, buyerSays: [`${script.title}怎么说`, '能不能快点'] } : script,
);
const saved = saveSuggestData(inOneGo(prepareSuggestData(scripts, createMatcher(model))), scripts, 7);
const context = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const at = () => Promise.resolve();
const load = (bytes: ArrayBuffer, of = scripts) => inOneGo(loadSuggestInPieces(bytes, of));

describe('what suggestion prepared, saved', () => {
  it('ranks as what was prepared here', async () => {
    const fresh = createSuggester(scripts, model);
    const loaded = await loadSuggesterGently(saved, scripts, model, at);
    for (const said of [['什么时候发货'], ['能退吗', '运费谁出'], ['能不能快点'], ['加微信'], ['hello'], ['在吗']]) {
      expect(loaded?.rank(said, context, 5)).toEqual(fresh.rank(said, context, 5));
    }
  });

  it('tells the mark of the phrase bank it was made with', () => {
    expect(load(saved)?.bankMark).toBe(7);
  });

  it('suggests by the words alone where it was prepared without the phrase bank', async () => {
    const bare = saveSuggestData(inOneGo(prepareSuggestData(scripts, undefined)), scripts, 0);
    const loaded = await loadSuggesterGently(bare, scripts, undefined, at);
    expect(loaded?.suggest(['能不能快点'], context, 3).length).toBeGreaterThan(0);
    expect(load(bare)?.data.answered).toBeUndefined();
  });

  it('is refused for other scripts, another order, or other examples', () => {
    const [first, second, ...rest] = scripts;
    expect(load(saved, scripts.slice(1))).toBeUndefined();
    expect(load(saved, [second!, first!, ...rest])).toBeUndefined();
    expect(load(saved, [{ ...first!, buyerSays: ['别的问法'] }, second!, ...rest])).toBeUndefined();
  });

  it('is refused when any byte of it is damaged, or it is cut', () => {
    fc.assert(
      fc.property(fc.nat(saved.byteLength - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const damaged = new Uint8Array(saved.slice(0));
        damaged[place] = (damaged[place] ?? 0) ^ flip;
        expect(load(damaged.buffer)?.bankMark).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    for (const size of [0, 3, 40, saved.byteLength - 4]) expect(load(saved.slice(0, size))).toBeUndefined();
  });
});
