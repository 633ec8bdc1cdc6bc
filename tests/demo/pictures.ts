import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright';
import { startHub, type StartedHub } from '@/hub/src/start';
import type { Fact } from '@/utils/facts/fact';
import { createTransport } from '@/utils/sync/transport';
import { ask } from '../setup/extension-page';
import { dayOfFacts } from './sample-day';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { startConsoleServer } from './console-server';
import { joinDemoTeam } from './join';

/**
 * Takes the pictures of docs/pictures/ from the demo build, each from the real screen: `node --import tsx tests/demo/pictures.ts` (or `… zh`).
 * What happens on the console really happens; the figures of the desk are sample facts, because a minute's work fills no table.
 */

const OUT = resolve(import.meta.dirname, '../../docs/pictures');
const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3-demo');
const SIZE = { width: 1440, height: 860 };
const SETTLE_MS = 1300;
const STOPPED = '.dm-flag-line[data-stopped="true"]';

type Language = 'zh' | 'en';
type Studio = { language: Language; office: BrowserContext; shift: Page; desk: Page; hub: StartedHub };
/** What the buyers of the pictures say. The Chinese search is by initials: 退货运费. */
const SAID = {
  zh: {
    buyer: '柚子茶',
    next: '下一位买家',
    asks: '你好，我前天拍的怎么还没发货呀',
    search: 'thyf',
    photo: '能发个实拍图看看吗',
    breach: '亲，加微信发您实拍图哦',
    broken: '收到了，但是有个地方破了，怎么办',
    instead: '亲，实拍图这就发您，请看下面的图片哦',
    promise: '抱歉给您添麻烦了，这边给您办理退款，请稍等',
    steps: '步骤',
    byAgent: '客服',
    byShop: '店铺',
  },
  en: {
    buyer: 'Robin',
    next: 'Kim',
    asks: 'Hi, I ordered two days ago. Why has it not shipped yet?',
    search: 'return',
    photo: 'Can you send me a real photo?',
    breach: 'Sure, add me on WhatsApp and I will send you a photo',
    broken: 'It arrived, but it is damaged. What now?',
    instead: 'Of course, here is one taken today.',
    promise: 'I am so sorry. I will refund you right away.',
    steps: 'Steps',
    byAgent: 'Agent',
    byShop: 'Shop',
  },
} as const;

/** The console's own order of a new buyer is a Chinese one. */
const ENGLISH_ORDER = { title: 'Long-sleeved T-shirt', spec: 'White / M ×1', price: '59.90', status: 'Paid' };

const panel = (page: Page, selector: string): Locator => page.locator(`deskmate-panel ${selector}`);

function fixture(page: Page, method: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([method, args]) => {
      const { fixture } = globalThis as unknown as { fixture: Record<string, (...args: unknown[]) => unknown> };
      return fixture[method]?.(...args);
    },
    [method, args] as const,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(1000, 8);
  await page.waitForTimeout(SETTLE_MS); // pictures only: fades and fonts come to rest
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

async function openBuyer(page: Page, key: string, name: string, language: Language): Promise<void> {
  await fixture(page, 'addBuyer', { key, name, ...(language === 'en' && { order: ENGLISH_ORDER }) });
  await fixture(page, 'switchTo', key);
}

async function sayAndSend(page: Page, text: string): Promise<void> {
  await page.locator('textarea').first().click();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** The panel in the demo console: offers, search, a stopped draft, a note left open, the steps. */
async function consolePictures({ shift: page, language }: Studio): Promise<void> {
  const said = SAID[language];
  const key = '720341990001';
  await panel(page, '.dm-intro button').first().click();
  await openBuyer(page, key, said.buyer, language);
  await fixture(page, 'buyerSays', key, said.asks);
  await panel(page, '.dm-offer-button').first().waitFor();
  await picture(page, `console.${language}`);

  await page.locator('textarea').first().click();
  await page.keyboard.press('/');
  await panel(page, '[role="dialog"] input').waitFor();
  await page.keyboard.type(said.search);
  await panel(page, '[role="option"]').first().waitFor();
  await picture(page, `palette.${language}`);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Enter');
  await fixture(page, 'buyerSays', key, said.photo);
  await sayAndSend(page, said.breach);
  await panel(page, STOPPED).waitFor();
  await picture(page, `stopped.${language}`);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(said.instead);
  await panel(page, '.dm-flag-line').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');

  await fixture(page, 'buyerSays', key, said.broken);
  await panel(page, '.dm-waiting-chip').click();
  await panel(page, '[role="tab"]').filter({ hasText: said.steps }).click();
  await picture(page, `steps.${language}`);
  await panel(page, '.dm-waiting-chip').click();

  await sayAndSend(page, said.promise);
  await panel(page, '.dm-note-chip[data-tone="soon"]').first().waitFor();
  await openBuyer(page, '720341990002', said.next, language);
  await fixture(page, 'buyerSays', '720341990002', said.asks);
  await panel(page, '.dm-dialog').first().waitFor();
  await picture(page, `leaving.${language}`);
  await page.keyboard.press('Enter');
  await picture(page, `note.${language}`);
}

/** Puts sample facts where the background would have put them. */
async function fillDatabase(desk: Page, facts: Fact[]): Promise<void> {
  await desk.evaluate(
    (facts) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => failed(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('facts', 'readwrite');
          for (const fact of facts) writing.objectStore('facts').put(fact);
          writing.oncomplete = () => done();
          writing.onerror = () => failed(new Error(String(writing.error)));
        };
      }),
    facts,
  );
}

/** Colleagues who join the hub and send a day's sample facts, each from a browser of their own as far as the hub can tell. */
async function fillTeam(hub: StartedHub, names: readonly string[]): Promise<void> {
  for (const [index, agentName] of names.entries()) {
    const code = await hub.invite('agent');
    const stranger = createTransport({ hubUrl: hub.url, fetch: (url, init) => fetch(url, init) });
    const joined = await stranger.join({ code, agentName, agentNumber: `${11 + index}`, deviceName: 'Chrome Windows' });
    if (!joined.ok) throw new Error(`joining failed: ${joined.refusal}`);
    const { token, agentId } = joined.value;
    const device = createTransport({ hubUrl: hub.url, token, fetch: (url, init) => fetch(url, init) });
    const facts = dayOfFacts(Date.now(), 22 + 4 * index, 100 + index).map((fact) => ({ ...fact, agentId }));
    for (let from = 0; from < facts.length; from += 500) await device.push(facts.slice(from, from + 500));
  }
}

async function show(desk: Page, route: string): Promise<void> {
  await desk.goto(`${DESK_URL}#/${route}`);
  await desk.reload();
  await desk.locator('h1').first().waitFor();
}

async function deskPictures({ desk, hub, language }: Studio): Promise<void> {
  await fillTeam(hub, language === 'zh' ? ['阿珍', '大鹏'] : ['Ines', 'Tom']);
  const team = await ask(desk, 'hub:team', {});
  if (!team.ok) throw new Error(`reading the team failed: ${team.refusal}`);
  const me = team.value.agents.find(({ role }) => role === 'lead')?.agentId ?? '';
  await fillDatabase(
    desk,
    dayOfFacts(Date.now(), 40, 7).map((fact) => ({ ...fact, agentId: me })),
  );
  for (const route of ['handbook', 'team']) {
    await show(desk, route);
    await picture(desk, `desk-${route}.${language}`);
  }
  await show(desk, 'tallies');
  for (const name of [SAID[language].byShop, SAID[language].byAgent])
    await desk.getByRole('button', { name, exact: true }).click();
  await picture(desk, `desk-tallies.${language}`);
  await desk.emulateMedia({ colorScheme: language === 'zh' ? 'light' : 'dark' });
  await show(desk, 'today');
  await picture(desk, `desk-today.${language}`);
}

async function takeAll(language: Language): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'deskmate-pictures-'));
  const build = join(folder, 'build');
  cpSync(BUILD, build, { recursive: true }); // building again meanwhile must not pull it away
  const hub = await startHub({
    port: 0,
    dataDir: join(folder, 'hub'),
    team: language === 'zh' ? '同桌演示店' : 'Demo shop',
  });
  const shop = await startConsoleServer(0);
  const office = await launchWithExtension(join(folder, 'profile'), {
    headless: true,
    viewport: SIZE,
    build,
    language: language === 'zh' ? 'zh-CN' : 'en-US',
  });
  try {
    const shift = await office.newPage();
    await shift.goto(`${shop.url}?still&lang=${language}`);
    await panel(shift, '.dm-bar').waitFor();
    const desk = await office.newPage();
    await desk.goto(DESK_URL);
    await joinDemoTeam(desk, hub, language === 'zh' ? '小暖' : 'Nora');
    await shift.bringToFront(); // a tab in the background is not drawn
    await shift.reload();
    await panel(shift, '.dm-bar').waitFor();
    const studio: Studio = { language, office, shift, desk, hub };
    await consolePictures(studio);
    await desk.bringToFront();
    await deskPictures(studio);
  } finally {
    await office.close();
    await shop.close();
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

mkdirSync(OUT, { recursive: true });
const [only] = process.argv.slice(2);
for (const language of ['zh', 'en'] as const) if (only === undefined || only === language) await takeAll(language);
