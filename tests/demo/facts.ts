import type { Page } from 'playwright';
import type { Fact } from '@/utils/facts/fact';

/** Every fact in the extension's database, read through one of its own pages. */
export function factsOf(desk: Page): Promise<Fact[]> {
  return desk.evaluate(
    () =>
      new Promise<Fact[]>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const all = opening.result.transaction('facts').objectStore('facts').getAll();
          all.onerror = () => reject(new Error(String(all.error)));
          all.onsuccess = () => resolve(all.result as Fact[]); // the database's own schema
        };
      }),
  );
}
