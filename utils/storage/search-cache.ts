import Dexie, { type EntityTable } from 'dexie';

type SavedRow = { key: 'current'; bytes: ArrayBuffer };

/**
 * The search index as it was last prepared, in a database of its own: it can be made again at any time, so it is neither migrated nor missed
 * when the browser clears it.
 */
export class SearchCache extends Dexie {
  declare saved: EntityTable<SavedRow, 'key'>;

  constructor(name = 'deskmate-search') {
    super(name);
    this.version(1).stores({ saved: 'key' });
  }

  /** The bytes that were kept last; undefined when there are none, or the disk does not give them. */
  async read(): Promise<ArrayBuffer | undefined> {
    try {
      return (await this.saved.get('current'))?.bytes;
    } catch (error) {
      console.warn('deskmate: the saved search index cannot be read', error);
      return undefined;
    }
  }

  /** Keeps these bytes instead of the last. A full disk is no fault: the index is made again when it is missed. */
  async write(bytes: ArrayBuffer): Promise<void> {
    try {
      await this.saved.put({ key: 'current', bytes });
    } catch (error) {
      console.warn('deskmate: the search index was not saved', error);
    }
  }
}
