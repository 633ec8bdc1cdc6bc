import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { fixturePage } from '../fixtures/pages';
import { launchWithExtension, PLAIN_PAGE } from '../setup/launch';
import { ConsolePage } from './console-page';
import { Desk } from './desk';
import { expect } from './expect';

export const CONSOLES = ['pinduoduo', 'feige', 'kuaishou'] as const;
export type ConsoleName = (typeof CONSOLES)[number] | 'demo' | 'jd' | 'wangwang';

/** Every console's address answers with its fixture; everything else on the network is refused. */
export async function serveFixtures(context: BrowserContext): Promise<void> {
  const pages = new Map(
    [...CONSOLES, 'demo' as const, 'wangwang' as const].map((id) => [
      new URL(fixturePage(id).url).host,
      fixturePage(id),
    ]),
  );
  await context.route(
    (url) => url.protocol.startsWith('http') && url.pathname !== '/api' && !url.pathname.startsWith('/api/'),
    async (route) => {
      const page = pages.get(new URL(route.request().url()).host);
      if (!page || route.request().resourceType() !== 'document') return route.abort();
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html });
    },
  );
}

type Fixtures = { console: (name: ConsoleName) => Promise<ConsolePage>; desk: Desk };
type WorkerFixtures = { office: BrowserContext };

/** One browser with the extension per worker; each test works in its own tabs and with buyers of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  office: [
    async ({}, use) => {
      const context = await launchWithExtension('', { headless: true });
      await serveFixtures(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ office }, use) => {
    const page = await office.newPage();
    await use(page);
    await page.close({ runBeforeUnload: false });
  },
  console: async ({ office }, use) => {
    const opened: Page[] = [];
    await use(async (name) => {
      const page = await office.newPage();
      opened.push(page);
      return ConsolePage.open(page, name);
    });
    for (const page of opened) await page.close({ runBeforeUnload: false });
  },
  desk: async ({ office }, use) => {
    const page = await office.newPage();
    await page.goto(PLAIN_PAGE); // opening the desk itself costs half a second, and most tests only ask
    await use(new Desk(page));
    await page.close();
  },
});

export { expect };
