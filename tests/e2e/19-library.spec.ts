import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Desk } from './desk';
import { expect, test } from './own-office';

test.describe.configure({ timeout: 120_000 }); // each test starts a browser of its own

async function scriptsOf(desk: Desk): Promise<Script[]> {
  const rows = await desk.rows<{ slot: string; handbook: Handbook }>('handbooks');
  return rows.find(({ slot }) => slot === 'current')?.handbook.scripts ?? [];
}

async function choose(wizard: Locator, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await wizard.getByTestId('script-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('50,000 rows come in with progress, are told row by row what was left out, and go again with one undo; a bad file or a cancelled import changes nothing', async ({
  openOffice,
}) => {
  const { desk } = await openOffice();
  const { page } = desk;
  await desk.open('handbook');
  await page.getByRole('button', { name: '导入话术' }).click();
  const wizard = page.getByRole('dialog', { name: '导入话术' });
  const before = starterHandbook('zh').scripts;
  const [first] = before;
  if (!first) throw new Error('the starter has scripts');

  await test.step('what cannot be read is refused in words', async () => {
    const bad = [
      ['图片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), '不是文字文件'],
      ['坏了.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), '坏的或不完整'],
      ['百万.csv', Buffer.from(`内容\n${'好\n'.repeat(1_000_000)}`), '最多 50,000 条'],
    ] as const;
    for (const [name, content, why] of bad) {
      await choose(wizard, name, content);
      await expect(wizard.getByRole('alert')).toContainText(`读不了「${name}」`);
      await expect(wizard.getByRole('alert')).toContainText(why);
    }
    expect(await scriptsOf(desk)).toHaveLength(before.length);
  });

  const rows = Array.from({ length: 49_000 }, (_, n) => `物流,k${n},"亲,${n}号仓的包裹今天下午发出,请放心"`);
  const table = [
    '一级分类,快捷码,话术内容',
    ...rows,
    `欢迎,,"${first.text}"`,
    ',,',
    '售后,空的,',
    `物流,长,${'长'.repeat(4_001)}`,
  ].join('\n');

  await test.step('a cancelled one changes nothing', async () => {
    await choose(wizard, '千牛.csv', table);
    await expect(wizard).toContainText('49,004 行');
    await wizard.getByRole('button', { name: '下一步' }).click();
    await expect(wizard.getByRole('progressbar')).toBeVisible();
    await wizard.getByRole('button', { name: '取消' }).click();
    await expect(wizard.getByRole('status')).toHaveText('已取消，手册没有变。');
    expect(await scriptsOf(desk)).toHaveLength(before.length);
  });

  await test.step('the whole way, by keyboard', async () => {
    await choose(wizard, '千牛.csv', table);
    await wizard.getByRole('button', { name: '下一步' }).focus();
    await page.keyboard.press('Enter');
    await expect(wizard).toContainText('新增 49,000 条，替换 0 条，跳过 3 条');
    await wizard.getByRole('button', { name: '导入', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(wizard).toContainText('导入完成', { timeout: 60_000 });
    expect(await scriptsOf(desk)).toHaveLength(before.length + 49_000);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      wizard.getByRole('button', { name: '下载报告' }).click(),
    ]);
    const report = await readFile(await download.path(), 'utf8');
    expect(report.trim().split('\r\n').slice(1)).toEqual([
      '第 49004 行,没有内容,售后',
      `第 49005 行,"内容超过 4,000 字",${'长'.repeat(60)}`,
      `第 49002 行,手册里已有,${report.split('手册里已有,')[1]?.trim() ?? ''}`,
    ]);
  });

  await test.step('one undo takes all of it back', async () => {
    await wizard.getByRole('button', { name: '撤销这次导入' }).click();
    await expect(wizard).toContainText('已撤销');
    expect(await scriptsOf(desk)).toEqual(before);
  });
});
