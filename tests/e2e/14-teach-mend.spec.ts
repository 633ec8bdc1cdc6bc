import type { Locator, Page } from '@playwright/test';
import { feige } from '@/utils/consoles/sites/feige';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { fixturePage, type FixtureId } from '../fixtures/pages';
import { DESK_URL } from '../setup/launch';
import { call, clickAt, forget, openBuyer, said, startTeaching } from './lesson';
import { expect, test } from './test';

/** Serves a console's page at its real address. */
async function openConsole(page: Page, id: FixtureId): Promise<void> {
  const { url, html } = fixturePage(id);
  await page.route(`https://${new URL(url).host}/**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url);
}

const chip = (bar: Locator, name: string): Locator => bar.getByRole('button', { name, exact: true });

async function saved(page: Page, bar: Locator): Promise<void> {
  await bar.getByRole('button', { name: '保存并启用' }).click();
  await expect(bar).toContainText('已保存，客服同桌已在这个页面上工作');
  await bar.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('deskmate-panel .dm-bar')).toBeVisible();
}

test.describe('mending a console that is known', () => {
  test('known in part: the panel’s own button begins, what works is kept, the rest is asked for, and the panel then reads', async ({
    office,
    page,
    desk,
  }) => {
    await openConsole(page, 'weidian');
    const panel = page.locator('deskmate-panel');
    await panel.getByRole('button', { name: '教一教（2 分钟）' }).click();
    const bar = page.locator('deskmate-teach .dm-teach');
    await expect(bar).toContainText('正在修正“微店”');
    await expect(chip(bar, '输入框 · 已认识')).toBeVisible();

    await expect(bar).toContainText('点一条买家发的消息');
    await clickAt(page, said(page, '朋友买的是这个颜色,还有货吗'));
    await expect(bar).toContainText('点一条您自己发的消息');
    await clickAt(page, said(page, '雾霾蓝L码有现货,今天下单今天发出'));
    await expect(bar).toContainText('点会话列表里的一位买家');
    await clickAt(page, said(page, '海边的风'));
    await expect(bar).toContainText('点当前买家的名字');
    await clickAt(page, page.locator('main').getByText('小鹿不乱撞', { exact: true }).first());
    await expect(bar).toContainText('看一看，对不对？');
    await expect(bar).toContainText('都认出来了');
    await saved(page, bar);
    await expect(panel.getByRole('button', { name: '教一教（2 分钟）' })).toHaveCount(0);

    const name = `买家${Date.now() % 1e7}`;
    await openBuyer(page, '7209990005', name);
    await call(page, 'buyerSays', '7209990005', '什么时候发货');
    await expect.poll(async () => (await desk.facts('message', name)).length).toBe(1);
    await forget(office, 'weidian');
  });

  test('a redesign took the text box and the list away: only these two are asked for', async ({ office, page }) => {
    const broken: ConsoleProfile = {
      ...feige,
      parts: { ...feige.parts, editor: ['.gone-editor'], entry: ['.gone-entry'] },
    };
    const screen = await office.newPage();
    await screen.goto(DESK_URL);
    await screen.evaluate(async (profile) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ deskmate: 'request', kind: 'profiles:put', payload: { profile } });
    }, broken);
    await screen.close();

    await openConsole(page, 'feige');
    const bar = await startTeaching(office, page);
    await expect(chip(bar, '买家的消息 · 已认识')).toBeVisible();
    await expect(chip(bar, '买家名字 · 已认识')).toBeVisible();
    await expect(bar).toContainText('第 1 步，共 2 步 点输入框');
    await clickAt(page, page.locator('textarea, [contenteditable="true"]').first());
    await expect(bar).toContainText('第 2 步，共 2 步 点会话列表里的一位买家');
    await clickAt(page, said(page, '海边的风'));
    await expect(bar).toContainText('看一看，对不对？');
    await expect(bar).toContainText('都认出来了');
    await saved(page, bar);
    await forget(office, 'feige');
  });
});
