import { readFile } from 'node:fs/promises';
import type { Handbook } from '@/utils/handbook/schema';
import type { Desk } from './desk';
import { expect, test } from './own-office';

test.describe.configure({ timeout: 90_000 }); // each test starts a browser of its own

async function rule(desk: Desk, id: string): Promise<Handbook['phraseRules'][number] | undefined> {
  return (await desk.handbook()).phraseRules.find((each) => each.id === id);
}

test('a text is judged as one types, each step is told, and a sentence becomes an example by one key', async ({
  openOffice,
}) => {
  const { desk } = await openOffice('zh-CN');
  await desk.open('tester');
  const page = desk.page;
  const text = page.getByLabel('文字', { exact: true });
  await text.fill('亲，加薇-信吧');
  const verdict = page.getByRole('status', { name: '结论' });
  await expect(verdict).toContainText('阻止发送');
  await expect(verdict.locator('mark')).toHaveText('加薇-信');
  await expect(page.getByRole('row', { name: /还原变体/ })).toContainText('微信');
  const cards = page.getByRole('list', { name: '规则怎么看' }).getByRole('listitem');
  await expect(cards.first()).toContainText('阻止发送');

  await text.fill('亲，我们不能加微信哦');
  await expect(verdict).toContainText('可以发');
  await expect(cards.filter({ hasText: '例外放过' }).first()).toContainText('不能');

  await text.fill('配件型号是VX-20，和老款的尺寸一样');
  await expect(cards.filter({ hasText: '只留提示' }).first()).toContainText('规则定的是「阻止发送」');
  await expect(verdict).toContainText('建议');
  await expect(verdict).not.toContainText('阻止发送');

  await text.fill('亲，这款全网最低价');
  await expect(verdict).toContainText('警告');
  const edit = cards.first().getByRole('link', { name: /改这条规则/ });
  const id = (await edit.getAttribute('title')) ?? '';
  await text.press('Control+Shift+Enter');
  await expect.poll(async () => (await rule(desk, id))?.examples.keeps).toContain('亲，这款全网最低价');
  await expect(page.getByRole('status', { name: '全部规则的例句' })).toContainText('误提示「亲，这款全网最低价」');

  await edit.click();
  await expect(page.getByLabel('不该提示的')).toHaveValue(/亲，这款全网最低价/);
  const covering = page.getByLabel('包含它的正常词');
  await covering.fill(`${await covering.inputValue()}，这款全网最低价`);
  await expect(page.getByText('误提示：「亲，这款全网最低价」')).toHaveCount(0);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '回到用语试查' }).click();
  await expect(text).toHaveValue('亲，这款全网最低价');
  await expect(page.getByRole('table').getByText('在「这款全网最低价」里').first()).toBeVisible();
  await expect(page.getByRole('status', { name: '全部规则的例句' })).toContainText('都符合');
});

test('a rule that would flag nearly everything, or is written as an expression, is refused where it stands', async ({
  openOffice,
}) => {
  const { desk } = await openOffice('zh-CN');
  await desk.open('handbook/rules');
  const page = desk.page;
  await page.getByRole('button', { name: '新规则' }).click();
  await page.getByLabel('原因').fill('试一试');
  await page.getByLabel('应该提示的').fill('亲，您好，有运费险');
  await page.getByLabel('不该提示的').fill('再见');
  const terms = page.getByLabel('这些词', { exact: true });
  const problems = page.getByRole('alert');
  await terms.fill('亲');
  await expect(problems).toContainText('太宽');
  await terms.fill('(a+)+$');
  await expect(problems).toContainText('像正则表达式');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('未保存').first()).toBeVisible();
  await terms.fill('亲，您好');
  await expect(problems).toContainText('断句');
  await terms.fill('您好');
  await expect(problems).toContainText('太宽'); // nearly every talk begins with it
  await terms.fill('运费险');
  await expect(problems).toHaveCount(0);
  await expect(page.getByText(/条正常文字会被新提示/)).toBeVisible();
});

test('a file of thousands of lines is checked with progress, filtered and saved, in the old encoding too', async ({
  openOffice,
}) => {
  const { desk } = await openOffice('zh-CN');
  await desk.open('tester');
  const page = desk.page;
  await page.getByRole('tab', { name: '一个文件' }).click();
  const lines = Array.from({ length: 6000 }, (_, index) =>
    index % 1000 === 7 ? `${index},"亲,加微信吧"` : `${index},亲您好，第${index}单今天发货`,
  );
  await page
    .getByTestId('tester-file')
    .setInputFiles({ name: '聊天.csv', mimeType: 'text/csv', buffer: Buffer.from(['编号,内容', ...lines].join('\n')) });
  await expect(page.getByText('6,000 行')).toBeVisible();
  await page.getByRole('button', { name: '开始检查' }).click();
  await expect(page.getByText('查了 6,000 行：6 行有提示，其中 6 行会被阻止发送。')).toBeVisible();
  await expect(page.locator('tbody mark').first()).toHaveText('加微信');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = await readFile(await (await saving).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(7);
  expect(csv).toContain('"亲,加微信吧",阻止发送,站外联系,加微信');

  const gbk = Buffer.from([0xbc, 0xd3, 0xce, 0xa2, 0xd0, 0xc5, 0xb0, 0xc9, 0x0a, 0xba, 0xc3, 0xb5, 0xc4]); // 加微信吧, 好的
  await page.getByTestId('tester-file').setInputFiles({ name: 'old.txt', mimeType: 'text/plain', buffer: gbk });
  await page.getByRole('button', { name: '开始检查' }).click();
  await expect(page.getByText('查了 2 行：2 行有提示，其中 1 行会被阻止发送。')).toBeVisible();
});
