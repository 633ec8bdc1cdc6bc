import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test';
import { DESK_URL } from '../setup/launch';
import { expect } from './test';

export type Scope = Page | FrameLocator;

/** Starts teaching as the popup's button does: through the background, in the tab in front. */
export async function startTeaching(context: BrowserContext, page: Page): Promise<Locator> {
  const desk = await context.newPage();
  await desk.goto(DESK_URL);
  await desk.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    await chrome.runtime.sendMessage({ deskmate: 'request', kind: 'teach:start', payload: { tabId: tab?.id } });
  }, page.url());
  await desk.close();
  await page.bringToFront();
  const bar = page.locator('deskmate-teach .dm-teach');
  await expect(bar).toBeVisible();
  return bar;
}

/** Points with the real mouse at what shows this text; the page under the glass must not get the click. */
export async function clickAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

export const said = (scope: Scope, text: string): Locator => scope.getByText(text, { exact: true }).first();

/** All steps with the mouse, on the fixture's first conversation. */
export async function teachAll(page: Page, bar: Locator, scope: Scope): Promise<void> {
  await expect(bar).toContainText('点一条买家发的消息');
  await clickAt(page, said(scope, '朋友买的是这个颜色,还有货吗'));
  await expect(bar).toContainText('点一条您自己发的消息');
  await clickAt(page, said(scope, '雾霾蓝L码有现货,今天下单今天发出'));
  await expect(bar).toContainText('点输入框');
  await expect(bar).toContainText(/\d+ 条消息：买家 6 条，您 4 条/);
  await clickAt(page, scope.locator('textarea, [contenteditable]').first());
  await expect(bar).toContainText('点“发送”按钮');
  await clickAt(page, said(scope, '发送'));
  await expect(bar).toContainText('点会话列表里的一位买家');
  await clickAt(page, said(scope, '海边的风'));
  await expect(bar).toContainText('点当前买家的名字');
  await clickAt(page, scope.locator('main').getByText('小鹿不乱撞', { exact: true }).first());
  await expect(bar).toContainText('点一条机器人或自动回复');
  await clickAt(page, said(scope, '您好,欢迎光临南橙女装,请问有什么可以帮您?'));
  await expect(bar).toContainText('点订单备注的输入框');
  await bar.getByRole('button', { name: '没有，跳过' }).click();
  await expect(bar).toContainText('看一看，对不对？');
  await expect(bar).toContainText('列表 8 位买家');
  await expect(bar).toContainText('当前买家：小鹿不乱撞');
  await expect(bar).toContainText('都认出来了');
}

/** Takes what earlier tests taught away again. */
export async function forget(context: BrowserContext, id = 'taught-127-0-0-1'): Promise<void> {
  const desk = await context.newPage();
  await desk.goto(DESK_URL);
  await desk.evaluate(async (taught) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ deskmate: 'request', kind: 'profiles:remove', payload: { id: taught } });
  }, id);
  await desk.close();
}

export const call = (page: Page, method: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    ([name, list]) => {
      const inner = document.querySelector('iframe')?.contentWindow ?? globalThis;
      const { fixture } = inner as unknown as { fixture: Record<string, (...args: unknown[]) => unknown> };
      return fixture[name]?.(...list);
    },
    [method, args] as const,
  );

/** Opens another buyer and waits until the panel has looked at that conversation: what is said after is heard live. */
export async function openBuyer(page: Page, key: string, name: string): Promise<void> {
  const host = page.locator('deskmate-panel');
  const readings = async (): Promise<number> => Number(await host.getAttribute('data-readings'));
  const before = await readings();
  await call(page, 'addBuyer', { key, name });
  await call(page, 'buyerSays', key, '你好');
  await call(page, 'switchTo', key);
  await expect.poll(readings).toBeGreaterThan(before);
  // Idle work is done in order: a look that the last change asked for lies behind us then.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
  await expect(host).toHaveAttribute('data-settled', 'true');
}
