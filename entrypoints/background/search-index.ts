import type { Script } from '@/utils/handbook/schema';
import { base64Of } from '@/utils/handbook/images';
import type { IndexPart } from '@/utils/messaging/protocol';
import '@/utils/search/data/load-pinyin';
import { libraryMark } from '@/utils/search/saved';
import { createScriptIndexGently, loadScriptIndex } from '@/utils/search/script-index';
import type { SearchCache } from '@/utils/storage/search-cache';

/** Bytes of one part: a message that is made and read in a few milliseconds. */
const PART_BYTES = 384 * 1024;

const letOthersWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * The search index of the library in force, prepared once for all tabs: kept in memory while the worker lives and on disk beyond that.
 * A page fetches it in parts.
 */
export class SavedIndex {
  readonly #scripts: () => Promise<readonly Script[]>;
  readonly #cache: SearchCache;
  #made: { mark: number; bytes: Promise<ArrayBuffer> } | undefined;

  constructor(scripts: () => Promise<readonly Script[]>, cache: SearchCache) {
    this.#scripts = scripts;
    this.#cache = cache;
  }

  /** The part with this number, from 0; an empty text behind the last. `mark` tells of which library it is a part. */
  async part(number: number): Promise<IndexPart> {
    const { mark, bytes } = await this.#current();
    const data = base64Of(new Uint8Array(bytes.slice(number * PART_BYTES, (number + 1) * PART_BYTES)));
    return { mark, parts: Math.ceil(bytes.byteLength / PART_BYTES), data };
  }

  /** Prepares and keeps the index before anybody asks. */
  async warm(): Promise<void> {
    await this.#current();
  }

  async #current(): Promise<{ mark: number; bytes: ArrayBuffer }> {
    const scripts = await this.#scripts();
    const mark = libraryMark(scripts);
    if (this.#made?.mark !== mark) {
      this.#made = { mark, bytes: this.#make(scripts) };
      this.#made.bytes.catch(() => (this.#made = undefined));
    }
    return { mark, bytes: await this.#made.bytes };
  }

  async #make(scripts: readonly Script[]): Promise<ArrayBuffer> {
    const kept = await this.#cache.read();
    if (kept !== undefined && loadScriptIndex(kept, scripts) !== undefined) return kept;
    const bytes = (await createScriptIndexGently(scripts, letOthersWork)).save();
    await this.#cache.write(bytes);
    return bytes;
  }
}
