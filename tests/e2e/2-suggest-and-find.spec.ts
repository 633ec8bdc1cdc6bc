import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import { greetingAt } from '@/utils/handbook/variables';
import type { ConsolePage } from './console-page';
import type { Desk } from './desk';
import { CONSOLES, expect, test } from './test';

const WHEN = '什么时候发货';
const offersOf = (shop: ConsolePage): Locator => shop.panel.locator('.dm-offer-button');
const paletteOf = (shop: ConsolePage): Locator => shop.panel.getByRole('dialog', { name: '找话术' });
const fieldOf = (shop: ConsolePage): Locator => paletteOf(shop).getByRole('combobox');
const rowsOf = (shop: ConsolePage): Locator => paletteOf(shop).getByRole('option');
const stopOf = (shop: ConsolePage): Locator => shop.panel.locator('[data-stopped="true"]');

/** A buyer asks when it ships; the offers for it stand in the bar. */
async function askWhen(shop: ConsolePage): Promise<{ key: string; name: string; text: string }> {
  const buyer = await shop.newBuyer(WHEN);
  const first = offersOf(shop).first();
  await expect(first).toContainText('发货');
  return { ...buyer, text: await first.locator('.dm-offer-text').innerText() };
}

/** Opens the palette from the empty editor and types into it. */
async function find(shop: ConsolePage, typed: string): Promise<void> {
  await shop.editor.click();
  await shop.page.keyboard.press('/');
  await expect(fieldOf(shop)).toBeFocused();
  await shop.page.keyboard.insertText(typed);
}

/** Types as an input method does: the signs first stand in a composition. */
class InputMethod {
  readonly #cdp: CDPSession;
  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(text: string): Promise<void> {
    await this.#cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  async commit(text: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text });
  }

  /** A key while composing: it has its own name, but the code of a key that went to the input method. */
  async key(key: string, code: string, alt = false): Promise<void> {
    const event = { key, code, modifiers: alt ? 1 : 0, windowsVirtualKeyCode: 229 };
    await this.#cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

/** The agent writes their number on the desk; empty takes it away again. */
async function setAgentNumber(desk: Desk, number: string): Promise<void> {
  await desk.open('settings');
  const field = desk.page.getByLabel('工号', { exact: true });
  await field.fill(number);
  await field.blur();
  await expect.poll(async () => (await storedSettings(desk)).agentNumber ?? '').toBe(number);
}

type Stored = Record<string, unknown>;
type Storage = { get(key: string): Promise<Stored>; set(values: Stored): Promise<void> };

async function storedSettings(desk: Desk): Promise<Stored> {
  return desk.page.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome.storage;
    return ((await local.get('settings')).settings ?? {}) as Stored;
  });
}

async function storeSettings(desk: Desk, settings: Stored): Promise<void> {
  await desk.page.evaluate(async (settings) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome.storage;
    await local.set({ settings });
  }, settings);
}

/** What the browser's own shortcut does: the background hands the command to the tab. Its keys cannot be pressed from a test. */
async function command(office: BrowserContext, shop: ConsolePage, name: string): Promise<void> {
  await shop.page.bringToFront();
  const worker = office.serviceWorkers()[0] ?? (await office.waitForEvent('serviceworker'));
  await worker.evaluate(async (command) => {
    type Tabs = {
      query(which: { active: boolean }): Promise<{ id: number }[]>;
      sendMessage(id: number, message: unknown): Promise<void>;
    };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    for (const { id } of await tabs.query({ active: true }))
      await tabs.sendMessage(id, { deskmate: 'command', command }).catch(() => undefined); // a tab that is no console
  }, name);
}

for (const name of CONSOLES) {
  test.describe(`suggesting and finding on ${name}`, () => {
    test('offers up to three scripts for what the buyer asks; Alt+1 inserts, Ctrl+Z takes it out, nothing is sent', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('嗯');
      await expect(offersOf(shop)).toHaveCount(0);
      await shop.seen(() => shop.call('buyerSays', buyer.key, WHEN));
      await expect(offersOf(shop).first()).toContainText('发货');
      expect(await offersOf(shop).count()).toBeLessThanOrEqual(3);
      const text = await offersOf(shop).first().locator('.dm-offer-text').innerText();

      await shop.editor.click();
      await shop.page.keyboard.press('Alt+1');
      await expect.poll(() => shop.call('draft')).toBe(text);
      await expect
        .poll(() => desk.facts('scriptUse', buyer.name))
        .toEqual([expect.objectContaining({ source: 'suggestion', rank: 1 })]);
      await shop.page.keyboard.press('Control+z');
      await expect.poll(() => shop.call('draft')).toBe('');
      expect(await shop.sent()).toEqual([]);
    });

    test('inserts a clicked offer, with the caret back behind it in the editor', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await askWhen(shop);
      const rank = await offersOf(shop).count();
      const last = offersOf(shop).nth(rank - 1);
      const text = await last.locator('.dm-offer-text').innerText();
      await last.click();
      await expect.poll(() => shop.call('draft')).toBe(text);
      await expect(shop.editor).toBeFocused();
      await shop.page.keyboard.insertText('好的');
      await expect.poll(() => shop.call('draft')).toBe(`${text}好的`);
      await expect
        .poll(() => desk.facts('scriptUse', buyer.name))
        .toEqual([expect.objectContaining({ source: 'suggestion', rank })]);
      expect(await shop.sent()).toEqual([]);
    });

    test('counts what was inserted and sent as a script', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await askWhen(shop);
      await shop.editor.click();
      await shop.page.keyboard.press('Alt+1');
      await expect.poll(() => shop.call('draft')).toBe(buyer.text);
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.sent()).toEqual([buyer.text]);
      const ofAgent = async () =>
        (await desk.facts('message', buyer.name)).filter(({ side }) => side === 'agent').map(({ origin }) => origin);
      await expect.poll(ofAgent).toEqual(['script']);
      await expect
        .poll(() => desk.facts('turn', buyer.name))
        .toEqual([expect.objectContaining({ outcome: 'answered', first: true })]);
    });

    test('opens the palette with / or 、 in an empty editor only; Esc closes it and gives the caret back', async ({
      console: open,
    }) => {
      const shop = await open(name);
      await shop.newBuyer();
      await shop.editor.click();
      await shop.page.keyboard.press('/');
      await expect(fieldOf(shop)).toBeFocused();
      expect(await shop.call('draft')).toBe('');
      await shop.page.keyboard.press('Escape');
      await expect(paletteOf(shop)).toBeHidden();
      await expect(shop.editor).toBeFocused();

      const typed = await InputMethod.of(shop.page);
      await typed.compose('、');
      await expect(paletteOf(shop)).toBeHidden();
      await typed.commit('、');
      await expect(fieldOf(shop)).toBeFocused();
      await expect.poll(() => shop.call('draft')).toBe('');
      await shop.page.keyboard.press('Escape');
      await expect(shop.editor).toBeFocused();

      await shop.page.keyboard.insertText('好的');
      await shop.page.keyboard.press('/');
      await expect.poll(() => shop.call('draft')).toBe('好的/');
      await expect(paletteOf(shop)).toBeHidden();
      await expect(shop.editor).toBeFocused();
    });

    for (const [by, typed] of [
      ['a fragment', '时候发货'],
      ['pinyin', 'shenmeshihoufahuo'],
      ['initials', 'smshfh'],
      ['the shortcut', 'fh'],
    ] as const)
      test(`finds a script by ${by}`, async ({ console: open }) => {
        const shop = await open(name);
        await shop.newBuyer();
        await find(shop, typed);
        await expect(rowsOf(shop).first()).toContainText(WHEN);
      });

    test('walks the results with the arrows and inserts with Enter what the preview shows', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer();
      await find(shop, '发货');
      await shop.page.keyboard.press('ArrowDown');
      await shop.page.keyboard.press('ArrowDown');
      await shop.page.keyboard.press('ArrowUp');
      await expect(rowsOf(shop).nth(1)).toHaveAttribute('aria-selected', 'true');
      const text = await paletteOf(shop).locator('.dm-bubble').innerText();
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.call('draft')).toBe(text);
      await expect(paletteOf(shop)).toBeHidden();
      await expect(shop.editor).toBeFocused();
      await expect
        .poll(() => desk.facts('scriptUse', buyer.name))
        .toEqual([expect.objectContaining({ source: 'palette', rank: 2 })]);
      expect(await shop.sent()).toEqual([]);
    });

    test('fills in what is known; what is not stays visible, is named, and does not go out', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer();
      const greeting = async () => greetingAt(await desk.page.evaluate(() => new Date().getHours()), 'zh');
      const greetings = [await greeting()];
      const insert = async (shortcut: string): Promise<string> => {
        await shop.editor.click();
        await shop.page.keyboard.press('Control+a');
        await shop.page.keyboard.press('Backspace');
        await expect.poll(() => shop.call('draft')).toBe('');
        await find(shop, shortcut);
        await expect(rowsOf(shop).first()).toContainText(shortcut);
        await shop.page.keyboard.press('Enter');
        await expect.poll(() => shop.call('draft')).not.toBe('');
        return shop.call('draft');
      };

      await setAgentNumber(desk, '');
      await shop.page.bringToFront();
      expect(await insert('fsp')).toContain('客服{工号}号');
      await expect(shop.panel.locator('.dm-notice')).toHaveText('还有变量没填：工号');
      await shop.page.keyboard.press('Enter');
      await expect(stopOf(shop)).toContainText('没有发送');
      await expect(stopOf(shop)).toContainText('{工号}');
      expect(await shop.sent()).toEqual([]);

      await setAgentNumber(desk, '0086');
      await shop.page.bringToFront();
      await shop.seen(() => shop.call('rerender'));
      const asked = await insert('fsp');
      expect(asked).toContain('客服0086号');
      const back = await insert('lgk');
      greetings.push(await greeting()); // the hour may have struck meanwhile
      expect(greetings.map((words) => `${buyer.name}，${words}`)).toContain(back.split('～')[0]);
      expect(await insert('hd2')).toMatch(/订单[\d-]{12,}的收货信息/);
      await setAgentNumber(desk, '');
    });

    test('leaves every key to an input method that is composing', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await askWhen(shop);
      await shop.editor.click();
      const typed = await InputMethod.of(shop.page);
      await typed.compose('/');
      await typed.key('/', 'Slash');
      await typed.key('1', 'Digit1', true);
      await typed.key('Enter', 'Enter');
      await typed.commit('加我微信 abc_123456');
      await expect.poll(() => shop.call('draft')).toBe('加我微信 abc_123456');
      await typed.compose('hao');
      await typed.key('Enter', 'Enter');
      await expect(stopOf(shop)).toHaveCount(0);
      await typed.commit('好');
      await expect.poll(() => shop.call('draft')).toBe('加我微信 abc_123456好');
      await expect(paletteOf(shop)).toBeHidden();
      // The same key without an input method: the blocking rule is in force, so the silence above was ours.
      await shop.page.keyboard.press('Enter');
      await expect(stopOf(shop)).toBeVisible();
      expect(await shop.sent()).toEqual([]);
      expect(await desk.facts('scriptUse', buyer.name)).toEqual([]);
    });

    test('never puts a text found for one buyer into the draft of another', async ({ console: open, desk }) => {
      const shop = await open(name);
      const other = await shop.newBuyer('能开发票吗');
      const buyer = await askWhen(shop);
      await find(shop, 'lgk');
      await expect(paletteOf(shop).locator('.dm-bubble')).toContainText(buyer.name);
      await shop.seen(() => shop.call('switchTo', other.key));
      await fieldOf(shop).press('Enter');
      await expect(shop.panel.locator('.dm-notice')).toHaveText('买家已切换，没有插入。请确认后再试。');
      await expect.poll(() => shop.call('draft')).toBe('');
      await shop.seen(() => shop.call('switchTo', buyer.key));
      expect(await shop.call('draft')).toBe('');
      const uses = [...(await desk.facts('scriptUse', other.name)), ...(await desk.facts('scriptUse', buyer.name))];
      expect(uses).toEqual([]);
    });

    test('never puts an offer into the draft of another when the page switches while the key is pressed', async ({
      console: open,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer('嗯');
      const buyer = await askWhen(shop);
      await shop.editor.click();
      await shop.page.keyboard.down('Alt'); // what is offered stands still from here on
      await shop.page.evaluate((key) => {
        const { fixture } = globalThis as unknown as { fixture: { switchTo(key: string): void } };
        // The page is busy after it, so that Deskmate's next look comes after the agent was told.
        const busy = (untilMs: number): void => {
          for (const end = performance.now() + 12; performance.now() < end;);
          if (performance.now() < untilMs) setTimeout(busy, 0, untilMs);
        };
        const switchBuyer = (): void => {
          fixture.switchTo(key);
          busy(performance.now() + 250);
        };
        document.addEventListener('selectionchange', switchBuyer, { once: true });
      }, other.key);
      await shop.page.keyboard.press('Digit1');
      await shop.page.keyboard.up('Alt');
      await expect(shop.panel.locator('.dm-notice')).toContainText('买家已切换');
      await shop.seen(() => shop.call('buyerSays', other.key, '在吗'));
      await expect(shop.panel.locator('.dm-notice')).toContainText('买家已切换'); // it tells of the switch: the switch does not take it away
      expect(await shop.call('draft')).not.toContain(buyer.text);
    });

    test("opens the palette by the browser's command, wherever the caret is", async ({
      console: open,
      desk,
      office,
    }) => {
      const shop = await open(name);
      await shop.newBuyer();
      await desk.send('queue:list', {}); // wakes the background, as a real command would
      await command(office, shop, 'palette');
      await expect(fieldOf(shop)).toBeFocused();
    });

    test('shows the introduction once; skipped, it does not come back', async ({ console: open, desk }) => {
      const settings = await storedSettings(desk);
      await storeSettings(desk, { ...settings, introSeen: [] });
      const shop = await open(name);
      const intro = shop.panel.getByRole('region', { name: '三步上手' });
      await expect(intro).toBeVisible();
      await intro.getByRole('button', { name: '下一步' }).click();
      await expect(intro).toContainText('Alt+1');
      await intro.getByRole('button', { name: '跳过' }).click();
      await expect(intro).toBeHidden();
      await expect.poll(() => storedSettings(desk)).toMatchObject({ introSeen: [name] });
      await shop.reload();
      await expect(intro).toBeHidden();
      await storeSettings(desk, settings);
    });
  });
}
