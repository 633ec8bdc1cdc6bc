import type { Locator } from '@playwright/test';
import type { ConsolePage } from './console-page';
import { CONSOLES, expect, test } from './test';

/** The button a seller presses, as each console has it. */
const SEND = {
  pinduoduo: '.send-btn',
  feige: '[data-qa-id="qa-send-message-button"]',
  kuaishou: '#send',
} as const;

const INVITES = '亲,加微信给您优惠哦';
const CORRECTED = '亲,在这里直接沟通给您优惠哦';

const flagLine = (shop: ConsolePage): Locator => shop.panel.locator('.dm-flag-line');
const stopped = (shop: ConsolePage): Locator => shop.panel.locator('.dm-flag-line[data-stopped="true"]');
const fixButton = (shop: ConsolePage, words: string): Locator =>
  shop.panel.getByRole('button', { name: `改为「${words}」` });

async function draft(shop: ConsolePage, text: string): Promise<void> {
  await shop.editor.click();
  await shop.page.keyboard.insertText(text);
}

/** Takes the draft away as an agent does. */
async function empty(shop: ConsolePage): Promise<void> {
  await shop.editor.click();
  await shop.page.keyboard.press('Control+a');
  await shop.page.keyboard.press('Delete');
  await expect.poll(async () => (await shop.call('draft')).trim()).toBe('');
}

/** What the page's own editor consists of. */
function editorState(shop: ConsolePage): Promise<{ html: string; value: string | null; attributes: string[] }> {
  return shop.editor.evaluate((editor) => ({
    html: editor.innerHTML,
    value: 'value' in editor ? String(editor.value) : null,
    attributes: editor.getAttributeNames().map((name) => `${name}=${String(editor.getAttribute(name))}`),
  }));
}

type Box = { x: number; y: number; width: number; height: number };

/** Where the page draws these words of its editor: by the browser's own range, in a field by the width of its letters. */
function placeOfWords(shop: ConsolePage, words: string): Promise<Box> {
  return shop.editor.evaluate((editor, words) => {
    if (editor instanceof HTMLTextAreaElement) {
      const style = getComputedStyle(editor);
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('no canvas to measure with');
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const box = editor.getBoundingClientRect();
      const before = editor.value.slice(0, editor.value.indexOf(words));
      const x = box.x + editor.clientLeft + parseFloat(style.paddingLeft) + pen.measureText(before).width;
      const y = box.y + editor.clientTop + parseFloat(style.paddingTop);
      return { x, y, width: pen.measureText(words).width, height: parseFloat(style.fontSize) };
    }
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`the editor does not show ${words}`);
  }, words);
}

type Mark = Box & { words: string | null; severity: string };

/** What is marked in the draft: by the browser's own highlights where the editor holds text of the page, else by lines of ours over it. */
async function marks(shop: ConsolePage): Promise<Mark[]> {
  const painted = await shop.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('deskmate-') && name !== 'deskmate-now'
        ? [...highlight].map((range) => {
            const live = range as Range;
            const { x, y, width, height } = live.getBoundingClientRect();
            return { x, y, width, height, words: live.toString(), severity: name.replace('deskmate-', '') };
          })
        : [],
    ),
  );
  const lines = await shop.panel.locator('.dm-underline').evaluateAll((all) =>
    all.map((line) => {
      const { x, y, width, height } = line.getBoundingClientRect();
      return { x, y, width, height, words: null, severity: (line as HTMLElement).dataset.severity ?? '' };
    }),
  );
  return [...painted, ...lines];
}
const marked = (shop: ConsolePage): Promise<string[]> => marks(shop).then((all) => all.map(({ severity }) => severity));

for (const name of CONSOLES) {
  test.describe(`flagging phrasing on ${name}`, () => {
    test('underlines the words where the page draws them and leaves the editor as it is', async ({ console: open }) => {
      const shop = await open(name);
      await shop.newBuyer();
      await draft(shop, '亲,您好');
      await expect(flagLine(shop)).toHaveCount(0);
      const before = await editorState(shop);
      await shop.page.keyboard.insertText(',加微信给您优惠哦');
      await expect.poll(() => marked(shop)).toEqual(['block']);
      const wanted = await placeOfWords(shop, '加微信');
      const [drawn = { x: 0, y: 0, width: 0, height: 0, words: '' }] = await marks(shop);
      expect(drawn.words ?? '加微信').toBe('加微信');
      expect(drawn.words === null).toBe(before.value !== null); // a field's text is none of the page's
      expect(Math.abs(drawn.x - wanted.x)).toBeLessThan(3);
      expect(Math.abs(drawn.width - wanted.width)).toBeLessThan(3);
      expect(drawn.y).toBeLessThan(wanted.y + wanted.height);
      expect(drawn.y + drawn.height).toBeGreaterThan(wanted.y);

      const text = '亲,您好,加微信给您优惠哦';
      const field = before.value !== null;
      expect(await editorState(shop)).toEqual({
        html: field ? '' : `<p>${text}</p>`,
        value: field ? text : null,
        attributes: before.attributes,
      });
    });

    test('says why and what to say instead, and one key corrects the console’s own draft', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer();
      await draft(shop, INVITES);
      await expect(flagLine(shop)).toContainText('站外联系');
      await expect(flagLine(shop).locator('.dm-reason')).not.toBeEmpty();
      await expect(fixButton(shop, '在这里直接沟通')).toBeVisible();

      await shop.page.keyboard.press('Alt+Enter');
      await expect.poll(() => shop.call('draft')).toBe(CORRECTED);
      await expect(flagLine(shop)).toHaveCount(0);
      await expect.poll(() => marked(shop)).toEqual([]);
      // Quill makes one step of everything within a second: its Ctrl+Z would take the typing back as well.
      if (name !== 'kuaishou') {
        await shop.page.keyboard.press('Control+z');
        await expect.poll(() => shop.call('draft')).toBe(INVITES);
        await shop.page.keyboard.press('Alt+Enter');
        await expect.poll(() => shop.call('draft')).toBe(CORRECTED);
      }
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.sent()).toEqual([CORRECTED]);

      const fates = async () =>
        (await desk.facts('flag', buyer.name)).map(({ category, outcome }) => `${category} ${outcome}`).sort();
      await expect.poll(fates).toEqual(['offPlatform corrected', 'offPlatform shown']);
      const facts = JSON.stringify(await desk.facts('flag', buyer.name));
      expect(facts).not.toContain('微信');
      expect(facts).not.toContain('优惠');
    });

    test('corrects by its key at once, before the panel has caught up with the typing', async ({ console: open }) => {
      const shop = await open(name);
      await shop.newBuyer();
      await shop.editor.click();
      await Promise.all([shop.page.keyboard.insertText(INVITES), shop.page.keyboard.press('Alt+Enter')]);
      await expect.poll(() => shop.call('draft')).toBe(CORRECTED);
    });

    test('stops Enter and the send button on a blocking finding, and lets the corrected draft go', async ({
      console: open,
    }) => {
      const shop = await open(name);
      await shop.newBuyer('可以加微信吗');
      await draft(shop, INVITES);
      await shop.page.keyboard.press('Enter');
      await expect(stopped(shop)).toContainText('没有发送');
      await expect(stopped(shop).getByRole('button', { name: '仍要发送…' })).toHaveCount(0);
      expect(await shop.sent()).toEqual([]);
      expect(await shop.call('draft')).toBe(INVITES);
      const line = (await stopped(shop).boundingBox()) ?? { y: 0, height: 0 };
      const said = (await shop.page.locator('main, body').getByText('可以加微信吗').last().boundingBox()) ?? {
        y: 0,
        height: 0,
      };
      expect(said.y + said.height).toBeLessThan(line.y); // the buyer's words stay in sight

      await shop.page.keyboard.press('Escape');
      await expect(stopped(shop)).toHaveCount(0);
      await shop.page.locator(SEND[name]).click();
      await expect(stopped(shop)).toContainText('没有发送');
      expect(await shop.sent()).toEqual([]);

      await fixButton(shop, '在这里直接沟通').click();
      await expect.poll(() => shop.call('draft')).toBe(CORRECTED);
      await shop.page.locator(SEND[name]).click();
      await expect.poll(() => shop.sent()).toEqual([CORRECTED]);
      await expect(flagLine(shop)).toHaveCount(0);
    });

    test('sends an overridable finding only with a reason, and by the agent’s own key', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer();
      await draft(shop, '这款是国家级产品');
      await shop.page.keyboard.press('Enter');
      await stopped(shop).getByRole('button', { name: '仍要发送…' }).click();
      await expect(shop.panel.getByRole('button', { name: '按理由放行' })).toBeDisabled();
      await shop.page.keyboard.insertText('证书在详情页');
      await shop.page.keyboard.press('Enter');
      await expect(stopped(shop)).toHaveCount(0);
      expect(await shop.sent()).toEqual([]);

      await expect(shop.editor).toBeFocused();
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.sent()).toEqual(['这款是国家级产品']);
      await expect(flagLine(shop)).toHaveCount(0);
      const fates = async () =>
        (await desk.facts('flag', buyer.name)).map(({ outcome, reason }) => `${outcome} ${reason}`.trim()).sort();
      await expect.poll(fates).toEqual(['overridden 证书在详情页', 'shown']);
      expect(JSON.stringify(await desk.facts('flag', buyer.name))).not.toContain('国家级');
    });

    test('lets a warning go and counts it as sent', async ({ console: open, desk }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer();
      await draft(shop, '亲,这款全网最低价');
      await expect(flagLine(shop)).toHaveAttribute('data-severity', 'warn');
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.sent()).toEqual(['亲,这款全网最低价']);
      const fates = async () =>
        (await desk.facts('flag', buyer.name)).map(({ severity, outcome }) => `${severity} ${outcome}`).sort();
      await expect.poll(fates).toEqual(['warn sent', 'warn shown']);
      await expect(flagLine(shop)).toHaveCount(0);
      await expect.poll(() => marked(shop)).toEqual([]);
    });

    test('tells the reason at the words by key and by pointer, and says no more of what the agent lets stand', async ({
      console: open,
    }) => {
      const shop = await open(name);
      await shop.newBuyer();
      const tip = shop.panel.locator('.dm-flag-tip');
      await draft(shop, '亲,这款全网最低价,加微信吧');
      await expect.poll(async () => (await marked(shop)).sort()).toEqual(['block', 'warn']);
      await shop.page.keyboard.press('F8');
      await expect(tip).toContainText('站外联系');
      await expect(tip).toContainText('依据：');
      await shop.page.keyboard.press('F8');
      await expect(tip).toContainText('绝对化用语');
      await expect(flagLine(shop)).toHaveAttribute('data-severity', 'warn');
      await shop.page.keyboard.press('Shift+F8');
      await expect(tip).toContainText('站外联系');
      await shop.page.keyboard.press('Escape');
      await expect(tip).toHaveCount(0);

      const words = (await marks(shop)).find(({ severity }) => severity === 'warn');
      if (!words) throw new Error('the warning is not marked');
      await shop.page.mouse.move(words.x + words.width / 2, words.y + words.height / 2);
      await expect(tip).toContainText('绝对化用语');
      await shop.page.mouse.move(words.x + words.width / 2, 5);
      await expect(tip).toHaveCount(0);

      await shop.page.keyboard.press('Alt+Shift+M');
      await expect.poll(() => marked(shop)).toEqual(['block']);
      await shop.page.keyboard.insertText('哦');
      await expect(flagLine(shop)).toHaveAttribute('data-severity', 'block');
      expect(await marked(shop)).toEqual(['block']);
      await expect(shop.editor).toBeFocused();
    });

    test('sees through a disguise and leaves a refusal alone', async ({ console: open }) => {
      const shop = await open(name);
      await shop.newBuyer();
      for (const disguised of ['亲,加我微-信聊', '亲,加v❤哦', '亲,加个薇信吧']) {
        await draft(shop, disguised);
        await expect(flagLine(shop)).toHaveAttribute('data-severity', 'block');
        await empty(shop);
        await expect(flagLine(shop)).toHaveCount(0);
      }
      await draft(shop, '亲,不能加微信哦');
      await shop.page.keyboard.press('Enter');
      await expect.poll(() => shop.sent()).toEqual(['亲,不能加微信哦']);
    });

    test('takes Enter during a composition for the input method’s, never for a send', async ({
      console: open,
      office,
    }) => {
      const shop = await open(name);
      await shop.newBuyer();
      await draft(shop, INVITES);
      await expect(flagLine(shop)).toBeVisible();
      const keys = await office.newCDPSession(shop.page);
      await keys.send('Input.imeSetComposition', { text: 'de', selectionStart: 2, selectionEnd: 2 });
      await shop.page.keyboard.press('Enter');
      await keys.send('Input.insertText', { text: '的' });
      await expect.poll(() => shop.call('draft')).toContain('的');
      await expect(flagLine(shop)).toHaveAttribute('data-stopped', 'false');
      expect(await shop.sent()).toEqual([]);
      await shop.page.keyboard.press('Enter');
      await expect(stopped(shop)).toBeVisible();
      expect(await shop.sent()).toEqual([]);
    });

    test('keeps the findings of one buyer’s draft with that draft', async ({ console: open }) => {
      const shop = await open(name);
      const other = await shop.newBuyer();
      const buyer = await shop.newBuyer();
      await draft(shop, INVITES);
      await expect(flagLine(shop)).toBeVisible();
      await shop.seen(() => shop.call('switchTo', other.key));
      await expect(flagLine(shop)).toHaveCount(0);
      await expect.poll(() => marked(shop)).toEqual([]);
      await shop.seen(() => shop.call('switchTo', buyer.key));
      await expect(flagLine(shop)).toBeVisible();
      await expect.poll(() => marked(shop)).toEqual(['block']);
    });
  });
}

test('offers a refusal first when a buyer asks for what must not be done, and holds nothing against anybody', async ({
  console: open,
}) => {
  const shop = await open('pinduoduo');
  await shop.newBuyer('能加个微信聊吗');
  const first = shop.bar.locator('.dm-offer').first();
  await expect(first).toContainText('婉拒站外联系');
  await expect(first).toContainText('买家提出「站外联系」');
  await expect(flagLine(shop)).toHaveCount(0);
  await shop.editor.click();
  await shop.page.keyboard.press('Alt+1');
  await expect.poll(() => shop.call('draft')).toContain('只在平台里沟通');
  await expect(flagLine(shop)).toHaveCount(0);
});
