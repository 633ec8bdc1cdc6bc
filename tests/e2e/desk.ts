import type { Page } from '@playwright/test';
import type { FactKind, FactOf } from '@/utils/facts/fact';
import type { Handbook } from '@/utils/handbook/schema';
import type { RequestKind, RequestOf, Replies } from '@/utils/messaging/protocol';
import { CURRENT_HANDBOOK, type HandbookRow } from '@/utils/storage/database';
import { ask, factsOf, rowsOf } from '../setup/extension-page';
import { DESK_URL } from '../setup/launch';

/** The desk page, and through it what the extension has stored. */
export class Desk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens one of its pages: `today`, `handbook`, `tallies` … */
  async open(route: string): Promise<void> {
    await this.page.goto(`${DESK_URL}#/${route}`);
  }

  /** Asks the background as the desk's own code does. */
  send<K extends RequestKind>(kind: K, payload: RequestOf<K>): Promise<Replies[K]> {
    return ask(this.page, kind, payload);
  }

  /** Everything in one table of the extension's database. */
  rows<T>(table: string): Promise<T[]> {
    return rowsOf<T>(this.page, table);
  }

  /** The handbook in force. */
  async handbook(): Promise<Handbook> {
    const [row] = await rowsOf<HandbookRow>(this.page, 'handbooks', CURRENT_HANDBOOK);
    if (!row) throw new Error('no handbook is in force');
    return row.handbook;
  }

  /** The content scripts that run by themselves; empty while the first worker starts. */
  registered(): Promise<string[]> {
    type Registering = { chrome: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } } };
    return this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as Registering;
      return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    });
  }

  /** Facts of one kind about one buyer (by a name no other test uses), or about nobody when `buyerName` is null. */
  async facts<K extends FactKind>(kind: K, buyerName: string | null): Promise<FactOf<K>[]> {
    return (await factsOf(this.page, kind, buyerName)) as FactOf<K>[];
  }
}
