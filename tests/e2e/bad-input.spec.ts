import type { CDPSession, Page, Worker } from '@playwright/test';
import { fixturePage } from '../fixtures/pages';
import { EXTENSION_ID } from '../setup/launch';
import { CONSOLES, expect, test } from './test';

/** Parts without which nothing may be counted, and their names on the screen. */
const NEEDED = { messageList: '消息列表', buyerName: '当前买家', message: '消息' } as const;

for (const name of CONSOLES) {
  test.describe(`bad input on ${name}`, () => {
    for (const [part, words] of Object.entries(NEEDED)) {
      test(`without its ${part} the page is called unreadable and nothing is counted until it is back`, async ({
        console: open,
        desk,
      }) => {
        const shop = await open(name);
        const buyer = await shop.newBuyer('在吗');
        for (const text of ['这件有货吗', '能便宜点吗']) await shop.seen(() => shop.call('buyerSays', buyer.key, text));
        await shop.say('有货的亲');
        await expect.poll(() => desk.facts('message', buyer.name)).toHaveLength(4);
        const before = Date.now();

        await shop.call('breakPart', part);
        await expect(shop.bar).toHaveAttribute('data-health', 'blind', { timeout: 12_000 }); // a name may be away for 5 s while a page is refilled
        await shop.panel.getByRole('button', { name: '读取状态：读不到' }).click();
        await expect(shop.panel.locator('.dm-drawer .dm-warning')).toHaveText(new RegExp(`没找到：${words}$`));
        await shop.seen(() => shop.call('buyerSays', buyer.key, '人呢'));
        await expect(shop.bar.locator('.dm-clock')).toHaveAttribute('data-level', 'none');
        expect(await desk.facts('message', buyer.name)).toHaveLength(4);
        expect(await blindSince(desk, before, name)).toEqual([]);

        await shop.call('mendPart', part);
        await expect(shop.bar).toHaveAttribute('data-health', 'ok');
        const blind = expect.poll(() => blindSince(desk, before, name));
        await blind.toEqual([expect.objectContaining({ missing: [part], durationMs: expect.any(Number) })]);
        await shop.seen(() => shop.call('buyerSays', buyer.key, '算了我自己看'));
        const facts = await desk.facts('message', buyer.name);
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
        expect(facts).toHaveLength(6);
      });
    }

    test('blind time becomes a fact when the page goes as well', async ({ console: open, desk }) => {
      const shop = await open(name);
      await shop.newBuyer('在吗');
      const before = Date.now();
      await shop.call('breakPart', 'messageList');
      await expect(shop.bar).toHaveAttribute('data-health', 'blind');
      await shop.page.reload();
      await shop.bar.waitFor();
      const blind = expect.poll(() => blindSince(desk, before, name));
      await blind.toEqual([expect.objectContaining({ missing: ['messageList'] })]);
    });

    test('without its editor the panel is amber, and a script is copied for pasting by hand', async ({
      console: open,
    }) => {
      const shop = await open(name);
      await shop.newBuyer('七天无理由退货怎么退');
      await expect(shop.panel.locator('.dm-offer-button').first()).toBeVisible();
      await shop.call('breakPart', 'editor');
      await expect(shop.bar).toHaveAttribute('data-health', 'partial');
      await shop.panel.getByRole('button', { name: '读取状态：缺部件' }).click();
      await expect(shop.panel.locator('.dm-drawer')).toContainText('有部件没找到，相关功能先停用：输入框');
      await shop.page.keyboard.press('Escape');

      await shop.panel.locator('.dm-offer-button').first().click();
      await expect(shop.panel.locator('.dm-notice')).toContainText('已复制，请按 Ctrl+V 粘贴');
      expect(await shop.call('draft')).toBe('');
      await shop.editor.click();
      await shop.page.keyboard.press('Control+v');
      await expect.poll(() => shop.call('draft')).toContain('七天');
      expect(await shop.sent()).toEqual([]);
    });

    test('without its send button the panel is amber and goes on counting', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await shop.call('breakPart', 'send');
      await expect(shop.bar).toHaveAttribute('data-health', 'partial');
      await shop.panel.getByRole('button', { name: '读取状态：缺部件' }).click();
      await expect(shop.panel.locator('.dm-drawer')).toContainText('发送按钮');
      await shop.seen(() => shop.call('buyerSays', buyer.key, '有货吗'));
      expect(await desk.facts('message', buyer.name)).toHaveLength(2);
    });

    test('a page of the same address that holds no chat gets no panel', async ({ page }) => {
      const { url } = fixturePage(name);
      const login = '<!doctype html><title>登录</title><form><textarea></textarea><button>登录</button></form>';
      await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: login }));
      await page.goto(url);
      const host = page.locator('deskmate-panel');
      await expect(host).toHaveAttribute('data-readings', /[1-9]/);
      await expect(host.locator('.dm-bar')).toBeHidden();
      expect(await page.title()).toBe('登录');
    });

    test('nothing that the page makes itself acts for the agent', async ({ console: open }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('七天无理由退货怎么退');
      await expect(shop.panel.locator('.dm-offer-button').first()).toBeVisible();
      await shop.editor.click();
      await shop.page.evaluate(imitateUs);
      await shop.seen(() => shop.call('buyerSays', buyer.key, '在不在'));
      await expect(shop.panel.getByRole('dialog')).toHaveCount(0);
      await expect(shop.panel.locator('.dm-drawer')).toHaveCount(0);
      expect(await shop.call('draft')).toBe('');
      await expect(shop.editor).toBeFocused();

      await shop.page.keyboard.press('Alt+1'); // and the same key of the agent's does act
      await expect.poll(() => shop.call('draft')).not.toBe('');
    });

    test('the page cannot reach the extension, and its script may not ask what only the desk may', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      expect(
        await shop.page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
      ).toBe('undefined');

      const ask = await contentScriptOf(shop.page);
      const request = (kind: string, payload: unknown = {}) => ask({ deskmate: 'request', kind, payload });
      const refused = { ok: false, reason: 'notAllowed' };
      expect(await request('hub:leave')).toMatchObject(refused);
      expect(await request('handbook:reset', { language: 'en' })).toMatchObject(refused);
      expect(await request('hub:invite', { role: 'lead', uses: 100, days: 90 })).toMatchObject(refused);
      expect(await request('nonsense')).toMatchObject({ ok: false, reason: 'badRequest' });
      expect(await request('facts:add', { place: null, consoleId: name, facts: [{ kind: 'message' }] })).toMatchObject({
        ok: false,
      });
      expect(await request('queue:list')).toMatchObject({ ok: true });
      expect((await desk.send('page:hello', { consoleId: name })).handbook.language).toBe('zh');
    });
  });
}

test('a full disk is said on the screen, nothing is lost, and all is stored once when there is room again', async ({
  office,
  console: open,
  desk,
}) => {
  const shop = await open('pinduoduo');
  const buyer = await shop.newBuyer('在吗');
  const worker = ourWorker(office.serviceWorkers());
  await worker.evaluate(fillDisk);
  try {
    for (const text of ['有货吗', '多少钱', '能便宜吗']) await shop.call('buyerSays', buyer.key, text);
    await shop.say('有货的亲,现在下单今天发出');
    await expect(shop.panel.getByRole('button', { name: '读取状态：存储异常' })).toBeVisible();
    await shop.panel.getByRole('button', { name: '读取状态：存储异常' }).click();
    await expect(shop.panel.locator('.dm-drawer .dm-warning')).toContainText('浏览器存不进数据，记录先放在内存里');
    await shop.call('buyerSays', buyer.key, '好的');
    await expect(shop.bar.locator('.dm-clock')).not.toHaveAttribute('data-level', 'none'); // it goes on working
    expect(await desk.facts('message', buyer.name)).toHaveLength(1);
    expect(await desk.facts('turn', buyer.name)).toHaveLength(0);
  } finally {
    await worker.evaluate(makeRoom);
  }
  await expect(shop.page.locator('deskmate-panel')).toHaveAttribute('data-settled', 'true');
  await expect(shop.panel.getByRole('button', { name: '读取状态：正常' })).toBeVisible();
  const messages = await desk.facts('message', buyer.name);
  expect(messages.map((fact) => fact.side).sort()).toEqual(['agent', 'buyer', 'buyer', 'buyer', 'buyer', 'buyer']);
  expect(await desk.facts('turn', buyer.name)).toHaveLength(1);

  await shop.reload();
  expect(await desk.facts('message', buyer.name)).toHaveLength(6);
});

function blindSince(desk: { facts: import('./desk').Desk['facts'] }, sinceMs: number, consoleId: string) {
  return desk
    .facts('blind', null)
    .then((facts) => facts.filter((fact) => fact.at >= sinceMs && fact.consoleId === consoleId));
}

function ourWorker(workers: Worker[]): Worker {
  const ours = workers.find((worker) => worker.url().includes(EXTENSION_ID));
  if (!ours) throw new Error('the extension has no worker');
  return ours;
}

/** Runs in the worker: every write to the database fails as on a full disk. */
function fillDisk(): void {
  const store = IDBObjectStore.prototype as unknown as Record<'add' | 'put', () => unknown> & { real?: unknown };
  store.real ??= { add: store.add, put: store.put };
  store.add = store.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

function makeRoom(): void {
  const store = IDBObjectStore.prototype as unknown as { real?: object };
  if (store.real) Object.assign(store, store.real);
}

/** Runs in the page's own world: everything a page could try in order to press our keys or speak in our name. */
function imitateUs(): void {
  const editor = document.querySelector<HTMLElement>('textarea, .ql-editor');
  const panel = document.querySelector('deskmate-panel');
  const key = (init: KeyboardEventInit) => {
    for (const target of [editor, panel, document.body])
      target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));
  };
  key({ key: '1', code: 'Digit1', altKey: true });
  key({ key: '0', code: 'Digit0', altKey: true });
  key({ key: '/', code: 'Slash' });
  key({ key: '、', code: 'Slash' });
  for (const command of ['palette', 'drawer', 'unfinished-notes']) window.postMessage({ deskmate: 'command', command });
  window.postMessage({ deskmate: 'request', kind: 'hub:leave', payload: {} }, '*');
  document.dispatchEvent(new CustomEvent('deskmate', { detail: { deskmate: 'command', command: 'palette' } }));
}

/** Asks the background in the name of the content script: code run in its own isolated world. */
async function contentScriptOf(page: Page): Promise<(message: unknown) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(EXTENSION_ID) || context.name.includes('Deskmate')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  return async (message) => {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as unknown;
  };
}
