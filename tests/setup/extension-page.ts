import type { Page } from 'playwright';
import type { RequestKind, RequestOf, Replies } from '@/utils/messaging/protocol';

/**
 * Asks the background from one of the extension's own pages, as that page's code does. What is asked and answered goes between
 * the page and us as JSON text: a whole handbook of a megabyte takes Playwright most of a second value by value.
 */
export async function ask<K extends RequestKind>(page: Page, kind: K, payload: RequestOf<K>): Promise<Replies[K]> {
  const text = await page.evaluate(
    async (request) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
      };
      const answer = await chrome.runtime.sendMessage(JSON.parse(request));
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value === undefined ? null : JSON.stringify(answer.value);
    },
    JSON.stringify({ deskmate: 'request', kind, payload }),
  );
  return (text === null ? undefined : JSON.parse(text)) as Replies[K];
}

/**
 * Everything in one table of the extension's database, or the one row under `key`, read through one of its own pages; `T` is what the
 * database's schema says of it. It comes as JSON text, as what is asked does.
 */
export async function rowsOf<T>(page: Page, table: string, key?: string): Promise<T[]> {
  const text = await page.evaluate(
    ([table, key]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const db = opening.result;
          const rows = db.transaction(table).objectStore(table).getAll(key);
          rows.onsuccess = () => {
            db.close();
            resolve(JSON.stringify(rows.result));
          };
          rows.onerror = () => reject(new Error(String(rows.error)));
        };
      }),
    [table, key] as const,
  );
  return JSON.parse(text) as T[];
}

/** Facts of one kind of the conversations with one buyer, or of none where `buyerName` is null; sought in the page, because the tables grow long. */
export function factsOf(page: Page, kind: string, buyerName: string | null): Promise<unknown[]> {
  return page.evaluate(
    ([kind, buyerName]) =>
      new Promise<unknown[]>((resolve, reject) => {
        type Thread = { buyerName: string; threadKey: string };
        type Row = { kind: string; threadKey: string };
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const db = opening.result;
          const tables = db.transaction(['threads', 'facts']);
          tables.onerror = () => reject(new Error(String(tables.error)));
          tables.objectStore('threads').getAll().onsuccess = ({ target }) => {
            const threads = (target as IDBRequest<Thread[]>).result;
            const theirs = threads.filter((thread) => thread.buyerName === buyerName);
            const keys = new Set(buyerName === null ? [''] : theirs.map(({ threadKey }) => threadKey));
            tables.objectStore('facts').getAll().onsuccess = ({ target }) => {
              const facts = (target as IDBRequest<Row[]>).result;
              db.close();
              resolve(facts.filter((fact) => fact.kind === kind && keys.has(fact.threadKey)));
            };
          };
        };
      }),
    [kind, buyerName] as const,
  );
}
