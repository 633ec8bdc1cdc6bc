import { showDuration } from '@/components/desk/data/show';
import { profiles } from '@/utils/consoles/registry';
import type { Fact } from '@/utils/facts/fact';
import { fixturePage } from '../fixtures/pages';
import type { ConsolePage, TestBuyer } from './console-page';
import type { Desk } from './desk';
import { expect, test } from './own-office';
import { differences, exportedTable, rowsOnScreen } from './tally-table';
import { CONSOLES } from './test';

test.describe.configure({ timeout: 90_000 }); // each test starts a browser of its own

const FORMULA = '=HYPERLINK("http://evil.example","点我")';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Answers the open buyer, and waits until the turn is counted. */
async function answer(shop: ConsolePage, desk: Desk, buyer: TestBuyer, turns: number): Promise<void> {
  await shop.say('您好,在的亲');
  await expect.poll(async () => (await desk.facts('turn', buyer.name)).length).toBe(turns);
}

/** A turn nobody could time: the tab was away, and the reply in it bears an hour before the question. */
async function unknownTurn(shop: ConsolePage, desk: Desk): Promise<void> {
  const buyer = await shop.newBuyer('怎么退货');
  await shop.call('keep', { key: buyer.key, text: '马上给您办', afterMs: -HOUR_MS });
  await shop.reload();
  await expect
    .poll(async () => (await desk.facts('turn', buyer.name)).map((turn) => turn.outcome))
    .toEqual(['unknown']);
}

async function nameAgent(desk: Desk, name: string): Promise<void> {
  await desk.open('settings');
  await desk.page.getByLabel('姓名').fill(name);
  await desk.page.getByLabel('姓名').press('Tab');
  await expect(desk.page.getByLabel('姓名')).toHaveValue(name);
}

/** The tallies page grouped by agent, shop and console. */
async function openTallies(desk: Desk): Promise<void> {
  await desk.open('tallies');
  const groups = desk.page.getByRole('group', { name: '分组' });
  for (const name of ['店铺', '平台']) {
    const group = groups.getByRole('button', { name });
    if ((await group.getAttribute('aria-pressed')) === 'false') await group.click();
  }
}

const table = (desk: Desk) => desk.page.locator('.dm-tally-table');
const period = (desk: Desk, name: string) =>
  desk.page.getByRole('group', { name: '时间' }).getByRole('button', { name, exact: true });
/** The figure of a card on the Today page. */
const figure = (desk: Desk, card: string, name: string) =>
  desk.page
    .locator('.dm-card')
    .filter({ has: desk.page.getByRole('heading', { name: card }) })
    .locator('div')
    .filter({ has: desk.page.getByText(name, { exact: true }) })
    .locator('dd');

for (const name of CONSOLES) {
  test(`counting on ${name}: facts, tallies per agent, shop and console, their file, and the day`, async ({
    openOffice,
  }) => {
    const office = await openOffice();
    const { desk } = office;
    await nameAgent(desk, FORMULA);
    const shop = await office.console(name);

    await test.step('a turn of which nothing is known is shown as unknown, and its time as a dash', async () => {
      await unknownTurn(shop, desk);
      await openTallies(desk);
      const [row] = await rowsOnScreen(table(desk));
      expect(row).toMatchObject({ 首响数: '1', 首响未知: '1', 首响中位: '—', 首响未回复: '0', 首响时限内占比: '—' });
      expect(row).toMatchObject({ 轮次数: '1', 未知: '1', 响应中位: '—', 回复率: '—', 接待人数: '0' });
      await desk.open('today');
      await expect(figure(desk, '首次响应', '未知')).toHaveText('1');
      await expect(figure(desk, '首次响应', '中位')).toHaveText('—');
    });

    const [first, second] = [await shop.newBuyer('在吗'), await shop.newBuyer('有货吗')];
    await answer(shop, desk, second, 1);
    await shop.seen(() => shop.call('switchTo', first.key));
    await answer(shop, desk, first, 1);
    await shop.seen(() => shop.call('buyerSays', first.key, '那什么时候发货'));
    await answer(shop, desk, first, 2);

    const waits = [...(await desk.facts('turn', first.name)), ...(await desk.facts('turn', second.name))]
      .map((turn) => turn.waitMs ?? Number.NaN)
      .sort((a, b) => a - b);
    const median = showDuration(waits[1] ?? null, 'zh');

    await test.step('the screen shows the sums over the facts', async () => {
      await openTallies(desk);
      await expect(async () => {
        const rows = await rowsOnScreen(table(desk));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({ 轮次数: '4', 未知: '1', 未回复: '0', 响应中位: median });
      }).toPass();
      const [row] = await rowsOnScreen(table(desk));
      expect(row).toMatchObject({ 首响数: '3', 首响未知: '1', 接待人数: '2', 接待人次: '2', 回复率: '100%' });
      expect(row).toMatchObject({
        客服: FORMULA,
        店铺: '未显示店铺',
        平台: profiles.find(({ id }) => id === name)?.name.zh ?? '',
      });
    });

    await test.step('the file opens right in a spreadsheet and holds the same figures', async () => {
      const file = await exportedTable(desk.page);
      expect(file.name).toMatch(/^deskmate-计数-\d{4}-\d{2}-\d{2}\.csv$/);
      expect(file.text.startsWith('\ufeff客服,店铺,平台,接待人数,接待人次,回复率（%）,首响数,')).toBe(true);
      expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(file.text.endsWith('\r\n')).toBe(true);
      expect(file.rows).toHaveLength(1);
      expect(file.rows[0]?.['客服']).toBe(`'${FORMULA}`);
      const [row = {}] = await rowsOnScreen(table(desk));
      expect(differences(row, file.rows[0] ?? {}, ['客服', '店铺', '平台'])).toEqual([]);
    });

    await test.step('the Today page shows the day', async () => {
      await desk.open('today');
      await expect(figure(desk, '响应时长', '轮次')).toHaveText('4');
      await expect(figure(desk, '响应时长', '已回复')).toHaveText('3');
      await expect(figure(desk, '响应时长', '未知')).toHaveText('1');
      await expect(figure(desk, '响应时长', '中位')).toHaveText(median);
      await expect(figure(desk, '接待', '接待人数')).toHaveText('2');
    });
  });
}

test('the period decides what is summed: yesterday, two dates, and dates the wrong way round', async ({
  openOffice,
}) => {
  const { desk } = await openOffice();
  const at = Date.now() - DAY_MS;
  const missed: Partial<Fact> = {
    kind: 'turn',
    id: `turn:yesterday:${at}`,
    at,
    outcome: 'unanswered',
    waitMs: null,
    errorMs: 0,
    first: true,
    limitMs: 180_000,
    profileId: 'general',
    profileVersion: 1,
    asks: 1,
  };
  await desk.send('facts:add', { place: null, consoleId: 'pinduoduo', facts: [missed] });
  await openTallies(desk);
  await expect(desk.page.getByText('这段时间没有记录')).toBeVisible();
  await expect(desk.page.getByRole('button', { name: '导出 CSV' })).toBeDisabled();

  await period(desk, '昨天').click();
  await expect(table(desk)).toBeVisible();
  expect((await rowsOnScreen(table(desk)))[0]).toMatchObject({ 轮次数: '1', 未回复: '1', 未知: '0' });

  await period(desk, '自定义').click();
  await expect(desk.page.getByText('这段时间没有记录')).toBeVisible();
  const dayOf = (ms: number) => new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 10);
  await desk.page.getByLabel('从', { exact: true }).fill(dayOf(at));
  await expect(table(desk)).toBeVisible();
  expect((await rowsOnScreen(table(desk)))[0]).toMatchObject({ 轮次数: '1', 未回复: '1' });
  await desk.page.getByLabel('到', { exact: true }).fill(dayOf(at - DAY_MS));
  await expect(desk.page.getByRole('alert')).toHaveText('结束日期不能早于开始日期。');
  await expect(table(desk)).toBeHidden();
});

test('a shop named like a formula is text in the file', async ({ openOffice }) => {
  const office = await openOffice();
  const { desk } = office;
  const { url, html } = fixturePage('demo');
  const evil = '=1+2旗舰店';
  await office.context.route(
    (address) => address.href === url,
    (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replaceAll('南橙女装旗舰店', evil) }),
  );
  const shop = await office.console('demo');
  await answer(shop, desk, await shop.newBuyer('在吗'), 1);
  await openTallies(desk);
  expect((await rowsOnScreen(table(desk))).map((row) => row['店铺'])).toEqual([evil]);
  expect((await exportedTable(desk.page)).rows.map((row) => row['店铺'])).toEqual([`'${evil}`]);
});
