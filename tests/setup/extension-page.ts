import type { Page } from 'playwright';
import type { RequestKind, RequestOf, Replies } from '@/utils/messaging/protocol';

/** Asks the background from one of the extension's own pages, as that page's code does. */
export function ask<K extends RequestKind>(page: Page, kind: K, payload: RequestOf<K>): Promise<Replies[K]> {
  return page.evaluate(
    async ([kind, payload]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
      };
      const answer = await chrome.runtime.sendMessage({ deskmate: 'request', kind, payload });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    [kind, payload] as const,
  ) as Promise<Replies[K]>;
}

/** Everything in one table of the extension's database, read through one of its own pages; `T` is what the database's schema says of it. */
export function rowsOf<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(
    (table) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
          all.onerror = () => reject(new Error(String(all.error)));
        };
      }),
    table,
  ) as Promise<T[]>;
}
