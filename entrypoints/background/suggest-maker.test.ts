import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOf } from '@/utils/handbook/images';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { loadSuggestInPieces } from '@/utils/search/saved-suggest';
import { inOneGo } from '@/utils/search/pieces';
import { SearchCache } from '@/utils/storage/search-cache';
import { SavedBytes } from './search-index';
import { createSuggestMaker } from './suggest-maker';

const packed = readFileSync('public/intents.json', 'utf8');
const { names } = JSON.parse(packed) as { names: string[] };
let cache: SearchCache;
let scripts: readonly Script[] = [];
const savedWith = (bank: () => Promise<string>) =>
  new SavedBytes(() => Promise.resolve(scripts), cache, createSuggestMaker(bank));

beforeEach(() => {
  cache = new SearchCache(`suggest-${crypto.randomUUID()}`);
  scripts = starterHandbook('zh').scripts.slice(0, 40);
});
afterEach(async () => {
  cache.close();
  await Dexie.delete(cache.name);
});

/** The intents that the last script of the library answers, as a page reads them. */
async function answeredByLast(saved: SavedBytes): Promise<string[]> {
  const { parts, data } = await saved.part(0);
  expect(parts).toBe(1);
  const answered = inOneGo(loadSuggestInPieces(bytesOf(data).buffer, scripts))?.data.answered;
  if (!answered) throw new Error('not of this library');
  const { starts, docs } = answered;
  return names.filter((_, at) => docs.subarray(starts[at], starts[at + 1]).includes(scripts.length - 1));
}

describe('what the background prepares for suggestion', () => {
  it('follows a script that comes, and asks for the phrase bank once', async () => {
    const bank = vi.fn(() => Promise.resolve(packed));
    const saved = savedWith(bank);
    await saved.warm();
    scripts = [...scripts, { id: 'own', part: 'shipping', title: '什么时候发货', text: '今天发', language: 'zh' }];
    expect(await answeredByLast(saved)).toContain('ship.when');
    expect(bank.mock.calls.length).toBeLessThanOrEqual(2); // a look whether what was kept is of the same bank
  });

  it('is kept for the next life of the worker, and made anew with another phrase bank', async () => {
    const write = vi.spyOn(cache, 'write');
    await savedWith(() => Promise.resolve(packed)).warm();
    await savedWith(() => Promise.resolve(packed)).warm();
    expect(write).toHaveBeenCalledTimes(1);
    await savedWith(() => Promise.resolve(packed.replace('ship.when', 'ship.whet'))).warm();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('is tried again when the phrase bank did not come', async () => {
    let comes = false;
    const saved = savedWith(() => (comes ? Promise.resolve(packed) : Promise.reject(new Error('gone'))));
    await expect(saved.part(0)).rejects.toThrow('gone');
    comes = true;
    expect((await saved.part(0)).data.length).toBeGreaterThan(1_000);
  });
});
