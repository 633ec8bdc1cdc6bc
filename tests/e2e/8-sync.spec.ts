import { starterHandbook } from '@/utils/handbook/starter';
import { HubGate } from './hub-gate';
import { expect, test as office, type Office } from './own-office';
import { differences, exportedTable, rowsOnScreen } from './tally-table';
import {
  answeredBuyer,
  asMember,
  expectAllAtHub,
  expectWaiting,
  joinByForm,
  membership,
  pending,
  stopAlarm,
  syncNow,
  TEAM,
  TestHub,
} from './team';
import { CONSOLES } from './test';

const LEAD = '林主管';
const AGENT = '=周倩';

type Fixtures = {
  hub: TestHub;
  /** The network between the agent and the hub. */
  gate: HubGate;
  lead: Office;
  agent: Office;
};

/** A hub, its lead, and an agent's browser that has not joined yet. */
const test = office.extend<Fixtures>({
  hub: async ({}, use) => {
    const hub = await TestHub.start();
    await use(hub);
    await hub.remove();
  },
  gate: async ({ hub }, use) => {
    const gate = await HubGate.before(hub.url);
    await use(gate);
    await gate.close();
  },
  lead: async ({ openOffice, hub }, use) => {
    const lead = await openOffice();
    await joinByForm(lead.desk, { url: hub.url, code: await hub.invite('lead'), name: LEAD });
    await expect(membership(lead.desk)).toContainText('主管');
    await use(lead);
  },
  agent: async ({ openOffice }, use) => use(await openOffice()),
});

test.describe.configure({ timeout: 120_000 });

async function join({ agent, gate, hub }: Pick<Fixtures, 'agent' | 'gate' | 'hub'>): Promise<void> {
  await joinByForm(agent.desk, { url: gate.url, code: await hub.invite('agent'), name: AGENT, number: '021' });
  await expect(membership(agent.desk)).toContainText('客服');
}

for (const name of CONSOLES) {
  test(`what is done on ${name} reaches the hub exactly once, over a lost answer, a hub that was away and a batch sent again`, async ({
    hub,
    gate,
    lead,
    agent,
  }) => {
    const { desk } = agent;
    const shop = await agent.console(name);
    await answeredBuyer(shop, desk);
    const before = (await desk.rows<{ id: string }>('facts')).length;
    expect(before).toBeGreaterThan(0);
    expect(await desk.rows('outbox')).toEqual([]);
    await join({ agent, gate, hub });
    await expect(pending(desk)).toHaveText('0 条');

    await test.step('an answer is lost on the way: the batch is sent again and counted once', async () => {
      gate.mode = 'answersLost';
      await answeredBuyer(shop, desk);
      await syncNow(desk);
      await expect.poll(() => gate.lost).toBeGreaterThan(0);
      await expect(membership(desk)).toContainText('连不上团队服务器');
      await expect(pending(desk)).not.toHaveText('0 条');
      gate.mode = 'through';
      await syncNow(desk);
      await expect(pending(desk)).toHaveText('0 条');
    });

    await test.step('the hub is away: the outbox grows, the work goes on, and nothing is lost', async () => {
      await hub.stop();
      await answeredBuyer(shop, desk);
      await syncNow(desk);
      await expect(membership(desk)).toContainText(
        '连不上团队服务器。请检查网络和地址；恢复后会自动继续同步，记录不会丢。',
      );
      await expectWaiting(desk);
      const held = (await desk.rows('outbox')).length;
      await answeredBuyer(shop, desk);
      expect((await desk.rows('outbox')).length).toBeGreaterThan(held);
      await hub.comeBack();
      await syncNow(desk);
      await expect(pending(desk)).toHaveText('0 条');
    });

    await test.step('the hub holds every fact made in the team once, and none made before joining', async () => {
      const made = await expectAllAtHub(desk, lead.desk, hub.url);
      expect(made.filter((fact) => fact.kind === 'turn')).toHaveLength(3);
      const again = (await asMember(desk, `${hub.url}/api/facts`, { facts: made })) as { kept: string[] };
      expect(again.kept).toHaveLength(made.length);
      await expectAllAtHub(desk, lead.desk, hub.url);
    });

    await test.step('the lead sees the sums by name, and exports them', async () => {
      await lead.desk.page.reload();
      const table = lead.desk.page.locator('.dm-tally-table');
      await expect(table).toBeVisible();
      const row = (await rowsOnScreen(table)).find((each) => each['客服'] === AGENT);
      expect(row).toMatchObject({ 轮次数: '3', 首响数: '3', 未知: '0', 接待人数: '3' });
      const file = await exportedTable(lead.desk.page);
      expect(file.text.startsWith('\ufeff客服,')).toBe(true);
      const line = file.rows.find((each) => each['客服'] === `'${AGENT}`);
      expect(differences(row ?? {}, line ?? {}, ['客服'])).toEqual([]);
    });
  });
}

test('a wrong code, a code used up, an address that is no hub and one where nobody is are each said in a sentence', async ({
  hub,
  gate,
  agent,
}) => {
  const { desk } = agent;
  const said = desk.page.getByRole('alert');
  await joinByForm(desk, { url: hub.url, code: 'WRONG-CODE', name: AGENT });
  await expect(said).toHaveText('邀请码不对或已过期。请核对后重输，或向主管要一个新的。');
  const code = await hub.invite('agent');
  await fetch(`${hub.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-deskmate-protocol': '1' },
    body: JSON.stringify({ code, agentName: '先来的', agentNumber: '', deviceName: '' }),
  });
  await joinByForm(desk, { url: hub.url, code, name: AGENT });
  await expect(said).toHaveText('邀请码的名额已用完。请向主管要一个新的。');
  gate.mode = 'protocolTooNew';
  await joinByForm(desk, { url: gate.url, code, name: AGENT });
  await expect(said).toHaveText('插件比团队服务器新。请让主管升级服务器，升级后会自动继续同步。');
  await hub.stop();
  await joinByForm(desk, { url: hub.url, code, name: AGENT });
  await expect(said).toContainText('连不上团队服务器');
  expect((await desk.rows<{ key: string }>('kept')).map(({ key }) => key)).not.toContain('membership');
});

test('older and newer protocol stop the upload with a sentence, keep everything, and pass by themselves', async ({
  hub,
  gate,
  lead,
  agent,
}) => {
  const { desk } = agent;
  await join({ agent, gate, hub });
  const shop = await agent.console('pinduoduo');
  const sentences = {
    protocolTooOld: '插件版本太旧，团队服务器不再支持。请更新插件，更新后会自动继续同步。',
    protocolTooNew: '插件比团队服务器新。请让主管升级服务器，升级后会自动继续同步。',
  };
  for (const mode of ['protocolTooOld', 'protocolTooNew'] as const) {
    gate.mode = mode;
    await answeredBuyer(shop, desk);
    await syncNow(desk);
    await expect(membership(desk)).toContainText(sentences[mode]);
    await expect(membership(desk)).toContainText('再试');
    await expectWaiting(desk);
  }
  gate.mode = 'through';
  await syncNow(desk);
  await expectAllAtHub(desk, lead.desk, hub.url);
});

test('a revoked device is told so, goes on counting, and with a new code hands over what waited', async ({
  hub,
  gate,
  lead,
  agent,
}) => {
  const { desk } = agent;
  await join({ agent, gate, hub });
  await lead.desk.page.reload();
  await lead.desk.page.getByRole('row', { name: AGENT }).getByRole('button', { name: '停用' }).click();
  await lead.desk.page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(lead.desk.page.getByRole('row', { name: AGENT })).toContainText('已停用');

  const shop = await agent.console('feige');
  await answeredBuyer(shop, desk);
  await syncNow(desk);
  await expect(membership(desk)).toContainText('主管已停用这台设备');
  await expectWaiting(desk);

  await membership(desk).getByRole('button', { name: '退出团队' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '退出团队' }).click();
  await expect(desk.page.getByRole('heading', { name: '加入团队' })).toBeVisible();
  await join({ agent, gate, hub });
  await expectAllAtHub(desk, lead.desk, hub.url);
});

test('the handbook the lead publishes comes to the agent, who can read it and not change it; a conflict is said', async ({
  hub,
  gate,
  lead,
  agent,
}) => {
  const { desk } = agent;
  await join({ agent, gate, hub });
  const publish = lead.desk.page.getByRole('button', { name: '发布手册' });
  const titles = async (each: Office['desk']) => (await each.handbook()).title;

  await test.step('published and pulled', async () => {
    const own = { ...starterHandbook('zh'), title: '南橙话术手册' };
    await lead.desk.send('handbook:save', { handbook: own });
    await lead.desk.page.reload();
    await publish.click();
    await expect(lead.desk.page.getByText('已发布第 1 版')).toBeVisible();
    await syncNow(desk);
    await expect.poll(() => titles(desk)).toBe(own.title);
  });

  await test.step('the agent sees the rules without the acts of an editor, and the background refuses all the same', async () => {
    await desk.open('handbook/rules');
    await expect(desk.page.getByText('团队手册由主管修改。')).toBeVisible();
    const editor = desk.page.locator('.dm-editor');
    for (const part of ['rules', 'templates', 'playbooks']) {
      await desk.open(`handbook/${part}`);
      await expect(editor.getByRole('textbox').first()).toBeDisabled();
      await expect(editor.locator('.dm-editor-head').getByRole('button')).toHaveCount(0);
      await expect(editor.locator('button:enabled')).toHaveCount(0);
    }
    await expect(desk.page.getByRole('button', { name: '导入' })).toHaveCount(0);
    await expect(desk.send('handbook:reset', { language: 'zh' })).rejects.toThrow('leadOnly');
    await expect(desk.send('handbook:save', { handbook: starterHandbook('zh') })).rejects.toThrow('leadOnly');
    expect(await titles(desk)).toBe('南橙话术手册');
  });

  await test.step('somebody else published meanwhile', async () => {
    await stopAlarm(lead.context);
    const theirs = { ...starterHandbook('zh'), title: '别人发布的' };
    expect(await asMember(lead.desk, `${hub.url}/api/handbook`, { basedOn: 1, handbook: theirs })).toEqual({
      version: 2,
    });
    await publish.click();
    await expect(lead.desk.page.getByRole('alert')).toContainText('别人已发布了新版本');
    await syncNow(desk);
    await expect.poll(() => titles(desk)).toBe('别人发布的');
  });
});

test('the top bar says in which team one is and how the sync stands', async ({ hub, gate, agent }) => {
  const { desk } = agent;
  const pill = desk.page.getByRole('banner').getByText(/未加入团队|已同步|连不上团队/);
  await expect(pill).toHaveText('未加入团队');
  await join({ agent, gate, hub });
  await expect(desk.page.getByText(TEAM).first()).toBeVisible();
  await expect(pill).toHaveText('已同步');
  gate.mode = 'silent';
  await syncNow(desk);
  await expect(pill).toContainText('连不上团队');
});

test('a code that the lead made and cancelled on the Team page lets nobody in', async ({ hub, lead, agent }) => {
  const { page } = lead.desk;
  await lead.desk.open('team');
  await page.getByLabel('可用次数').fill('7');
  await page.getByRole('button', { name: '生成邀请码' }).click();
  const code = (await page.locator('.dm-made-code code').textContent()) ?? '';
  const line = page.getByRole('listitem').filter({ hasText: '剩 7 次' });
  await expect(line).toHaveCount(1);
  await line.getByRole('button', { name: '作废', exact: true }).click();
  await line.getByRole('button', { name: '确定作废这个邀请码' }).click();
  await expect(page.getByText('邀请码已作废')).toBeVisible();
  await expect(line).toHaveCount(0);
  await joinByForm(agent.desk, { url: hub.url, code, name: AGENT });
  await expect(agent.desk.page.getByRole('alert')).toHaveText('邀请码不对或已过期。请核对后重输，或向主管要一个新的。');
});
