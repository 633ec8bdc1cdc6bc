import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bytesOf } from '@/utils/handbook/images';
import type { PhraseRule } from '@/utils/handbook/schema';
import { openPhraseChecker } from '@/utils/phrasing/open-checker';
import { starterRules } from '@/utils/phrasing/packs';
import { withoutWords } from '@/utils/phrasing/rules-mark';
import { SearchCache } from '@/utils/storage/search-cache';
import { rulesMaker } from './rules-maker';
import { SavedBytes } from './search-index';

let cache: SearchCache;
let rules: readonly PhraseRule[] = [];
const compiled = (): SavedBytes<PhraseRule> => new SavedBytes(() => Promise.resolve(rules), cache, rulesMaker);

beforeEach(() => {
  cache = new SearchCache(`rules-${crypto.randomUUID()}`);
  rules = starterRules.slice(0, 40);
});
afterEach(async () => {
  vi.restoreAllMocks();
  cache.close();
  await Dexie.delete(cache.name);
});

/** The rules that a page would stop a draft by. */
async function flagged(saved: SavedBytes<PhraseRule>, draft: string): Promise<string[]> {
  const { mark, parts, data } = await saved.part(0);
  expect(parts).toBe(1);
  const checker = await openPhraseChecker(bytesOf(data).buffer, withoutWords(rules), mark, () => Promise.resolve());
  return (checker?.check(draft, { consoleId: 'bench', shop: '' }) ?? []).map(({ ruleId }) => ruleId);
}

it('compiles rules once and keeps them on disk for the next life of the worker', async () => {
  await compiled().warm();
  const write = vi.spyOn(cache, 'write');
  await compiled().warm();
  expect(write).not.toHaveBeenCalled();
});

it('compiles them anew when a word was added', async () => {
  const [first, ...others] = rules;
  const saved = compiled();
  expect(await flagged(saved, '今天吃火星糖醋鱼')).toEqual([]);
  rules = [{ ...first!, pattern: { type: 'terms', terms: ['火星糖醋鱼'] } }, ...others];
  expect(await flagged(saved, '今天吃火星糖醋鱼')).toEqual([first!.id]);
});

it('compiles them anew when the kept bytes are damaged', async () => {
  await cache.write('rules', new ArrayBuffer(400));
  await compiled().warm();
  expect((await cache.read('rules'))?.byteLength).toBeGreaterThan(10_000);
});
