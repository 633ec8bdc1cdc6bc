import type { BrowserContext } from '@playwright/test';
import type { FactOf } from '@/utils/facts/fact';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import { writeProfileFile } from '@/utils/profiles/file';
import { fixturePage } from '../fixtures/pages';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { ConsolePage } from './console-page';
import { Desk } from './desk';
import { killWorker } from './kill-worker';
import { expect, test } from './own-office';
import { joinByForm, membership, syncNow, TestHub } from './team';
import { serveFixtures } from './test';

test.describe.configure({ timeout: 90_000 });

type Reloading = { chrome: { runtime: { reload(): void } } };
type Registering = {
  chrome: {
    scripting: {
      getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]>;
      unregisterContentScripts(): Promise<void>;
    };
  };
};

/** Without developer mode the browser leaves an unpacked extension off after it reloaded itself. */
async function allowReloading(context: BrowserContext): Promise<void> {
  type Extensions = {
    chrome: { developerPrivate: { updateProfileConfiguration(change: object): Promise<void> } };
  };
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as Extensions).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await page.close();
}

const registeredPatterns = async (): Promise<Record<string, string[] | undefined>> => {
  const scripts = await (globalThis as unknown as Registering).chrome.scripting.getRegisteredContentScripts();
  return Object.fromEntries(scripts.map(({ id, matches }) => [id, matches]));
};
const NEW_HOST = 'https://kefu.example.cn/chat/*';

test('a page whose extension was updated loses its panel, says so, and works again after the reload it offers', async ({
  openOffice,
}) => {
  const office = await openOffice();
  const shop = await office.console('pinduoduo');
  await shop.newBuyer('在吗');
  await allowReloading(office.context);
  const [worker] = office.context.serviceWorkers();
  await worker
    ?.evaluate(() => (globalThis as unknown as Reloading).chrome.runtime.reload())
    .catch((error: unknown) => console.log('the worker went with its extension:', String(error)));
  await expect(shop.page.locator('deskmate-panel')).toHaveCount(0);
  const notice = shop.page.locator('deskmate-reload');
  await expect(notice.getByRole('alert')).toContainText('已更新或停用');
  await expect(shop.page).not.toHaveTitle(/⏱/); // nothing of ours is left in the page
  const [told, editor] = [await notice.boundingBox(), await shop.editor.boundingBox()];
  expect((told?.y ?? Infinity) + (told?.height ?? 0)).toBeLessThanOrEqual((editor?.y ?? 0) + 1); // over no control of the page

  const desk = await office.context.newPage();
  await desk.goto(DESK_URL);
  // An update drops the registrations, and the whole extension starts anew before they are back.
  await expect.poll(() => new Desk(desk).registered(), { timeout: 30_000 }).toContain('console:pinduoduo');
  await expect(notice).toBeVisible(); // and enters no page that was left behind
  await notice.getByRole('button', { name: '刷新页面' }).click();
  await shop.bar.waitFor();
  await expect(notice).toHaveCount(0);
  await shop.newBuyer('还在吗');
});

test('a page that opened while the browser had lost our registrations, as after a crash, is entered when the worker starts', async ({
  openOffice,
}) => {
  const office = await openOffice();
  const waiting = await office.console('feige');
  await waiting.newBuyer('在吗');
  await expect.poll(() => office.desk.registered()).toContain('console:feige');
  await office.desk.page.evaluate(() =>
    (globalThis as unknown as Registering).chrome.scripting.unregisterContentScripts(),
  );
  const page = await office.context.newPage();
  await page.goto(fixturePage('pinduoduo').url);
  await expect(page.locator('deskmate-panel')).toHaveCount(0);

  await killWorker(office.context);
  await office.desk.send('queue:list', {}); // wakes the next
  await expect(page.locator('deskmate-panel .dm-bar')).toBeVisible();
  await expect(waiting.page.locator('deskmate-panel')).toHaveCount(1); // a page that was entered before goes on alone
  await waiting.newBuyer('还在吗');
});

test('a page that the browser kept and shows again is read on', async () => {
  const context = await launchWithExtension('', { headless: true, keepPages: true });
  try {
    await serveFixtures(context);
    const deskPage = await context.newPage();
    await deskPage.goto(DESK_URL);
    const desk = new Desk(deskPage);
    const page = await context.newPage();
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameBack: persisted })),
    );
    const shop = await ConsolePage.open(page, 'pinduoduo');
    const buyer = await shop.newBuyer('第一句');
    await page.goto(fixturePage('feige').url);
    await page.evaluate(() => void setTimeout(() => history.back())); // answered before the page it is asked of goes
    await expect.poll(() => page.url()).toBe(fixturePage('pinduoduo').url);
    await page.waitForFunction(() => (globalThis as unknown as { cameBack?: boolean }).cameBack === true);
    await expect(shop.bar).toBeVisible();
    await shop.seen(() => shop.call('buyerSays', buyer.key, '第二句'));
    await shop.say('在的亲');
    await expect.poll(async () => (await desk.facts('message', buyer.name)).length).toBe(3);
  } finally {
    await context.close();
  }
});

test.describe('where the conversation cannot be read', () => {
  test('the clock goes on by hand, a slip is taken back, and the turn is counted apart', async ({ openOffice }) => {
    const { console: open, desk } = await openOffice().then((office) => ({
      console: office.console.bind(office),
      desk: office.desk,
    }));
    const shop = await open('pinduoduo');
    await shop.newBuyer('在吗');
    const manual = shop.panel.locator('.dm-manual');
    await expect(manual).toHaveCount(0);
    await shop.page.keyboard.press('Alt+Shift+Digit1'); // while the page can be read these keys are the page's own
    await shop.call('breakPart', 'messageList');
    await expect(manual).toContainText('读不到对话');

    await shop.editor.click();
    await shop.page.keyboard.press('Alt+Shift+Digit1');
    await expect(manual).toContainText(/手动计时 00:0\d/);
    await shop.page.keyboard.press('Alt+Shift+Digit2');
    await expect(manual).toContainText('已记');
    await manual.getByRole('button', { name: '撤销' }).click();
    await expect(manual).toContainText('手动计时');
    await manual.getByRole('button', { name: '我回复了' }).click();
    await shop.call('mendPart', 'messageList');
    await expect(manual).toHaveCount(0);

    const byHand = async (): Promise<FactOf<'turn'>[]> =>
      (await desk.facts('turn', null)).filter(({ manual }) => manual === true);
    await expect.poll(byHand).toMatchObject([{ outcome: 'answered', asks: 1, manual: true }]);
    await expect.poll(async () => (await desk.facts('blind', null)).length).toBeGreaterThan(0);
  });

  test('the panel names each part with its reason, and its report holds nothing of the conversation', async ({
    openOffice,
  }) => {
    const office = await openOffice();
    await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shop = await office.console('pinduoduo');
    const buyer = await shop.newBuyer('我的地址是杏林路八号');
    await shop.call('breakPart', 'messageList');
    await shop.openDrawer('状态');
    const lost = shop.panel.locator('.dm-health [data-is="missing"]');
    await expect(lost.first()).toContainText('消息列表');
    await expect(lost.first()).toContainText('页面可能改版了');
    await expect(shop.panel).toContainText('怎么办');
    await shop.panel.getByRole('button', { name: '复制报告' }).click();
    await expect(shop.panel).toContainText('报告已复制');
    const report = await shop.page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(report)).toMatchObject({
      format: 'deskmate-health',
      profile: { id: 'pinduoduo', verifiedLive: false },
      state: 'missing',
    });
    expect(report).not.toContain('杏林路');
    expect(report).not.toContain(buyer.name);

    await office.desk.open('consoles');
    const row = office.desk.page.getByRole('row').filter({ hasText: '拼多多' });
    await expect(row).toContainText(/今天 \d\d:\d\d 起读不到/);
    await shop.call('mendPart', 'messageList');
    await expect(row).toContainText(/今天 \d\d:\d\d 正常/);
  });
});

test.describe('a profile file', () => {
  const corrected = { ...pinduoduo, name: { zh: '拼多多(改)', en: 'Pinduoduo (mended)' } };

  test('with faults is refused with line and place; mended it is in force at once, can be exported, deleted and brought back', async ({
    openOffice,
  }) => {
    const office = await openOffice();
    const shop = await office.console('pinduoduo');
    const { page } = office.desk;
    await office.desk.open('consoles');
    const choose = (text: string) =>
      page
        .getByTestId('profile-file')
        .setInputFiles({ name: 'pdd.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const text = writeProfileFile(corrected);
    const wide = text.replace('https://mms.pinduoduo.com/chat-merchant/*', '<all_urls>');
    await choose(wide);
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('没有导入「pdd.json」');
    const line = wide.split('\n').findIndex((each) => each.includes('<all_urls>')) + 1;
    await expect(sheet).toContainText(`第 ${line} 行`);
    await expect(sheet).toContainText('matches[0]');
    await sheet.getByRole('button', { name: '关闭' }).last().click();

    await choose(text);
    const row = page.getByRole('row').filter({ hasText: '拼多多(改)' });
    await expect(row).toContainText('您的配置');
    await shop.openDrawer('状态');
    await expect(shop.panel).toContainText('拼多多(改)'); // the open page works by the new profile, without a reload

    await row.getByRole('button', { name: /更多/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '导出配置' }).click();
    expect((await download).suggestedFilename()).toBe('deskmate-console-pinduoduo.json');

    await row.getByRole('button', { name: /更多/ }).click();
    await page.getByRole('menuitem', { name: '删除配置' }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(row).toHaveCount(1);
  });

  test('that was damaged on the disk is told, kept, and not used', async ({ openOffice }) => {
    const { desk } = await openOffice();
    await desk.page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(value: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ profiles: { profiles: [{ id: 'old', parts: 7 }], addresses: {} } });
    });
    await desk.send('profiles:remove', { id: 'nobody' }); // whatever changes profiles reads them all again
    await desk.open('consoles');
    await expect(desk.page.getByRole('alert')).toContainText('有 1 份存着的配置读不懂');
    await expect(desk.page.getByRole('alert')).toContainText('old');
  });

  test('from the lead reaches an agent with the handbook, without a release, and asks for no permission', async ({
    openOffice,
  }) => {
    const hub = await TestHub.start();
    try {
      const [lead, agent] = [(await openOffice()).desk, (await openOffice()).desk];
      await joinByForm(lead, { url: hub.url, code: await hub.invite('lead'), name: '林主管' });
      await expect(membership(lead)).toContainText('主管');
      await joinByForm(agent, { url: hub.url, code: await hub.invite('agent'), name: '周倩' });
      await expect(membership(agent)).toContainText('客服');

      await lead.send('profiles:put', { profile: { ...corrected, matches: [...corrected.matches, NEW_HOST] } });
      await lead.open('consoles');
      const row = lead.page.getByRole('row').filter({ hasText: '拼多多(改)' });
      await row.getByRole('button', { name: /更多/ }).click();
      await lead.page.getByRole('menuitem', { name: '给团队用' }).click();
      await lead.page.getByRole('button', { name: '去发布' }).click();
      await lead.page.getByRole('button', { name: '发布手册' }).click();
      await expect(lead.page.getByText('已发布第 1 版')).toBeVisible();

      await syncNow(agent);
      await agent.open('consoles');
      const got = agent.page.getByRole('row').filter({ hasText: '拼多多(改)' });
      await expect(got).toContainText('团队配置');
      await expect(got).toContainText('有的网址浏览器还没允许'); // the profile's new host is not reached by itself
      const scripts = await agent.page.evaluate(registeredPatterns);
      expect(scripts['console:pinduoduo']).toEqual(corrected.matches);
    } finally {
      await hub.remove();
    }
  });
});
