import type { BrowserContext, Page } from '@playwright/test';
import { upsertItem } from '@/utils/handbook/edit';
import type { ScriptImage } from '@/utils/handbook/images';
import { fixturePage } from '../fixtures/pages';
import { ConsolePage } from './console-page';
import type { Desk } from './desk';
import { expect, test } from './own-office';

/** Scripts that carry images: written on the desk, put in by the page's own paste, and offered by hand where it has none. */

test.describe.configure({ timeout: 90_000 });

const ASKS = '请问尺码怎么选';
const TEXT = '亲,尺码表在这里,您按身高体重对照着选就可以的';

/** A picture of one colour as PNG, base64. `noise` makes it as big as it comes. */
function picture(page: Page, { side = 8, noise = false } = {}): Promise<string> {
  return page.evaluate(
    async ({ side, noise }) => {
      const canvas = new OffscreenCanvas(side, side);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#1a5fd0';
      context.fillRect(0, 0, side, side);
      if (noise) {
        const image = context.createImageData(side, side);
        for (let at = 0; at < image.data.length; at += 65_536)
          crypto.getRandomValues(image.data.subarray(at, at + 65_536));
        for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
        context.putImageData(image, 0, 0);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      let signs = '';
      for (const byte of bytes) signs += String.fromCharCode(byte);
      return btoa(signs);
    },
    { side, noise },
  );
}

/** Gives the handbook a script that answers `ASKS` and carries these images. */
async function carry(desk: Desk, images: ScriptImage[]): Promise<void> {
  await desk.open('handbook');
  await expect.poll(() => desk.rows('handbooks')).not.toEqual([]);
  const script = {
    id: 'size-table',
    part: 'talk' as const,
    title: '尺码表',
    text: TEXT,
    language: 'zh' as const,
    buyerSays: [ASKS],
    images,
  };
  const handbook = upsertItem(await desk.handbook(), 'scripts', script, new Date().toISOString());
  await desk.send('handbook:save', { handbook });
}

/** The fixture of 京东, which takes pasted files. */
async function openJd(context: BrowserContext): Promise<ConsolePage> {
  const { url, html } = fixturePage('jd');
  await context.route(`${new URL(url).origin}/**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  return ConsolePage.open(await context.newPage(), 'jd');
}

const offerOf = (shop: ConsolePage) => shop.bar.locator('.dm-offer-button').filter({ hasText: '尺码表' }).first();
const trayOf = (shop: ConsolePage) => shop.panel.getByRole('group', { name: '话术里的图片' });
const saidBy = (shop: ConsolePage, words: string) =>
  shop.panel.locator('[role="status"].dm-unseen').filter({ hasText: words });

test('a page that takes pasted files gets the text, then each image once, and no tray', async ({ openOffice }) => {
  const { desk, context } = await openOffice();
  const data = await picture(desk.page);
  await carry(desk, [
    { name: '尺码表', type: 'image/png', data },
    { name: '量法.png', type: 'image/png', data },
  ]);
  const shop = await openJd(context);
  await shop.newBuyer(ASKS);
  await expect(offerOf(shop)).toContainText('2 张图');
  await offerOf(shop).hover();
  await expect(shop.panel.getByRole('tooltip')).toContainText('带图：尺码表、量法.png');

  await shop.page.locator('.EditorContent').click();
  await shop.page.keyboard.press('Alt+1');
  const shelf = shop.page.locator('.fx-shelf img');
  await expect(shelf).toHaveCount(2);
  expect(await shelf.evaluateAll((images) => images.map((image) => image.getAttribute('alt')))).toEqual([
    '尺码表.png',
    '量法.png',
  ]);
  expect(await shop.call('draft')).toBe(TEXT);
  await expect(trayOf(shop)).toHaveCount(0);
  await shop.page.keyboard.press('Enter');
  await expect.poll(() => shop.sent()).toEqual([TEXT]);
});

test('a page that takes no files gets the text, and the images to drag or to copy', async ({ openOffice }) => {
  const office = await openOffice();
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await carry(office.desk, [{ name: '尺码表', type: 'image/png', data: await picture(office.desk.page) }]);
  const shop = await office.console('pinduoduo');
  const insert = async () => {
    await shop.newBuyer(ASKS);
    await expect(offerOf(shop)).toContainText('1 张图');
    await shop.editor.click();
    await shop.page.keyboard.press('Alt+1');
  };
  await insert();

  await test.step('told in the tray and to the screen reader', async () => {
    await expect(trayOf(shop)).toContainText('尺码表.png');
    await expect(saidBy(shop, '这个页面不收插入的图片')).toHaveCount(1);
    expect(await shop.call('draft')).toBe(TEXT);
    await expect(shop.editor).toBeFocused();
  });
  await test.step('dragged onto a place of the page that takes files: a real file arrives there, once', async () => {
    await shop.page.evaluate(() => {
      const zone = document.createElement('div');
      zone.id = 'zone';
      zone.style.cssText = 'position:fixed;right:20px;top:120px;width:160px;height:120px;background:#ddd;z-index:9';
      zone.addEventListener('dragover', (event) => event.preventDefault());
      zone.addEventListener('drop', (event) => {
        event.preventDefault();
        for (const file of event.dataTransfer!.files)
          void createImageBitmap(file).then(({ width }) => zone.append(`${file.name} ${file.type} ${width}px;`));
      });
      document.body.append(zone);
    });
    await trayOf(shop).locator('.dm-tray-drag').dragTo(shop.page.locator('#zone'));
    await expect(shop.page.locator('#zone')).toHaveText('尺码表.png image/png 8px;');
  });
  await test.step('dropped where the page takes none: said, and the page stays as it is', async () => {
    await trayOf(shop).locator('.dm-tray-drag').dragTo(shop.page.locator('#reply textarea'));
    await expect(shop.panel.locator('.dm-notice')).toContainText('这个位置不收图片');
    expect(await shop.call('draft')).toBe(TEXT);
  });
  await test.step('copied: the clipboard holds the picture', async () => {
    await trayOf(shop).getByRole('button', { name: '复制图片「尺码表.png」' }).click();
    await expect(shop.panel.locator('.dm-notice')).toContainText('图片已复制');
    const types = await shop.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    );
    expect(types).toEqual(['image/png']);
  });
  await test.step('not shown beside another buyer', async () => {
    await shop.newBuyer('在吗');
    await expect(trayOf(shop)).toHaveCount(0);
  });
  await test.step('put away by its key, the caret back in the editor', async () => {
    await insert();
    await trayOf(shop).getByRole('button', { name: '收起图片' }).click();
    await expect(trayOf(shop)).toHaveCount(0);
    await expect(shop.editor).toBeFocused();
  });
});

test('images are added on the desk by choosing, pasting and dropping, named, removed, undone, and saved', async ({
  openOffice,
}) => {
  const { desk } = await openOffice();
  const { page } = desk;
  await carry(desk, []);
  await desk.open('handbook/scripts/size-table');
  const section = page.getByRole('region', { name: '图片', exact: true });
  const names = () =>
    section.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const file = async (name: string, options: { side?: number; noise?: boolean } = {}, mimeType = 'image/png') => ({
    name,
    mimeType,
    buffer: Buffer.from(await picture(page, options), 'base64'),
  });
  /** As a paste or a drop of one file would. */
  const hand = (type: 'paste' | 'drop', name: string, data: string) =>
    section.evaluate(
      (element, { type, name, data }) => {
        const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name, { type: 'image/png' }));
        const how = { bubbles: true, cancelable: true };
        element.dispatchEvent(
          type === 'paste'
            ? new ClipboardEvent('paste', { ...how, clipboardData: transfer })
            : new DragEvent('drop', { ...how, dataTransfer: transfer }),
        );
      },
      { type, name, data },
    );

  await test.step('chosen; one over the limit is drawn smaller, and that is said', async () => {
    await section.locator('input[type="file"]').setInputFiles([await file('大图.png', { side: 700, noise: true })]);
    await expect(section.getByRole('status')).toContainText(/「大图\.png」从 [\d.]+ (M|k)B 缩小到 \d+ kB/);
    expect(await names()).toEqual(['大图']);
  });
  await test.step('pasted and dropped', async () => {
    await hand('paste', '粘贴.png', await picture(page));
    await expect(section.getByRole('textbox')).toHaveCount(2);
    await hand('drop', '拖入.png', await picture(page));
    await expect.poll(names).toEqual(['大图', '粘贴', '拖入']);
    await expect(section.getByRole('button', { name: '添加图片' })).toBeDisabled();
  });
  await test.step('a fourth, a wrong type, a damaged and a moving one are refused with a sentence', async () => {
    await hand('drop', '第四张.png', await picture(page));
    await expect(section.getByRole('status')).toContainText('最多 3 张图片，「第四张.png」没有添加');
    await section.getByRole('button', { name: '删除图片「拖入」' }).click();
    await expect.poll(names).toEqual(['大图', '粘贴']);
    const input = section.locator('input[type="file"]');
    const gif = Buffer.concat([
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64'),
      Buffer.alloc(300_000),
    ]);
    await input.setInputFiles([
      { name: '说明.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      { name: '坏的.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a00000000', 'hex') },
      { name: '动图.gif', mimeType: 'image/gif', buffer: gif },
    ]);
    const said = section.getByRole('status');
    await expect(said).toContainText('「说明.svg」不是 PNG、JPG、GIF 或 WebP 图片');
    await expect(said).toContainText('「坏的.png」打不开');
    await expect(said).toContainText('动图「动图.gif」超过 300 kB');
    expect(await names()).toEqual(['大图', '粘贴']);
  });
  await test.step('a removed one comes back by undo', async () => {
    await section.getByRole('button', { name: '删除图片「大图」' }).click();
    await expect.poll(names).toEqual(['粘贴']);
    await page.locator('.dm-notice-place').getByRole('button', { name: '撤销' }).click();
    await expect.poll(names).toEqual(['大图', '粘贴']);
  });
  await test.step('named and saved', async () => {
    await section.getByRole('textbox', { name: '第 2 张的名称' }).fill('尺码对照');
    await page.keyboard.press('Control+s');
    const saved = async () => (await desk.handbook()).scripts.find(({ id }) => id === 'size-table')?.images;
    await expect
      .poll(async () => (await saved())?.map(({ name, type }) => `${name} ${type}`))
      .toEqual(['大图 image/jpeg', '尺码对照 image/png']);
    expect((await saved())?.[0]?.data.length).toBeLessThanOrEqual(400_000);
  });
});
