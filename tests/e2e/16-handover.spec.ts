import { readFile } from 'node:fs/promises';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import type { Desk } from './desk';
import { expect, test as office } from './own-office';
import { joinByForm, membership, TestHub } from './team';

type Fixtures = { hub: TestHub };
const test = office.extend<Fixtures>({
  hub: async ({}, use) => {
    const hub = await TestHub.start();
    await use(hub);
    await hub.remove();
  },
});
test.describe.configure({ timeout: 120_000 });

async function states(desk: Desk): Promise<{ promises: string[]; notes: (boolean | undefined)[] }> {
  const promises = await desk.rows<PromiseRow>('promises');
  const notes = await desk.rows<Note>('notes');
  return { promises: promises.map(({ state }) => state), notes: notes.map(({ handedOver }) => handedOver) };
}

test('a shift is left on one computer and taken over by one key; through the hub by a colleague, once, without names and words', async ({
  openOffice,
  hub,
}) => {
  const early = await openOffice();
  const { desk } = early;
  const shop = await early.console('pinduoduo');
  const buyer = await shop.newBuyer('=1+1 有洞');
  await shop.say('亲,这边给您办理退款，明天下午3点前给您退款到账');
  await expect(shop.panel.locator('.dm-promise-line')).toContainText('退款，记下？');
  await shop.page.keyboard.press('Alt+y');
  await expect(shop.panel.locator('.dm-promise-line')).toContainText('已记下');
  const waits = await shop.newBuyer('在吗');
  await shop.panel.getByRole('dialog').getByRole('button', { name: '稍后' }).click();
  await expect.poll(() => states(desk)).toEqual({ promises: ['open'], notes: [undefined] });

  await test.step('the sheet lists what is open, and goes into a file', async () => {
    await desk.open('handover');
    const { page } = desk;
    await expect(page.locator('.dm-sheet-section').filter({ hasText: /待回复|夜间排队/ })).toContainText(waits.name);
    await expect(page.locator('.dm-sheet-section').filter({ hasText: '待兑现承诺' })).toContainText(buyer.name);
    await expect(page.locator('.dm-sheet-section').filter({ hasText: '未完成备注' })).toContainText('退款');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toMatch(/^\ufeff类别,平台 · 店铺,买家,事项,期限,说明\r\n/u);
    expect(file).toContain(buyer.name);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('heading', { name: '待兑现承诺' })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('on this computer: given, and taken over by Ctrl+Enter', async () => {
    await desk.page.getByRole('button', { name: '交出去' }).click();
    await expect(desk.page.getByText('已交出：承诺 1 条，备注 1 条。')).toBeVisible();
    expect(await states(desk)).toEqual({ promises: ['handedOver'], notes: [true] });
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.page.getByText('已接手：承诺 1 条，备注 1 条。')).toBeVisible();
    expect(await states(desk)).toEqual({ promises: ['open'], notes: [false] });
    // Left here again before there is a team: it can still be given to the hub then.
    await desk.page.getByRole('button', { name: '交出去' }).click();
    await expect.poll(() => states(desk)).toEqual({ promises: ['handedOver'], notes: [true] });
  });

  const late = await openOffice();
  await test.step('through the hub: the colleague sees masked names, takes it, and owes it', async () => {
    await joinByForm(desk, { url: hub.url, code: await hub.invite('agent'), name: '早班' });
    await expect(membership(desk)).toContainText('客服');
    await joinByForm(late.desk, { url: hub.url, code: await hub.invite('lead'), name: '晚班' });
    await expect(membership(late.desk)).toContainText('主管');
    await desk.open('handover');
    await desk.page.getByRole('button', { name: '交出去' }).click();
    await expect(desk.page.getByText('您交出的')).toBeVisible();
    await late.desk.open('handover');
    const given = late.desk.page.locator('.dm-handover');
    await expect(given).toContainText('早班');
    await given.locator('.dm-fold').click();
    await expect(given).toContainText('买**');
    await expect(given).not.toContainText(buyer.name);
    await expect(given).not.toContainText('3点前');
    await given.getByRole('button', { name: '接手' }).click();
    await expect(late.desk.page.getByText('已接手：承诺 1 条，备注 1 条。')).toBeVisible();
    await expect(given).toHaveCount(0);
    expect(await states(late.desk)).toEqual({ promises: ['open'], notes: [undefined] });
  });

  await test.step('once: who gave it is told that it was taken', async () => {
    await desk.page.getByRole('button', { name: '收回' }).click();
    await expect(desk.page.getByText('已被别人接手。')).toBeVisible();
    expect((await states(desk)).promises).toEqual(['handedOver']);
  });
});
