import type { Locator } from '@playwright/test';
import type { ConsolePage, TestBuyer } from './console-page';
import type { Desk } from './desk';
import { CONSOLES, expect, test } from './test';

const drawer = (shop: ConsolePage): Locator => shop.panel.locator('.dm-drawer');
const card = (shop: ConsolePage): Locator => drawer(shop).locator('.dm-note').first();
const leaving = (shop: ConsolePage): Locator => shop.panel.getByRole('dialog', { name: '备注还没写完' });
const noteChip = (shop: ConsolePage): Locator => shop.panel.locator('.dm-note-chip');

/** Opens this buyer's conversation from the console's own list, as an agent does. */
async function goTo(shop: ConsolePage, buyer: TestBuyer): Promise<void> {
  await shop.seen(() => shop.page.getByText(buyer.name).first().click());
}

/** Opens Deskmate's card for this buyer on one template. */
async function begin(shop: ConsolePage, topic: string): Promise<void> {
  await noteChip(shop).click();
  await drawer(shop).getByRole('button', { name: topic, exact: true }).click();
  await expect(card(shop)).toContainText(topic);
}

/** Everything a refund's note needs but what is left out. */
async function fillRefund(shop: ConsolePage, amount: string): Promise<void> {
  await card(shop).getByLabel('退款金额').fill(amount);
  await card(shop).getByLabel('原因').selectOption('质量问题');
  await card(shop).getByLabel('货物').selectOption('不用寄回');
}

/** Esc in the dialog, once it has the caret: later. */
async function putOff(shop: ConsolePage): Promise<void> {
  await expect(leaving(shop).getByRole('button', { name: '现在补' })).toBeFocused();
  await shop.page.keyboard.press('Escape');
  await expect(leaving(shop)).toHaveCount(0);
}

async function noteStates(desk: Desk, buyer: TestBuyer): Promise<string[]> {
  return (await desk.facts('note', buyer.name)).map(({ place, topic, state }) => `${place} ${topic} ${state}`).sort();
}

async function choices(desk: Desk, buyer: TestBuyer): Promise<string[]> {
  return (await desk.facts('noteFlag', buyer.name)).map(({ leaving: from, choice }) => `${from} ${choice}`).sort();
}

// One browser holds the notes of all tests before this one: each begins with a clean desk and leaves none behind.
const removeNotes = async ({ desk }: { desk: Desk }): Promise<void> => {
  for (const note of await desk.rows<{ id: string }>('notes')) await desk.send('notes:remove', { noteId: note.id });
};
test.beforeEach(removeNotes);
test.afterEach(removeNotes);

for (const name of CONSOLES) {
  test.describe(`unfinished notes on ${name}`, () => {
    test('says which required field a card lacks, and finishes it when all are there', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('我要退款');
      await begin(shop, '退款');
      await expect(card(shop).getByLabel('订单号')).toHaveValue(new RegExp(buyer.key));
      await expect(card(shop)).toContainText('缺「退款金额」');
      await expect(card(shop)).toContainText('已开始');

      await fillRefund(shop, '');
      await card(shop).getByRole('button', { name: '保存' }).click();
      await expect(card(shop)).toContainText('已保存，未写全');
      await expect(card(shop)).toContainText('缺「退款金额」');
      await expect(noteChip(shop)).toContainText('缺必填');

      await card(shop).getByLabel('退款金额').fill('很多');
      await expect(card(shop)).toContainText('「退款金额」不是金额');
      await card(shop).getByLabel('退款金额').fill('59.90');
      await expect(card(shop)).toContainText('已完成');
      await expect(noteChip(shop)).toContainText('已完成');
      await expect
        .poll(() => noteStates(desk, buyer))
        .toEqual(['deskmate 退款 begun', 'deskmate 退款 finished', 'deskmate 退款 saved']);
      expect(JSON.stringify(await desk.facts('note', buyer.name))).not.toContain('59.90');
    });

    test('lets the next topic be begun when one is finished, and shows another buyer their own', async ({
      console: open,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer();
      await shop.newBuyer('我要退款');
      await begin(shop, '退款');
      await fillRefund(shop, '20');
      await card(shop).getByRole('button', { name: '保存' }).click();
      await expect(card(shop)).toContainText('已完成');
      await expect(drawer(shop).getByRole('button', { name: '发票', exact: true })).toBeVisible();

      await goTo(shop, other);
      await expect(leaving(shop)).toHaveCount(0);
      await expect(drawer(shop).locator('.dm-note')).toHaveCount(0);
      await expect(drawer(shop)).toContainText(`给 ${other.name} 写备注`);
    });

    test('owes a note for a promise that was sent, and warns when the conversation is left', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer();
      const buyer = await shop.newBuyer('这件有洞,我要退款');
      await shop.say('亲,这边给您办理退款');
      await expect.poll(() => shop.sent()).toHaveLength(1);
      await expect(noteChip(shop)).toContainText('待写');
      await expect.poll(() => noteStates(desk, buyer)).toEqual(['deskmate 退款 owed']);
      await shop.seen(() => shop.call('rerender'));
      await expect(leaving(shop)).toHaveCount(0);

      await goTo(shop, other);
      await expect(leaving(shop)).toContainText(`${buyer.name} 的「退款」备注还没完成`);
      for (const choice of ['现在补', '稍后', '交接'])
        await expect(leaving(shop).getByRole('button', { name: choice })).toBeVisible();
      await putOff(shop);
      await expect.poll(() => choices(desk, buyer)).toEqual(['conversation later', 'conversation shown']);
      await expect(noteChip(shop)).not.toContainText('待写');

      await goTo(shop, buyer);
      await expect(noteChip(shop)).toContainText('待写');
      await goTo(shop, other);
      await expect(leaving(shop)).toHaveCount(0);
    });

    test('brings back the note to finish, and takes a note that was handed over off the list', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer();
      const buyer = await shop.newBuyer('我要退款');
      await shop.say('亲,这边给您办理退款');
      await expect(noteChip(shop)).toContainText('待写');
      await goTo(shop, other);
      await leaving(shop).getByRole('button', { name: '现在补' }).click();
      await expect(card(shop)).toContainText(`退款 · ${buyer.name}`);
      await expect(card(shop).getByLabel('订单号')).toHaveValue(new RegExp(buyer.key));
      await expect(card(shop).getByLabel('退款金额')).toBeFocused();
      await fillRefund(shop, '12');
      await shop.page.keyboard.press('Control+Enter');
      await expect(card(shop)).toContainText('已完成');

      await goTo(shop, buyer);
      await drawer(shop).getByRole('button', { name: '发票', exact: true }).click();
      await goTo(shop, other);
      await expect(leaving(shop)).toContainText('「发票」');
      await leaving(shop).getByRole('button', { name: '交接' }).click();
      await expect(drawer(shop)).toContainText('没有其他未完成的备注');
      await expect
        .poll(() => choices(desk, buyer))
        .toEqual(['conversation finishNow', 'conversation handOver', 'conversation shown', 'conversation shown']);
    });

    test('asks before the tab is closed over a note, and the note is there after a reload', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('开发票');
      await begin(shop, '发票');
      await card(shop).getByLabel('抬头').fill('南橙服饰有限公司');
      await expect.poll(() => noteStates(desk, buyer)).toEqual(['deskmate 发票 begun']);

      const asked = shop.page.waitForEvent('dialog');
      await shop.page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      await expect(leaving(shop)).toContainText(`要离开页面了：${buyer.name} 的「发票」`);
      await putOff(shop);
      await expect.poll(() => choices(desk, buyer)).toEqual(['tab later', 'tab shown']);

      await shop.reload();
      await noteChip(shop).click();
      const waiting = drawer(shop).getByRole('button', { name: `${buyer.name} · 发票` });
      await waiting.click();
      await expect(drawer(shop).getByLabel('抬头')).toHaveValue('南橙服饰有限公司');
    });

    test('goes through every unfinished note at the end of the shift', async ({ console: open, desk }) => {
      const shop = await open(name);
      const first = await shop.newBuyer('我要退款');
      await shop.say('亲,这边给您办理退款');
      await expect(noteChip(shop)).toContainText('待写');
      const second = await shop.newBuyer('开发票');
      await leaving(shop).getByRole('button', { name: '稍后' }).click();
      await begin(shop, '发票');

      await drawer(shop).getByRole('button', { name: '下班检查' }).click();
      await expect(leaving(shop)).toContainText(`下班前：${first.name} 的「退款」`);
      await leaving(shop).getByRole('button', { name: '交接' }).click();
      await expect(leaving(shop)).toContainText(`下班前：${second.name} 的「发票」`);
      await leaving(shop).getByRole('button', { name: '稍后' }).click();
      await expect(leaving(shop)).toHaveCount(0);
      await expect
        .poll(() => choices(desk, first))
        .toEqual(['conversation later', 'conversation shown', 'shift handOver', 'shift shown']);
      await expect.poll(() => choices(desk, second)).toEqual(['shift later', 'shift shown']);

      await card(shop).getByRole('button', { name: '删除' }).click();
      await drawer(shop).getByRole('button', { name: '下班检查' }).click();
      await expect(shop.panel).toContainText('没有未完成的备注，可以下班了');
    });

    test('opens the list of unfinished notes by the browser’s shortcut and by the bar', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer();
      const buyer = await shop.newBuyer('我要退款');
      await shop.say('亲,这边给您办理退款');
      await expect(noteChip(shop)).toContainText('待写');
      await goTo(shop, other);
      await putOff(shop);
      await expect(noteChip(shop).locator('.dm-count')).toContainText('1');

      const listed = drawer(shop).getByRole('button', { name: `${buyer.name} · 退款` });
      await pressCommand(desk, 'unfinished-notes');
      await expect(listed).toBeVisible();
      await shop.page.bringToFront();
      await drawer(shop).getByRole('tab', { name: '备注' }).press('Escape');
      await expect(drawer(shop)).toHaveCount(0);
      await noteChip(shop).click();
      await expect(listed).toBeVisible();
    });
  });
}

/** What the browser says to the pages when its shortcut is pressed, which no test can press. */
async function pressCommand(desk: Desk, command: string): Promise<void> {
  await desk.page.evaluate(async (command) => {
    type Tabs = {
      query(all: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: unknown): Promise<unknown>;
    };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const told = (await tabs.query({})).map(({ id }) => tabs.sendMessage(id, { deskmate: 'command', command }));
    await Promise.allSettled(told); // tabs without a console do not listen
  }, command);
}

test.describe('the order note of feige’s own page', () => {
  const field = (shop: ConsolePage): Locator => shop.page.getByPlaceholder('请输入备注信息');
  const openNote = (shop: ConsolePage): Promise<void> => shop.page.locator('.fx-note button').click();

  test('is flagged when it was begun and left', async ({ console: open, desk }) => {
    const shop = await open('feige');
    const other = await shop.newBuyer();
    const buyer = await shop.newBuyer('我要改地址');
    await openNote(shop);
    await field(shop).fill('买家要改地址到杭州');
    await expect(noteChip(shop)).toContainText('未写完');
    await shop.page.getByRole('button', { name: '取消' }).click();
    await goTo(shop, other);
    await expect(leaving(shop)).toContainText(buyer.name);
    await putOff(shop);
    await expect.poll(() => noteStates(desk, buyer)).toEqual([expect.stringMatching(/^console .+ begun$/)]);
    await expect.poll(() => choices(desk, buyer)).toEqual(['conversation later', 'conversation shown']);
    const facts = [...(await desk.facts('note', buyer.name)), ...(await desk.facts('noteFlag', buyer.name))];
    expect(JSON.stringify(facts)).not.toContain('杭州');
  });

  test('is finished when the console shows it saved', async ({ console: open, desk }) => {
    const shop = await open('feige');
    const other = await shop.newBuyer();
    const buyer = await shop.newBuyer('我要改地址');
    await openNote(shop);
    await field(shop).fill('已通知仓库改地址');
    await expect(noteChip(shop)).toContainText('未写完');
    await shop.page.getByRole('button', { name: '保存' }).click();
    await expect(noteChip(shop)).toContainText('已完成');
    expect(await shop.call('savedNote')).toBe('已通知仓库改地址');
    await expect
      .poll(() => noteStates(desk, buyer))
      .toEqual([expect.stringMatching(/ begun$/), expect.stringMatching(/ finished$/)]);
    await goTo(shop, other);
    await expect(leaving(shop)).toHaveCount(0);
    expect(await choices(desk, buyer)).toEqual([]);
  });
});
