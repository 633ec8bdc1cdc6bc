import type { BrowserContext } from '@playwright/test';
import type { Language } from '@/utils/i18n/words';
import type { Theme } from '@/utils/storage/settings';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { ConsolePage } from './console-page';
import { Desk } from './desk';
import { choose, look } from './looking';
import { CONSOLES, expect, serveFixtures, test } from './test';

/** Every language and every theme, each at least twice. */
const LOOKS: { language: Language; theme: Theme }[] = [
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'dark' },
  { language: 'en', theme: 'contrast' },
];
const DESK_PAGES = ['today', 'handbook', 'tallies', 'notes', 'handover', 'consoles', 'team', 'settings'];
const WORDS = {
  zh: { asks: '七天无理由退货怎么退', typed: '退货', forbidden: '加我微信发您图' },
  en: {
    asks: 'How do I return it? The parcel came damaged',
    typed: 'return',
    forbidden: 'Add my WhatsApp and I will send the photo',
  },
} as const;
test.describe.configure({ timeout: 90_000 });

test.describe('the look', () => {
  let office: BrowserContext;
  let desk: Desk;
  test.beforeAll(async () => {
    office = await launchWithExtension('', { headless: true });
    await serveFixtures(office);
    desk = new Desk(await office.newPage());
    await desk.page.goto(DESK_URL);
  });
  test.afterAll(() => office.close());

  for (const { language, theme } of LOOKS) {
    test(`the panel in ${language}, ${theme}: every state readable, named and in its language`, async () => {
      await choose(desk, language, theme);
      const shop = await openConsole(office, language);
      const words = WORDS[language];
      const see = (state: string) => look(shop.page, `panel-${state}-${language}-${theme}`, language, 'deskmate-panel');
      await see('intro');
      await shop.panel.locator('.dm-intro button').first().click();
      await expect(shop.panel.locator('.dm-intro')).toHaveCount(0);
      await see('calm');

      const buyer = await shop.newBuyer(words.asks);
      await shop.panel.locator('.dm-offer-button').first().hover();
      await expect(shop.panel.getByRole('tooltip')).toBeVisible();
      await see('offers');

      await shop.editor.click();
      await shop.page.keyboard.press('/');
      await shop.page.keyboard.insertText(words.typed);
      await expect(shop.panel.getByRole('option').first()).toBeVisible();
      await see('palette');
      await shop.page.keyboard.press('Escape');

      await shop.editor.click();
      await shop.page.keyboard.insertText(words.forbidden);
      await shop.page.keyboard.press('Enter');
      await expect(shop.panel.locator('[data-stopped="true"]')).toBeVisible();
      await see('stopped');
      await shop.page.keyboard.press('Escape');
      await shop.page.keyboard.press('Control+a');
      await shop.page.keyboard.press('Delete');

      await shop.panel.locator('.dm-waiting-chip').click();
      for (const [index, tab] of ['waiting', 'notes', 'promises', 'stage', 'health'].entries()) {
        await shop.panel.getByRole('tab').nth(index).click();
        await expect(shop.panel.getByRole('tab').nth(index)).toHaveAttribute('aria-selected', 'true');
        await see(`drawer-${tab}`);
      }
      await shop.panel.getByRole('tab').nth(1).click();
      await shop.panel.locator('.dm-notes .dm-wrap button').first().click();
      await shop.panel.locator('.dm-notes').getByRole('textbox').first().fill('1');
      await see('drawer-note');
      await shop.newBuyer();
      await expect(shop.panel.getByRole('dialog')).toBeVisible();
      await see('leaving');
      await shop.page.keyboard.press('Escape');

      await shop.call('switchTo', buyer.key);
      await shop.call('breakPart', 'messageList');
      await expect(shop.bar).toHaveAttribute('data-health', 'blind');
      await shop.panel.locator('.dm-health-chip').click();
      await see('blind');
      await shop.page.close();
    });

    test(`the desk and the popup in ${language}, ${theme}`, async () => {
      await choose(desk, language, theme);
      for (const route of DESK_PAGES) {
        await desk.open(route);
        await expect(desk.page.locator('h1')).toBeVisible();
        await look(desk.page, `desk-${route}-${language}-${theme}`, language);
      }
      const popup = await office.newPage();
      await popup.setViewportSize({ width: 380, height: 560 });
      await popup.goto(DESK_URL.replace('desk.html', 'popup.html'));
      await expect(popup.locator('#root button').first()).toBeVisible();
      await look(popup, `popup-${language}-${theme}`, language);
      await popup.close();
    });
  }

  for (const name of CONSOLES) {
    test(`nothing of ours covers the editor or the send button of ${name}, at any common width`, async () => {
      await choose(desk, 'zh', 'auto');
      const shop = await ConsolePage.open(await office.newPage(), name);
      await shop.newBuyer('七天无理由退货怎么退');
      await expect.poll(() => markedOver(shop)).toEqual([]);
      for (const width of [1280, 1440, 1920]) {
        await shop.page.setViewportSize({ width, height: 800 });
        for (const state of ['bar', 'stopped', 'drawer'] as const) {
          if (state === 'stopped') {
            await shop.editor.click();
            await shop.page.keyboard.insertText('加我微信发您图');
            await shop.page.keyboard.press('Enter');
            await expect(shop.panel.locator('[data-stopped="true"]')).toBeVisible();
          }
          if (state === 'drawer') await shop.panel.locator('.dm-waiting-chip').click();
          await expect.poll(() => covered(shop), { message: `${state} at ${width}` }).toEqual([]);
        }
        await shop.panel.locator('.dm-waiting-chip').click();
        await shop.editor.click();
        await shop.page.keyboard.press('Control+a');
        await shop.page.keyboard.press('Delete');
      }
      await shop.page.close();
    });

    test(`on ${name} the panel is worked by keyboard alone`, async () => {
      await choose(desk, 'zh', 'auto');
      const shop = await ConsolePage.open(await office.newPage(), name);
      await shop.newBuyer('七天无理由退货怎么退');
      const { keyboard } = shop.page;
      const focused = () => shop.panel.evaluate((host) => host.shadowRoot?.activeElement?.className ?? '');
      await expect(shop.panel.locator('.dm-offer-button').first()).toBeVisible();
      await shop.editor.focus();

      await keyboard.press('Alt+0');
      await expect.poll(focused).toContain('dm-button-primary'); // the introduction's first step
      for (const step of ['2/3', '3/3']) {
        await keyboard.press('Enter');
        await expect(shop.panel.locator('.dm-intro')).toContainText(step);
      }
      await shop.editor.focus();
      await keyboard.press('/'); // what the last step tells of ends it
      await expect(shop.panel.getByRole('dialog')).toBeVisible();
      await expect(shop.panel.locator('.dm-intro')).toHaveCount(0);
      await keyboard.press('Escape');
      await expect(shop.editor).toBeFocused();

      await keyboard.press('Alt+0');
      await expect.poll(focused).toContain('dm-offer-button');
      for (let each = 0; each < 12 && !(await focused()).includes('dm-waiting-chip'); each += 1)
        await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await expect(shop.panel.locator('.dm-drawer')).toBeVisible();
      await keyboard.press('Escape');
      await expect(shop.panel.locator('.dm-drawer')).toHaveCount(0);
      await expect(shop.editor).toBeFocused();

      await keyboard.press('/');
      await keyboard.insertText('退货');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await expect.poll(() => shop.call('draft')).not.toBe('');
      await expect(shop.editor).toBeFocused();
      expect(await shop.sent()).toEqual([]);
      await shop.page.close();
    });
  }
});

/** English is looked at on the demo console, whose own words can be English too. */
async function openConsole(office: BrowserContext, language: Language): Promise<ConsolePage> {
  const shop = await ConsolePage.open(await office.newPage(), language === 'zh' ? 'pinduoduo' : 'demo');
  if (language === 'zh') return shop;
  await shop.page.goto('http://127.0.0.1/demo-console?still&lang=en');
  await shop.bar.waitFor();
  return shop;
}

/** Texts of the console's entries that a mark of ours lies over. */
function markedOver(shop: ConsolePage): Promise<string[]> {
  return shop.panel.evaluate((host) => {
    const marks = [...(host.shadowRoot?.querySelectorAll('.dm-entry-mark') ?? [])].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('.fx-entry')) continue;
      const box = node.parentElement.getBoundingClientRect(); // what is cut off with an ellipsis is not there
      const over = marks.some(
        (mark) =>
          mark.left + 1 < box.right &&
          box.left + 1 < mark.right &&
          mark.top + 4 < box.bottom &&
          box.top + 4 < mark.bottom, // 4 px of a line are leading
      );
      if (over) texts.push(node.textContent ?? '');
    }
    return marks.length === 0 ? ['no marks at all'] : texts;
  });
}

/** Names of the console's parts that something of ours lies over. */
async function covered(shop: ConsolePage): Promise<string[]> {
  const send = shop.page.locator(
    '.send-btn, [data-qa-id="qa-send-message-button"], .SendBox-buttonRight .ant-btn-primary',
  );
  const parts = { editor: await shop.editor.boundingBox(), send: await send.first().boundingBox() };
  const ours = shop.panel.locator('.dm-block, .dm-drawer, .dm-entry-mark, .dm-palette');
  const boxes = await ours.evaluateAll((elements) =>
    elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
  );
  return Object.entries(parts).flatMap(([part, box]) => {
    if (!box) return [`${part} is gone`];
    const under = boxes.some(
      ({ x, y, width, height }) =>
        x + 1 < box.x + box.width && box.x + 1 < x + width && y + 1 < box.y + box.height && box.y + 1 < y + height,
    );
    return under ? [part] : [];
  });
}
