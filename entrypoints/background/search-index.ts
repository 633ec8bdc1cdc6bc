import type { Script } from '@/utils/handbook/schema';
import { base64Of } from '@/utils/handbook/images';
import type { SavedPart } from '@/utils/messaging/protocol';
import { takeTurns } from '@/utils/messaging/take-turns';
import '@/utils/search/data/load-pinyin';
import { libraryMark } from '@/utils/search/library-mark';
import { createScriptIndexGently, loadScriptIndex } from '@/utils/search/script-index';
import type { SavedKind, SearchCache } from '@/utils/storage/search-cache';

/** Bytes of one part: a message that is made and read in a few milliseconds. */
const PART_BYTES = 384 * 1024;

/** How one kind of bytes is made of a library's scripts or rules. */
export type Maker<T> = {
  readonly kind: SavedKind;
  /** A number that differs when what is made would differ. */
  mark: (of: readonly T[]) => number;
  /** Whether these bytes, kept from before, are of this library. */
  fits: (bytes: ArrayBuffer, of: readonly T[]) => Promise<boolean>;
  make: (of: readonly T[], pause: () => Promise<void>) => Promise<ArrayBuffer>;
};

/** The index of what is typed. */
export const indexMaker: Maker<Script> = {
  kind: 'current',
  mark: libraryMark,
  fits: (bytes, scripts) => Promise.resolve(loadScriptIndex(bytes, scripts) !== undefined),
  make: async (scripts, pause) => (await createScriptIndexGently(scripts, pause)).save(),
};

/**
 * One kind of what is prepared of the library in force, once for all tabs: kept in memory while the worker lives and on disk beyond that.
 * A page fetches it in parts.
 */
export class SavedBytes<T = Script> {
  readonly #source: () => Promise<readonly T[]>;
  readonly #cache: SearchCache;
  readonly #maker: Maker<T>;
  #made: { mark: number; bytes: Promise<ArrayBuffer> } | undefined;

  constructor(source: () => Promise<readonly T[]>, cache: SearchCache, maker: Maker<T>) {
    this.#source = source;
    this.#cache = cache;
    this.#maker = maker;
  }

  /** The part with this number, from 0; an empty text behind the last. `mark` tells of which library it is a part. */
  async part(number: number): Promise<SavedPart> {
    const { mark, bytes } = await this.#current();
    const data = base64Of(new Uint8Array(bytes.slice(number * PART_BYTES, (number + 1) * PART_BYTES)));
    return { mark, parts: Math.ceil(bytes.byteLength / PART_BYTES), data };
  }

  /** Prepares and keeps it before anybody asks. */
  async warm(): Promise<void> {
    await this.#current();
  }

  async #current(): Promise<{ mark: number; bytes: ArrayBuffer }> {
    const source = await this.#source();
    const mark = this.#maker.mark(source);
    if (this.#made?.mark !== mark) {
      const made = { mark, bytes: this.#make(source) };
      this.#made = made;
      made.bytes.catch(() => {
        if (this.#made === made) this.#made = undefined;
      });
    }
    return { mark, bytes: await this.#made.bytes };
  }

  async #make(source: readonly T[]): Promise<ArrayBuffer> {
    const kept = await this.#cache.read(this.#maker.kind);
    if (kept !== undefined && (await this.#maker.fits(kept, source))) return kept;
    const bytes = await this.#maker.make(source, takeTurns);
    await this.#cache.write(this.#maker.kind, bytes);
    return bytes;
  }
}
