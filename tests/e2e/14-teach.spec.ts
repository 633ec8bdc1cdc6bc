import type { Page } from '@playwright/test';
import { call, clickAt, forget, openBuyer, said, startTeaching, teachAll } from './lesson';
import { expect, test } from './test';
import { framedPage, shadowPage, UNKNOWN_URL, unknownPage } from './unknown-page';

/** Serves an unknown console at an address that no profile claims. */
async function openUnknown(page: Page, pages: Record<string, string>): Promise<void> {
  await page.route(/127\.0\.0\.1\/unknown\//, (route) => {
    const body = pages[new URL(route.request().url()).pathname];
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(UNKNOWN_URL);
}

test.describe('teaching an unknown console', () => {
  test.afterEach(({ office }) => forget(office));

  for (const [where, html] of [
    ['', unknownPage('one')],
    ['in an open shadow root, ', shadowPage('five')],
  ] as const)
    test(`${where}from the first click to a panel that reads, counts and inserts, without a reload`, async ({
      office,
      page,
      desk,
    }) => {
      await openUnknown(page, { '/unknown/chat': html });
      const bar = await startTeaching(office, page);
      await teachAll(page, bar, page);
      expect(await call(page, 'activeKey')).toBe('7203415886'); // the page got none of the clicks
      expect(await call(page, 'draft')).toBe('');

      await clickAt(page, said(page, '雾霾蓝L码有现货,今天下单今天发出'));
      await expect(bar).toContainText('这条是谁发的');
      await page.keyboard.press('Escape'); // takes the question away, not the lesson
      await expect(bar).toContainText('都认出来了');

      await bar.getByLabel('平台名称').fill('新平台');
      await bar.getByRole('button', { name: '保存并启用' }).click();
      await expect(bar).toContainText('已保存，客服同桌已在这个页面上工作');
      await bar.getByRole('button', { name: '完成' }).click();
      const panel = page.locator('deskmate-panel');
      await expect(panel.locator('.dm-bar')).toBeVisible();

      const name = `买家${Date.now() % 1e7}`;
      await openBuyer(page, '7209990001', name);
      await call(page, 'buyerSays', '7209990001', '什么时候发货');
      await expect(panel.locator('.dm-clock')).toContainText(/\d/);
      await page.locator('textarea, [contenteditable]').first().click();
      await page.keyboard.press('Alt+1');
      await expect.poll(() => call(page, 'draft')).not.toBe('');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText('今天就给您发出');
      await page.keyboard.press('Enter');
      await expect.poll(() => call(page, 'draft')).toBe('');
      await expect
        .poll(async () => (await desk.facts('message', name)).map(({ side }) => side).sort())
        .toEqual(['agent', 'buyer']);
      await expect.poll(async () => (await desk.facts('turn', name)).length).toBe(1);
    });

  test('in a frame of the same site', async ({ office, page, desk }) => {
    await openUnknown(page, { '/unknown/chat': framedPage(), '/unknown/inner': unknownPage('two') });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('textarea')).toBeVisible();
    const bar = await startTeaching(office, page);
    await teachAll(page, bar, frame);
    await bar.getByRole('button', { name: '保存并启用' }).click();
    await expect(bar).toContainText('已保存，客服同桌已在这个页面上工作');
    await bar.getByRole('button', { name: '完成' }).click();
    await expect(page.locator('deskmate-panel .dm-bar')).toBeVisible();
    const name = `买家${Date.now() % 1e7}`;
    await openBuyer(page, '7209990002', name);
    await call(page, 'buyerSays', '7209990002', '在吗');
    await expect.poll(async () => (await desk.facts('message', name)).length).toBe(1);
  });

  test('with keys alone, taking a step back, and asking before it leaves', async ({ office, page }) => {
    await openUnknown(page, { '/unknown/chat': unknownPage('three') });
    const bar = await startTeaching(office, page);
    const pointing = page.locator('deskmate-teach .dm-mark-pointing');
    const reach = async (text: string): Promise<void> => {
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press('ArrowRight');
        if ((await bar.locator('.dm-teach-pointing').innerText()).includes(text)) return;
      }
      throw new Error(`never reached ${text}`);
    };
    await reach('身高168,体重120斤,穿哪个码?');
    await expect(pointing).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(bar).toContainText('点一条您自己发的消息');
    await page.keyboard.press('Backspace');
    await expect(bar).toContainText('点一条买家发的消息');
    await page.keyboard.press('Enter');
    await expect(bar).toContainText('点一条您自己发的消息');
    await page.keyboard.press('Escape');
    await expect(bar).toContainText('要退出吗');
    await bar.getByRole('button', { name: '继续教' }).click();
    await expect(bar).toContainText('点一条您自己发的消息');
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: '不保存，退出' }).click();
    await expect(bar).toHaveCount(0);
  });

  test('corrects a message that was read wrongly, and sides that were swapped', async ({ office, page }) => {
    await openUnknown(page, { '/unknown/chat': unknownPage('four') });
    const bar = await startTeaching(office, page);
    await clickAt(page, said(page, '雾霾蓝L码有现货,今天下单今天发出'));
    await clickAt(page, said(page, '朋友买的是这个颜色,还有货吗'));
    await expect(bar).toContainText('买家 4 条，您 6 条');
    await bar.getByRole('button', { name: '左右反了，对调' }).click();
    await expect(bar).toContainText('买家 6 条，您 4 条');
  });

  test('says why a sealed, a foreign and a drawn area cannot be taught', async ({ office, page }) => {
    const body = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>x</title></head><body style="margin:0">
      <canvas width="300" height="120" style="background:#eee"></canvas>
      <sealed-chat style="display:block;width:300px;height:100px"></sealed-chat>
      <iframe src="https://other.example/chat" width="300" height="100"></iframe>
      <script>document.querySelector('sealed-chat').attachShadow({ mode: 'closed' }).innerHTML = '<p>你好</p>';</script></body></html>`;
    await openUnknown(page, { '/unknown/chat': body });
    const bar = await startTeaching(office, page);
    await bar.getByRole('button', { name: '移到另一边' }).click();
    const over = async (css: string): Promise<void> => {
      const box = await page.locator(css).boundingBox();
      if (box) await page.mouse.move(box.x + 40, box.y + 40);
    };
    await over('canvas');
    await expect(bar).toContainText('canvas');
    await over('sealed-chat');
    await expect(bar).toContainText('closed shadow root');
    await over('iframe');
    await expect(bar).toContainText('来自另一个网站');
  });
});
