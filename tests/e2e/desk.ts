import type { Page } from '@playwright/test';
import type { Fact, FactKind, FactOf } from '@/utils/facts/fact';
import type { RequestKind, RequestOf, Replies } from '@/utils/messaging/protocol';

/** The desk page, and through it what the extension has stored. */
export class Desk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens one of its pages: `today`, `handbook`, `tallies` … */
  async open(route: string): Promise<void> {
    await this.page.goto(`${this.page.url().split('#')[0] ?? ''}#/${route}`);
  }

  /** Asks the background as the desk's own code does. */
  send<K extends RequestKind>(kind: K, payload: RequestOf<K>): Promise<Replies[K]> {
    return this.page.evaluate(
      async ([kind, payload]) => {
        const runtime = (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
          }
        ).chrome.runtime;
        const answer = await runtime.sendMessage({ deskmate: 'request', kind, payload });
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        return answer.value;
      },
      [kind, payload] as const,
    ) as Promise<Replies[K]>;
  }

  /** Everything in one table of the extension's database. */
  rows<T>(table: string): Promise<T[]> {
    return this.page.evaluate(
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

  /** Facts of one kind about one buyer (by a name no other test uses), or about nobody when `buyerName` is null. */
  async facts<K extends FactKind>(kind: K, buyerName: string | null): Promise<FactOf<K>[]> {
    const threads = await this.rows<{ buyerName: string; threadKey: string }>('threads');
    const keys = new Set(
      buyerName === null ? [''] : threads.filter((row) => row.buyerName === buyerName).map((row) => row.threadKey),
    );
    const facts = await this.rows<Fact>('facts');
    return facts.filter((fact): fact is FactOf<K> => fact.kind === kind && keys.has(fact.threadKey));
  }
}
