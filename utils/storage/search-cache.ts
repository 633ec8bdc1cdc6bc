import Dexie, { type EntityTable } from 'dexie';

/** What is kept: the index of what is typed (`current`), what suggestion prepared, and the compiled rules of the wording check. */
export type SavedKind = 'current' | 'suggest' | 'rules';
type SavedRow = { key: SavedKind; bytes: ArrayBuffer };

/**
 * What was last prepared of the library, in a database of its own: it can be made again at any time, so it is neither migrated nor missed
 * when the browser clears it.
 */
export class SearchCache extends Dexie {
  declare saved: EntityTable<SavedRow, 'key'>;

  constructor(name = 'deskmate-search') {
    super(name);
    this.version(1).stores({ saved: 'key' });
  }

  /** The bytes that were kept last; undefined when there are none, or the disk does not give them. */
  async read(key: SavedKind): Promise<ArrayBuffer | undefined> {
    try {
      return (await this.saved.get(key))?.bytes;
    } catch (error) {
      console.warn('deskmate: what was prepared for search cannot be read', error);
      return undefined;
    }
  }

  /** Keeps these bytes instead of the last. A full disk is no fault: they are made again when they are missed. */
  async write(key: SavedKind, bytes: ArrayBuffer): Promise<void> {
    try {
      await this.saved.put({ key, bytes });
    } catch (error) {
      console.warn('deskmate: what was prepared for search was not saved', error);
    }
  }
}
