import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOf } from '@/utils/handbook/images';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { loadScriptIndex } from '@/utils/search/script-index';
import { SearchCache } from '@/utils/storage/search-cache';
import { indexMaker, SavedBytes } from './search-index';

let cache: SearchCache;
let scripts: readonly Script[] = [];
const index = (): SavedBytes => new SavedBytes(() => Promise.resolve(scripts), cache, indexMaker);

beforeEach(() => {
  cache = new SearchCache(`search-${crypto.randomUUID()}`);
  scripts = starterHandbook('zh').scripts;
});
afterEach(async () => {
  vi.restoreAllMocks();
  cache.close();
  await Dexie.delete(cache.name);
});

/** All parts as a page puts them together. */
async function whole(saved: SavedBytes): Promise<ArrayBuffer> {
  const { parts } = await saved.part(0);
  const pieces: Uint8Array[] = [];
  for (let part = 0; part < parts; part += 1) pieces.push(bytesOf((await saved.part(part)).data));
  return new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer();
}

describe('the saved index', () => {
  it('comes in parts that make an index of the library', async () => {
    expect(loadScriptIndex(await whole(index()), scripts)?.size).toBe(scripts.length);
  });

  it('is kept on disk for the next life of the worker', async () => {
    await index().warm();
    const write = vi.spyOn(cache, 'write');
    await index().warm();
    expect(write).not.toHaveBeenCalled();
  });

  it('is made anew when the library changed, and has another mark', async () => {
    const saved = index();
    const before = await saved.part(0);
    scripts = scripts.slice(1);
    const after = await saved.part(0);
    expect(after.mark).not.toBe(before.mark);
    expect(loadScriptIndex(await whole(saved), scripts)?.size).toBe(scripts.length);
  });

  it('is made anew when the kept bytes are damaged', async () => {
    await cache.write('current', new ArrayBuffer(400));
    expect(loadScriptIndex(await whole(index()), scripts)?.size).toBe(scripts.length);
    expect((await cache.read('current'))?.byteLength).toBeGreaterThan(10_000);
  });

  it('is made without a disk that works', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    cache.close();
    vi.spyOn(cache.saved, 'get').mockRejectedValue(new Error('no disk'));
    vi.spyOn(cache.saved, 'put').mockRejectedValue(new Error('no disk'));
    expect(loadScriptIndex(await whole(index()), scripts)?.size).toBe(scripts.length);
  });
});
