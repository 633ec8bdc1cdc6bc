import type { Locator } from '@playwright/test';
import type { ConsolePage, TestBuyer } from './console-page';
import type { Desk } from './desk';
import { CONSOLES, expect, test } from './test';

const chip = (shop: ConsolePage): Locator => shop.panel.locator('.dm-stage-chip');
const card = (shop: ConsolePage, title: string): Locator => shop.panel.getByRole('region', { name: title });

async function openCard(shop: ConsolePage): Promise<void> {
  await chip(shop).click();
  await expect(shop.panel.locator('.dm-pop')).toBeVisible();
}

async function steps(desk: Desk, buyer: TestBuyer): Promise<string[]> {
  const facts = await desk.facts('step', buyer.name);
  return facts.sort((a, b) => a.at - b.at).map(({ playbookId, stepId, by }) => `${playbookId} ${stepId} ${by}`);
}

for (const name of CONSOLES) {
  test.describe(`prompting on ${name}`, () => {
    test('shows the talk’s step, the next one and what must not be said, and follows the conversation', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await expect(chip(shop)).toContainText('欢迎');
      await expect(chip(shop)).toContainText('1/8');
      await openCard(shop);
      await expect(card(shop, '接待流程')).toContainText('接待流程 · 欢迎');
      await expect(card(shop, '接待流程')).toContainText('下一步：对话');
      await expect(card(shop, '接待流程').locator('.dm-avoid')).toContainText('让买家自己看详情页');
      await shop.page.keyboard.press('Escape');
      await expect(shop.panel.locator('.dm-pop')).toHaveCount(0);

      await shop.call('buyerSays', buyer.key, '这个面料是纯棉的吗');
      await expect(chip(shop)).toContainText('对话');
      await shop.call('buyerSays', buyer.key, '可以便宜点吗');
      await expect(chip(shop)).toContainText('议价');
      await shop.call('buyerSays', buyer.key, '什么时候发货');
      await expect(chip(shop)).toContainText('物流');
      await openCard(shop);
      await expect(card(shop, '接待流程')).toContainText('下一步：售后');
      await expect(card(shop, '接待流程').locator('.dm-avoid')).toContainText('保证某天到');
      await expect
        .poll(() => steps(desk, buyer))
        .toEqual(['talk talk conversation', 'talk bargain conversation', 'talk shipping conversation']);
    });

    test('keeps the step that the agent set until the talk clearly moves on, also over another buyer', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const other = await shop.newBuyer('在吗');
      const buyer = await shop.newBuyer('在吗');
      await shop.call('buyerSays', buyer.key, '什么时候发货');
      await expect(chip(shop)).toContainText('物流');
      await openCard(shop);
      await card(shop, '接待流程').getByRole('button', { name: '议价' }).click();
      await expect(chip(shop)).toContainText('议价');

      await shop.seen(() => shop.call('buyerSays', buyer.key, '今天发货吗'));
      await expect(chip(shop)).toContainText('议价');
      await shop.seen(() => shop.call('switchTo', other.key));
      await expect(chip(shop)).toContainText('欢迎');
      await shop.seen(() => shop.call('switchTo', buyer.key));
      await expect(chip(shop)).toContainText('议价');
      await openCard(shop);
      await expect(card(shop, '接待流程')).toContainText('手动选定');
      await shop.page.keyboard.press('Escape');

      await shop.call('buyerSays', buyer.key, '算了,我要退货退款');
      await expect(chip(shop)).toContainText('售后');
      await expect
        .poll(() => steps(desk, buyer))
        .toEqual(['talk shipping conversation', 'talk bargain agent', 'talk after-sales conversation']);
    });

    test('starts the six steps on a complaint, ticks what was said, and ends when the agent says so', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await shop.call('buyerSays', buyer.key, '收到杯子就破了,我要投诉你们');
      await expect(chip(shop)).toContainText('安抚买家');
      await expect(chip(shop)).toContainText('1/6');
      await shop.say('实在抱歉,让您着急了');
      await expect(chip(shop)).toContainText('查明原因');
      await shop.say('麻烦您拍一下外包装');
      await expect(chip(shop)).toContainText('表明立场');
      await openCard(shop);
      const flow = card(shop, '售后应急六步');
      await expect(flow).toContainText('下一步：全力解决');
      await expect(flow.locator('.dm-avoid')).toContainText('说是快递的错');
      await expect(flow.getByRole('button', { name: /^已过/ })).toHaveText(['安抚买家', '查明原因']);
      await expect(flow.locator('[aria-current="step"]')).toHaveText('表明立场');

      await flow.getByRole('button', { name: '结束流程' }).click();
      await expect(chip(shop)).toContainText('售后');
      await expect(chip(shop)).toContainText('/8');
      const ofFlow = async () => (await steps(desk, buyer)).filter((step) => step.startsWith('emergency'));
      await expect
        .poll(ofFlow)
        .toEqual(['emergency calm conversation', 'emergency find conversation', 'emergency stand conversation']);

      await shop.call('buyerSays', buyer.key, '再不处理我就打12315');
      await expect(chip(shop)).toContainText('安抚买家');
    });
  });
}
