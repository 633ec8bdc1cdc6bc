import type { BrowserContext, CDPSession, Page } from 'playwright';
import { fixturePage } from '../tests/fixtures/pages';
import { EXTENSION_ID, launchWithExtension } from '../tests/setup/launch';
import type { BenchRow } from './row';
import { ourShare } from './trace';

const MESSAGES = 2_000;
const ARRIVING = 40;
const LONGEST_TASK_MS = 50;

type Fixture = {
  fill(count: number): void;
  switchTo(key: string): void;
  addBuyer(buyer: { key: string; name: string }): void;
  buyerSays(key: string, text: string): void;
};

/** What Chromium tells of a page while work is done in it. */
export async function traced(page: Page, work: () => Promise<void>): Promise<unknown[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,toplevel,disabled-by-default-devtools.timeline',
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

async function openLongConversation(office: BrowserContext): Promise<Page> {
  const { url, html } = fixturePage('pinduoduo');
  await office.route('https://mms.pinduoduo.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const page = await office.newPage();
  await page.goto(url);
  await page.locator('deskmate-panel .dm-bar').waitFor();
  await page.evaluate((count) => {
    const { fixture } = globalThis as unknown as { fixture: Fixture };
    fixture.addBuyer({ key: '900001', name: '长会话' });
    fixture.switchTo('900001');
    fixture.fill(count);
  }, MESSAGES);
  await page
    .locator('.onemsg')
    .nth(MESSAGES - 1)
    .waitFor({ state: 'attached' });
  return page;
}

/** Messages arrive one after another, each a frame and an idle moment apart, as fast as a busy buyer types. */
async function arrive(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const { fixture } = globalThis as unknown as { fixture: Fixture };
    for (let index = 0; index < count; index += 1) {
      fixture.buyerSays('900001', `第 ${index} 条,请问这件什么时候发货呀`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }, ARRIVING);
}

/** Opens the console once more, as an agent who reloads it: everything is made and kept already. */
async function startAgain(page: Page): Promise<void> {
  await page.reload();
  await page.locator('deskmate-panel .dm-bar').waitFor();
}

/** Main-thread time per arriving message and the longest task of ours on a conversation of 2,000 messages. Needs `npm run build:demo`. */
export async function benchPage(): Promise<BenchRow[]> {
  const office = await launchWithExtension('', { headless: true });
  try {
    const page = await openLongConversation(office);
    const { totalMs, longestMs } = ourShare(
      await traced(page, () => arrive(page)),
      `chrome-extension://${EXTENSION_ID}`,
    );
    const start = ourShare(await traced(page, () => startAgain(page)), `chrome-extension://${EXTENSION_ID}`);
    return [
      {
        name: `page: main thread per arriving message, ${MESSAGES} in the conversation`,
        value: totalMs / ARRIVING,
        unit: 'ms',
      },
      { name: 'page: main thread until the panel is there', value: start.totalMs, unit: 'ms' },
      { name: 'page: longest task of ours until then', value: start.longestMs, unit: 'ms' },
      {
        name: 'page: longest task of ours while messages arrive',
        value: longestMs,
        unit: 'ms',
        limit: LONGEST_TASK_MS,
      },
    ];
  } finally {
    await office.close();
  }
}
