import type { FrameLocator, Locator } from '@playwright/test';
import type { ConsolePage } from './console-page';
import { expect, test } from './test';

/** 1688 旺旺 has its chat in a frame: the keys, what is drawn over the editor, and the way back to it are as anywhere else. */

/** The page leaves room round its frame, so that a place in the frame is another one in the window. */
const ROOM = { left: 70, top: 60 };

type Framed = { shop: ConsolePage; frame: FrameLocator; editor: Locator };

async function framed(open: (name: 'wangwang') => Promise<ConsolePage>): Promise<Framed> {
  const shop = await open('wangwang');
  await shop.page.addStyleTag({
    content: `body > div { box-sizing: border-box; padding: ${ROOM.top}px 0 0 ${ROOM.left}px }`,
  });
  const frame = shop.page.frameLocator('iframe');
  return { shop, frame, editor: frame.locator('pre.edit') };
}

async function empty({ shop, editor }: Framed): Promise<void> {
  await editor.press('Control+a');
  await editor.press('Delete');
  await expect.poll(async () => (await shop.call('draft')).trim()).toBe('');
}

test('suggestion, palette, findings and promises answer to their keys while the caret is in a frame', async ({
  console: open,
}) => {
  const at = await framed(open);
  const { shop, editor } = at;
  const { keyboard } = shop.page;
  await shop.newBuyer('什么时候发货');
  await expect(shop.bar.locator('.dm-offer').first()).toBeVisible();
  await editor.click();

  await keyboard.press('Alt+1');
  await expect.poll(() => shop.call('draft')).not.toBe('');
  await expect(editor).toBeFocused();
  await empty(at);

  await keyboard.press('/');
  const palette = shop.panel.locator('.dm-palette');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(editor).toBeFocused();

  await keyboard.insertText('亲,加微信给您优惠哦');
  await expect(shop.panel.locator('.dm-underline').first()).toBeVisible();
  const line = await shop.panel.locator('.dm-underline').first().boundingBox();
  const box = await editor.boundingBox();
  if (!line || !box) throw new Error('the finding or the editor is not drawn');
  expect(line.x).toBeGreaterThan(box.x + 20); // behind 亲,
  expect(line.x).toBeLessThan(box.x + 80);
  expect(line.y).toBeGreaterThanOrEqual(box.y);
  expect(line.y + line.height).toBeLessThanOrEqual(box.y + box.height);
  await shop.page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
  await expect(shop.panel.locator('.dm-flag-tip')).toContainText('站外联系');
  const bar = await shop.bar.boundingBox();
  expect(bar && bar.y + bar.height).toBeLessThanOrEqual(box.y + 1);

  await keyboard.press('Alt+Enter');
  await expect.poll(() => shop.call('draft')).toBe('亲,在这里直接沟通给您优惠哦');
  await expect(editor).toBeFocused();
  await empty(at);

  await keyboard.insertText('亲，我去核实一下，明天下午3点前给您答复');
  await keyboard.press('Enter');
  const promise = shop.panel.locator('.dm-promise-line');
  await expect(promise).toContainText('记下？');
  await keyboard.press('Alt+y');
  await expect(promise).toContainText('已记下');
  await keyboard.press('Alt+z');
  await expect(promise).toContainText('记下？');
  await keyboard.press('Escape');
  await expect(promise).toContainText('没有记下');
});

test('the keys answer again in a frame that was loaded anew, and not while an input method composes in it', async ({
  console: open,
  office,
}) => {
  const { shop, frame, editor } = await framed(open);
  await shop.newBuyer();
  const loaded = shop.page.waitForEvent('framenavigated');
  await shop.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload());
  await loaded;
  await frame.locator('pre.edit').waitFor();
  await shop.newBuyer();
  const palette = shop.panel.locator('.dm-palette');
  await editor.click();
  const ime = await office.newCDPSession(shop.page);
  await ime.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await shop.page.keyboard.press('Alt+1');
  await ime.send('Input.insertText', { text: '、' }); // ends as the sign that opens the palette
  await expect(palette).toBeVisible();
  await expect.poll(async () => (await shop.call('draft')).trim()).toBe('');
  await frame.locator('.fx-head').click();
  await expect(palette).toHaveCount(0); // a press in the frame closes it as one in the page does
});
