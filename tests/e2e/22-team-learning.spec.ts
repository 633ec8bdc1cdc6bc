import { starterHandbook } from '@/utils/handbook/starter';
import type { PickMemory } from '@/utils/learning/picks';
import { expect, test as office, type Office } from './own-office';
import { joinByForm, membership, syncNow, TestHub } from './team';

type Fixtures = { hub: TestHub; lead: Office; agent: Office };
const test = office.extend<Fixtures>({
  hub: async ({}, use) => {
    const hub = await TestHub.start();
    await use(hub);
    await hub.remove();
  },
  lead: async ({ openOffice, hub }, use) => {
    const lead = await openOffice();
    await joinByForm(lead.desk, { url: hub.url, code: await hub.invite('lead'), name: '林主管' });
    await expect(membership(lead.desk)).toContainText('主管');
    await use(lead);
  },
  agent: async ({ openOffice, hub }, use) => {
    const agent = await openOffice();
    await joinByForm(agent.desk, { url: hub.url, code: await hub.invite('agent'), name: '周倩' });
    await expect(membership(agent.desk)).toContainText('客服');
    await use(agent);
  },
});
test.describe.configure({ timeout: 240_000 });

const ASKED = '你们有没有左手用的园艺剪刀';
const team = (rows: { key: string; value: unknown }[]) =>
  rows.find(({ key }) => key === 'teamPicks')?.value as { picks: PickMemory } | undefined;

test('a missing script goes up as it was shown and comes back written; an own script is taken in; picks are shared while the lead wants it', async ({
  lead,
  agent,
}) => {
  const { desk } = agent;
  const boss = lead.desk;
  const shop = await agent.console('pinduoduo');

  await test.step('the agent sees the words that will go, leaves them out, changes them, and sends them up', async () => {
    await shop.newBuyer(`${ASKED} 我电话13812345678`);
    await shop.say('暂时没有左手款');
    await desk.open('handbook/gaps');
    const row = desk.page.getByRole('listitem').filter({ hasText: ASKED });
    await row.getByRole('button', { name: '上报主管' }).click();
    const sheet = desk.page.getByRole('dialog');
    await expect(sheet.getByRole('checkbox')).toHaveCount(1);
    await expect(sheet.getByRole('textbox')).toHaveValue(`${ASKED} 我电话***`);
    await sheet.getByRole('checkbox').click();
    await expect(sheet.getByRole('button', { name: '发给主管' })).toBeDisabled();
    await sheet.getByRole('checkbox').click();
    await sheet.getByRole('textbox').fill(`${ASKED}，或者剪枝钳`);
    await sheet.getByRole('button', { name: '发给主管' }).click();
    await expect(desk.page.getByText('已上报主管', { exact: true })).toBeVisible();
    await expect(row).toContainText('主管还没处理');
  });

  await test.step('an own script that is offered goes up by itself when it is saved', async () => {
    const [first] = starterHandbook('zh').scripts;
    const own = { ...first!, id: 'own-left', title: '左手款答复', text: '亲，左手款下月到', offered: true as const };
    await desk.send('personal:put', { script: own });
    await desk.open('handbook/scripts/own-left');
    await expect(desk.page.getByRole('status').filter({ hasText: '已发给主管' })).toBeVisible({ timeout: 15_000 });
  });

  await test.step('the lead finds both in one list, takes the script in and writes the other', async () => {
    await boss.open('handbook/inbox');
    const gap = boss.page.getByRole('listitem').filter({ hasText: ASKED });
    await expect(gap).toContainText('1 名客服 · 1 次');
    await expect(gap).toContainText('来自 周倩');
    await expect(gap).toContainText('或者剪枝钳');
    await expect(boss.page.getByText('13812345678')).toHaveCount(0);
    await boss.page
      .getByRole('listitem')
      .filter({ hasText: '左手款答复' })
      .getByRole('button', { name: '收入手册' })
      .click();
    await expect(boss.page.getByText('已收入手册：左手款答复')).toBeVisible();
    await gap.getByRole('button', { name: '写成话术' }).click();
    await expect(boss.page).toHaveURL(/handbook\/scripts\/team-gap-/);
    await boss.page.getByLabel('标题', { exact: true }).fill('左手剪刀');
    await boss.page.getByLabel('内容', { exact: true }).fill('亲，暂时没有左手款。');
    await boss.page.keyboard.press('Control+s');
    await expect(boss.page.getByText('已保存', { exact: true })).toBeVisible();
  });

  await test.step('the sender sees the outcome before the lead looks at the list again', async () => {
    await expect(async () => {
      await desk.open('today');
      await desk.open('handbook/gaps');
      await expect(desk.page.getByRole('listitem').filter({ hasText: ASKED })).toContainText('已写成话术', {
        timeout: 2_000,
      });
    }).toPass();
    await boss.open('handbook/inbox');
    await expect(boss.page.getByText('没有待处理的来稿')).toBeVisible();
  });

  await test.step('the lead shares what picks teach; a pick of the agent comes to the lead', async () => {
    await boss.open('team');
    await boss.page.getByRole('switch', { name: /共享/ }).click();
    await expect(boss.page.getByText('手册里已开启')).toBeVisible();
    await boss.page.getByRole('button', { name: '发布手册' }).click();
    await expect(boss.page.getByText('已发布第 1 版')).toBeVisible();
    await shop.newBuyer('啥时候发货呀');
    await shop.panel.locator('.dm-offer-button').first().click();
    await expect(shop.editor).not.toHaveValue('');
    await shop.page.keyboard.press('Enter');
    await expect
      .poll(async () => (await desk.rows<{ key: string }>('learning')).map(({ key }) => key))
      .toContain('picks');
    await syncNow(desk);
    await desk.open('settings');
    await expect(desk.page.getByText('团队共享：已开启')).toBeVisible();
    await expect(desk.page.getByText(/您的最近上传/)).toBeVisible();
    await syncNow(boss);
    await expect.poll(async () => team(await boss.rows('learning'))?.picks.sent).toEqual([1]);
    expect(JSON.stringify(team(await boss.rows('learning')))).not.toContain('发货');
  });

  await test.step('the agent erases their own, also at the hub', async () => {
    await desk.open('settings');
    await desk.page.getByRole('button', { name: '忘掉学到的' }).click();
    await desk.page.getByRole('button', { name: /确定忘掉/ }).click();
    await syncNow(desk);
    await expect(async () => {
      await syncNow(boss);
      expect(team(await boss.rows('learning'))).toBeUndefined();
    }).toPass();
  });
});
