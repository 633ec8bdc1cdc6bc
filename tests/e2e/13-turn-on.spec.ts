import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { fixturePage } from '../fixtures/pages';
import { DESK_URL } from '../setup/launch';
import { openReleased, Popup } from './allowed';

const HOSTS = ['https://mms.pinduoduo.com/*', 'https://im.jinritemai.com/*'];

/** The released build, freshly installed. */
const test = base.extend<{ released: BrowserContext }>({
  released: async ({}, use) => {
    const { context, close } = await openReleased(HOSTS);
    await use(context);
    await close();
  },
});
test.describe.configure({ timeout: 60_000 });

type Chrome = {
  chrome: {
    permissions: { getAll(): Promise<{ origins: string[] }>; remove(what: { origins: string[] }): Promise<boolean> };
    scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[]; allFrames: boolean }[]> };
  };
};

async function deskOf(context: BrowserContext, route = 'consoles'): Promise<Page> {
  const desk = await context.newPage();
  await desk.goto(`${DESK_URL}#/${route}`);
  return desk;
}
const registered = (desk: Page) =>
  desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as Chrome;
    const { origins } = await chrome.permissions.getAll();
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return { origins, scripts: scripts.map(({ id, matches }) => ({ id, matches })) };
  });

async function shopPage(context: BrowserContext, name: 'pinduoduo' | 'feige'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(fixturePage(name).url);
  return page;
}
const panel = (page: Page) => page.locator('deskmate-panel');
/** The page works on for a while: long enough for a script that would come to have come. */
const settled = async (page: Page) => {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
};

test('a fresh install runs nowhere; one click in the popup turns it on for the page in front, and off again', async ({
  released,
}) => {
  const desk = await deskOf(released);
  await expect(desk.getByRole('switch').first()).toBeVisible();
  expect(await registered(desk)).toEqual({ origins: [], scripts: [] });
  const [shop, other] = [await shopPage(released, 'pinduoduo'), await shopPage(released, 'feige')];
  await settled(shop);
  await expect(panel(shop)).toHaveCount(0);

  const popup = await Popup.over(shop);
  await popup.says('还没启用');
  await popup.press('在这里启用');
  await expect(panel(shop)).toHaveAttribute('data-readings', /[1-9]/); // the page was open before and is not reloaded
  await popup.says('已启用');
  expect(await registered(desk)).toEqual({
    origins: ['https://mms.pinduoduo.com/*'],
    scripts: [{ id: 'console:pinduoduo', matches: ['https://mms.pinduoduo.com/chat-merchant/*'] }],
  });
  await expect(panel(other)).toHaveCount(0);
  await other.reload();
  await settled(other);
  await expect(panel(other)).toHaveCount(0);

  await popup.press('停用');
  await expect(panel(shop)).toHaveCount(0);
  expect((await registered(desk)).scripts).toEqual([]);
  await shop.reload();
  await settled(shop);
  await expect(panel(shop)).toHaveCount(0);
});

test('the popup says nothing of the browser’s own pages and offers to be taught on a page nobody knows', async ({
  released,
}) => {
  const own = await deskOf(released);
  expect(await (await Popup.over(own)).text()).not.toContain('启用');
  const unknown = await released.newPage();
  await unknown.route('https://kefu.example.cn/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>客服</p>' }),
  );
  await unknown.goto('https://kefu.example.cn/chat');
  const popup = await Popup.over(unknown);
  await popup.says('还不认识这个页面');
  await popup.says('教它认识');
});

test('the Consoles page finds a console, turns it on, and follows a permission that the browser takes back', async ({
  released,
}) => {
  const shop = await shopPage(released, 'feige');
  const desk = await deskOf(released);
  await desk.getByRole('searchbox').last().fill('feige');
  const row = desk.getByRole('row').filter({ hasText: '飞鸽' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('还没用过');
  await expect(row).toContainText('未在真实平台验证');
  const toggle = row.getByRole('switch');
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect(panel(shop)).toHaveAttribute('data-readings', /[1-9]/);
  await expect(row).toContainText(/今天 \d\d:\d\d 正常/); // how the page is read comes back to the desk

  await desk.evaluate(
    (origins) => (globalThis as unknown as Chrome).chrome.permissions.remove({ origins }),
    ['https://im.jinritemai.com/*'],
  );
  await expect(toggle).not.toBeChecked();
  await expect(panel(shop)).toHaveCount(0);
  expect(await registered(desk)).toEqual({ origins: [], scripts: [] });
});
