import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { IsolatedWorld } from '../tests/editors/world';
import { readerScript } from '../tests/reader/bundle';
import { labHtml } from '../tests/reader/page';
import { labProfile } from '../tests/reader/profile';
import { fixturePage } from '../tests/fixtures/pages';
import { findBrowser } from '../tests/setup/browser.mjs';
import { launchWithExtension } from '../tests/setup/launch';
import type { BenchRow } from './row';

const SIZES = [100, 1_000, 10_000] as const;
const ARRIVING = 60;
const CHANGES = 1_000;
const IDLE_MS = 10_000;
const HEAP_LIMIT_MB = 30;
/** Ten times the messages may cost this much more, no more: clocks are coarse and machines are busy. */
const FLAT = 2;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

type Measured = { ours: number; naive: number; changes: number };

async function openLab(browser: Browser, script: string, count: number): Promise<{ page: Page; world: IsolatedWorld }> {
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: labHtml({ entries: 50 }) }),
  );
  await page.goto('https://lab.example/');
  await page.evaluate(
    (rows) => (globalThis as unknown as { lab: { fill(count: number): void } }).lab.fill(rows),
    count,
  );
  const world = await IsolatedWorld.open(page, script);
  await world.run(`readerLab.start(${JSON.stringify(labProfile)})`);
  return { page, world };
}

/** Milliseconds of one look: after one new message, and after 1,000 changes in the list of buyers. */
async function measure(browser: Browser, script: string, count: number): Promise<Measured> {
  const { page, world } = await openLab(browser, script, count);
  await world.run('readerLab.costs(200)'); // code becomes hot
  const ours = median(await world.run<number[]>(`readerLab.costs(${ARRIVING})`));
  const changes: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) changes.push(await world.run<number>(`readerLab.mutationCost(${CHANGES})`));
  const naive = median(await world.run<number[]>(`readerLab.naiveCosts(${ARRIVING})`));
  await page.close();
  return { ours, naive, changes: median(changes) };
}

/** Looks and timers of a page on which nothing happens. */
async function idleWork(browser: Browser, script: string): Promise<number> {
  const { page, world } = await openLab(browser, script, 200);
  const count = async (): Promise<number> => {
    const { looks, timers } = await world.run<{ looks: number; timers: number }>('readerLab.counts()');
    return looks + timers;
  };
  await page.waitForTimeout(2_000);
  const before = await count();
  await page.waitForTimeout(IDLE_MS);
  const work = (await count()) - before;
  await page.close();
  return work;
}

async function costRows(browser: Browser, script: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const measured: Measured[] = [];
  for (const size of SIZES) {
    const { ours, naive, changes } = await measure(browser, script, size);
    measured.push({ ours, naive, changes });
    const at = `${size} messages in the page`;
    rows.push(
      { name: `reader: one new message, ${at}`, value: ours, unit: 'ms' },
      {
        name: `reader: query everything on each mutation, ${at}, as a multiple of ours`,
        value: naive / ours,
        unit: '×',
      },
      { name: `reader: ${CHANGES} mutations at once, ${at}`, value: changes, unit: 'ms' },
    );
  }
  const [small, , large] = measured;
  if (!small || !large) return rows;
  const note = 'of the cost at 100';
  return [
    ...rows,
    { name: 'reader: one new message at 10,000', value: large.ours / small.ours, unit: '×', limit: FLAT, note },
    {
      name: `reader: ${CHANGES} mutations at 10,000`,
      value: large.changes / small.changes,
      unit: '×',
      limit: FLAT,
      note,
    },
    {
      name: 'reader: looks and timers in 10 s without a change',
      value: await idleWork(browser, script),
      unit: '',
      limit: 0,
    },
  ];
}

/** JavaScript heap of a console page after 10,000 messages came and all garbage went, MB. */
async function heapOf(context: BrowserContext, withPanel: boolean): Promise<number> {
  const { url, html } = fixturePage('pinduoduo');
  await context.route('https://mms.pinduoduo.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const page = await context.newPage();
  await page.goto(url);
  if (withPanel) await page.locator('deskmate-panel .dm-bar').waitFor();
  await page.evaluate(async () => {
    const { fixture } = globalThis as unknown as {
      fixture: { addBuyer(buyer: object): void; switchTo(key: string): void; fill(count: number): void };
    };
    fixture.addBuyer({ key: '900001', name: '长会话' });
    fixture.switchTo('900001');
    for (let step = 0; step < 10; step += 1) {
      fixture.fill(1_000);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  });
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize / 2 ** 20;
}

async function heapRow(browser: Browser): Promise<BenchRow> {
  const bare = await browser.newContext();
  const office = await launchWithExtension('', { headless: true });
  try {
    const [own, both] = [await heapOf(bare, false), await heapOf(office, true)];
    return {
      name: 'page: heap of the content script after 10,000 messages, over the page’s own',
      value: both - own,
      unit: 'MB',
      limit: HEAP_LIMIT_MB,
      note: `page alone ${own.toFixed(1)} MB`,
    };
  } finally {
    await office.close();
  }
}

/** The reader in a real browser's isolated world, as it is shipped: cost as the conversation grows, rest, heap. Needs `npm run build:demo`. */
export async function benchReader(): Promise<BenchRow[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return [...(await costRows(browser, await readerScript({ minify: true }))), await heapRow(browser)];
  } finally {
    await browser.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await benchReader());
