import type { Locator } from '@playwright/test';
import type { PromiseRow } from '@/utils/promises/row';
import type { ConsolePage } from './console-page';
import type { Desk } from './desk';
import { expect, test } from './test';

const line = (shop: ConsolePage): Locator => shop.panel.locator('.dm-promise-line');
const chip = (shop: ConsolePage): Locator => shop.panel.locator('.dm-promise-chip');
const drawer = (shop: ConsolePage): Locator => shop.panel.locator('.dm-drawer');

async function row(desk: Desk, name: string): Promise<PromiseRow | undefined> {
  return (await desk.rows<PromiseRow>('promises')).find(({ buyerName }) => buyerName === name);
}

// One browser holds the promises and notes of all tests before this one: each leaves none that would be asked about.
test.afterEach(async ({ desk }) => {
  const open = (await desk.rows<PromiseRow>('promises')).filter(({ state }) => state === 'open' || state === 'offered');
  await desk.send('promises:act', { ids: open.map(({ id }) => id), act: { type: 'decline' } });
  for (const note of await desk.rows<{ id: string }>('notes')) await desk.send('notes:remove', { noteId: note.id });
});

test('a promise that was sent is offered, taken down by one key, taken back, moved, and kept by a later message', async ({
  console: open,
  desk,
}) => {
  const shop = await open('pinduoduo');
  const buyer = await shop.newBuyer('我的快递到哪了');
  await shop.say('亲，我去核实一下，明天下午3点前给您答复');
  await expect(line(shop)).toContainText('明天 15:00 前答复，记下？');
  await expect(shop.editor).toBeFocused();

  await shop.page.keyboard.press('Alt+y');
  await expect(line(shop)).toContainText('已记下：明天 15:00 前答复');
  await expect(chip(shop)).toContainText('1');
  await shop.page.keyboard.press('Alt+z');
  await expect(line(shop)).toContainText('记下？');

  await shop.page.keyboard.press('Alt+t');
  await expect(line(shop).getByLabel('兑现时间')).toBeFocused();
  await line(shop).getByRole('button', { name: '2 小时后' }).click();
  await expect(line(shop)).toContainText('已记下');
  await expect(shop.editor).toBeFocused();
  await shop.page.keyboard.press('Escape');
  await expect(line(shop)).toHaveCount(0);
  expect(await row(desk, buyer.name)).toMatchObject({ state: 'open', basis: 'chosen' });

  await shop.say('让您久等了，帮您查过了，已经到杭州网点');
  await expect(line(shop)).toContainText('算兑现了？');
  await shop.page.keyboard.press('Alt+y');
  await expect(line(shop)).toContainText('已兑现：答复');
  await expect(chip(shop)).toHaveCount(0);
  await shop.page.keyboard.press('Escape');

  await shop.say('好的，24小时内给您发货');
  await expect(line(shop)).toContainText('发货，记下？');
  await shop.page.keyboard.press('Escape');
  await expect(line(shop)).toContainText('没有记下');
  await shop.page.keyboard.press('Escape');
  await expect(line(shop)).toHaveCount(0);
  await shop.reload();
  await expect(line(shop)).toHaveCount(0);

  const states = async () => (await desk.facts('promise', buyer.name)).map(({ state }) => state).sort();
  await expect.poll(states, { timeout: 20_000 }).toEqual(['declined', 'kept', 'offered', 'offered', 'open']);
  expect(JSON.stringify(await desk.facts('promise', buyer.name))).not.toMatch(/答复|核实|杭州|发货/u);
});

test('what is due is counted, found, asked about once on leaving, and handed over with what else is open', async ({
  console: open,
  desk,
}) => {
  const shop = await open('feige');
  const other = await shop.newBuyer();
  const buyer = await shop.newBuyer('有洞');
  await shop.page.keyboard.press('Alt+u');
  await expect(shop.panel).toContainText('已记：3 天后回访');
  await expect.poll(async () => (await row(desk, buyer.name))?.kind).toBe('followUp');
  const place = { consoleId: 'feige', shop: '', buyerKey: buyer.key, buyerName: buyer.name };
  const thread = (await row(desk, buyer.name))?.threadId.split('|').map(decodeURIComponent) ?? [];
  await desk.send('promises:add', {
    id: `due-${buyer.key}`,
    place: { ...place, shop: thread[1] ?? '', buyerKey: thread[2] ?? '' },
    kind: 'refund',
    text: '今天给您退款',
    due: { atMs: Date.now() },
  });
  await shop.page.bringToFront();
  await expect(chip(shop)).toHaveAttribute('title', '承诺到期 1');
  await chip(shop).click();
  await expect(drawer(shop).getByRole('region', { name: '已到期' })).toContainText('今天给您退款');
  await expect(drawer(shop).getByRole('region', { name: '待兑现' })).toContainText('回访');

  await shop.seen(() => shop.call('switchTo', other.key));
  const leaving = shop.panel.getByRole('dialog', { name: '承诺还没兑现' });
  await expect(leaving).toContainText(`答应 ${buyer.name} 的退款`);
  await leaving.getByRole('combobox').selectOption({ label: '1 小时后' });
  await shop.page.keyboard.press('Escape');
  await expect(leaving).toHaveCount(0);
  await expect
    .poll(async () => (await desk.rows<PromiseRow>('promises')).find(({ kind }) => kind === 'refund')?.snoozedUntilMs)
    .toBeGreaterThan(Date.now() + 3_000_000);

  await drawer(shop).getByRole('button', { name: '去会话' }).first().click();
  await expect(shop.panel.locator('.dm-promises')).toContainText(`3 天后回访 ${buyer.name}`);
  await shop.seen(() => shop.call('switchTo', other.key));
  await expect(leaving).toHaveCount(0);

  await drawer(shop).getByRole('tab', { name: '备注' }).click();
  await drawer(shop).getByRole('button', { name: '下班检查' }).click();
  await expect(leaving).toContainText('下班前');
  await leaving.getByRole('button', { name: '交接' }).click();
  await expect(leaving).toContainText('回访');
  await leaving.getByRole('button', { name: '现在补' }).click();
  await expect(drawer(shop).getByRole('region', { name: '已交接' })).toContainText('退款');
  await drawer(shop).getByRole('button', { name: '接手' }).click();
  await expect(drawer(shop).getByRole('region', { name: '已到期' })).toContainText('退款');
});

test('a card is filled from the talk, put into the console’s own note by one key, and counts as there when the console shows it', async ({
  console: open,
  desk,
}) => {
  const shop = await open('feige');
  const buyer = await shop.newBuyer('有个洞，我要退款，电话13800138000');
  await shop.say('亲,这边给您办理退款，12.50元');
  const card = drawer(shop).locator('.dm-note').first();
  await shop.panel.locator('.dm-note-chip').click();
  await expect(card).toContainText('取自对话');
  const amount = card.getByLabel('退款金额');
  await expect(amount).toHaveValue('12.50');
  await expect(card.getByLabel('订单号')).toHaveValue(new RegExp(buyer.key));
  await expect(card).toContainText('只在同桌里，不在平台上');
  await amount.press('Alt+b');
  await expect(shop.panel).toContainText('请先打开平台的备注框');

  await amount.press('Escape'); // the drawer stands over the console's own note
  await shop.page.locator('.fx-note button').click();
  await shop.page.keyboard.press('Alt+b');
  const field = shop.page.getByPlaceholder('请输入备注信息');
  await expect(field).toHaveValue(/12\.50/);
  await expect(shop.panel).toContainText('已填进平台备注，请在平台上点保存');
  await shop.page.getByRole('button', { name: '取消' }).click();
  await expect(shop.panel).toContainText('平台备注没有保存，请重新填一次');

  await shop.page.locator('.fx-note button').click();
  await shop.page.keyboard.press('Alt+b');
  await expect(field).toHaveValue(/12\.50/);
  await shop.page.getByRole('button', { name: '保存' }).click();
  await expect(shop.panel).toContainText('平台备注已保存');
  await shop.panel.locator('.dm-note-chip').click();
  await expect(card).toContainText('平台备注里已保存');
  expect(await shop.call('savedNote')).not.toContain('138');
  const notes = await desk.rows<{ buyerName: string; place: string; inConsole?: boolean }>('notes');
  expect(notes.filter(({ buyerName }) => buyerName === buyer.name)).toMatchObject([
    { place: 'deskmate', inConsole: true },
  ]);
});
