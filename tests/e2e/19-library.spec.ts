import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Desk } from './desk';
import { expect, test } from './own-office';

test.describe.configure({ timeout: 120_000 }); // each test starts a browser of its own

async function scriptsOf(desk: Desk): Promise<Script[]> {
  return (await desk.handbook()).scripts;
}

async function choose(wizard: Locator, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await wizard.getByTestId('script-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Presses 取消 in the page itself as soon as progress is shown: from outside it might be over before one gets to it. */
function cancelWhenItRuns(wizard: Locator): Promise<void> {
  return wizard.evaluate((dialog) => {
    new MutationObserver((_, watching) => {
      const buttons = dialog.querySelector('progress') ? [...dialog.querySelectorAll('button')] : [];
      const cancel = buttons.find((each) => each.textContent === '取消');
      if (!cancel) return;
      watching.disconnect();
      cancel.click();
    }).observe(dialog, { childList: true, subtree: true });
  });
}

test('20,000 rows come in with progress, are told row by row what was left out, and go again with one undo; a bad file or a cancelled import changes nothing', async ({
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

  const rows = Array.from({ length: 20_000 }, (_, n) => `物流,k${n},"亲,${n}号仓的包裹今天下午发出,请放心"`);
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
    await expect(wizard).toContainText('20,004 行');
    await cancelWhenItRuns(wizard);
    await wizard.getByRole('button', { name: '下一步' }).click();
    await expect(wizard.getByRole('status')).toHaveText('已取消，手册没有变。');
    expect(await scriptsOf(desk)).toHaveLength(before.length);
  });

  await test.step('the whole way, by keyboard', async () => {
    await choose(wizard, '千牛.csv', table);
    await wizard.getByRole('button', { name: '下一步' }).focus();
    await page.keyboard.press('Enter');
    await expect(wizard).toContainText('新增 20,000 条，替换 0 条，跳过 3 条');
    await wizard.getByRole('button', { name: '导入', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(wizard).toContainText('导入完成', { timeout: 60_000 });
    expect(await scriptsOf(desk)).toHaveLength(before.length + 20_000);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      wizard.getByRole('button', { name: '下载报告' }).click(),
    ]);
    const report = await readFile(await download.path(), 'utf8');
    expect(report.trim().split('\r\n').slice(1)).toEqual([
      '第 20004 行,没有内容,售后',
      `第 20005 行,"内容超过 4,000 字",${'长'.repeat(60)}`,
      `第 20002 行,手册里已有,${report.split('手册里已有,')[1]?.trim() ?? ''}`,
    ]);
  });

  await test.step('one undo takes all of it back', async () => {
    await wizard.getByRole('button', { name: '撤销这次导入' }).click();
    await expect(wizard).toContainText('已撤销');
    expect(await scriptsOf(desk)).toEqual(before);
  });
});

test('a script of several messages goes in one by one as the agent sends them; one that asks is filled in by keyboard; a price step opens after the one before', async ({
  openOffice,
}) => {
  const office = await openOffice();
  const { desk } = office;
  const { handbook } = await desk.send('page:hello', { consoleId: 'demo' });
  const made = (title: string, more: Partial<Script>, index: number): Script => ({
    ...{ id: `made-${index}`, part: 'talk', title, text: '', language: 'zh' },
    ...more,
  });
  const scripts = (
    [
      [
        '三条',
        {
          text: '亲,第一句话在这里\n---\n{买家|亲}的第二句话在这里\n---\n第三句话在这里',
          buyerSays: ['火星快递几天能到'],
        },
      ],
      ['问颜色', { text: '{颜色:红色/黑色}还有{件数:数字|2}件', shortcut: 'yanse' }],
      ['还价一', { text: '这款已经是活动价了哦亲', ladder: { name: '还价', step: 1 }, shortcut: 'hjyi' }],
      ['还价二', { text: '帮您申请到九折您看可以吗', ladder: { name: '还价', step: 2 }, shortcut: 'hjer' }],
    ] as const
  ).map(([title, more], index) => made(title, { ...more } as Partial<Script>, index)); // the lists above are read only
  await desk.send('handbook:save', { handbook: { ...handbook, scripts: [...handbook.scripts, ...scripts] } });
  const shop = await office.console('pinduoduo');
  await shop.newBuyer('火星快递几天能到');
  const { keyboard } = shop.page;
  const send = async (words: string) => {
    await expect.poll(() => shop.call('draft')).toContain(words);
    await keyboard.press('Enter');
    await expect.poll(async () => (await shop.sent()).at(-1)).toContain(words);
  };

  await test.step('bubbles', async () => {
    const offers = shop.bar.locator('.dm-offer-button');
    await expect(offers.filter({ hasText: '三条' })).toHaveCount(1);
    const texts = await offers.allTextContents();
    const key = `Alt+${texts.findIndex((text) => text.includes('三条')) + 1}`;
    await shop.editor.focus();
    await keyboard.press(key);
    await send('第一句话');
    await expect(offers.filter({ hasText: '第 2/3 条' })).toBeVisible();
    expect(await shop.call('draft')).toBe(''); // never put in, let alone sent, by itself
    await keyboard.press(key);
    await send('第二句话');
    await expect(offers.filter({ hasText: '第 3/3 条' })).toBeVisible();
    await keyboard.press(key);
    await send('第三句话');
    await expect(offers.filter({ hasText: '三条' })).toHaveCount(0);
    expect(await shop.sent()).toHaveLength(3);
  });

  const find = async (typed: string) => {
    await shop.editor.focus();
    await keyboard.press('/');
    await keyboard.insertText(typed);
    await expect(shop.panel.getByRole('option').first()).toBeVisible();
    await keyboard.press('Enter');
  };
  await test.step('a form', async () => {
    await find('yanse');
    const form = shop.panel.getByRole('form', { name: '插入「问颜色」前要填的' });
    await expect(form.getByLabel('颜色')).toBeFocused();
    await form.getByLabel('颜色').selectOption('黑色');
    await form.getByLabel('件数').focus();
    await keyboard.press('Enter');
    await expect.poll(() => shop.call('draft')).toBe('黑色还有2件');
    await expect(shop.editor).toBeFocused();
    await keyboard.press('Enter');
  });
  await test.step('a ladder', async () => {
    await find('hjer');
    await expect(shop.panel.getByText('先发上一步「还价一」').last()).toBeVisible();
    expect(await shop.call('draft')).toBe('');
    await find('hjyi');
    await send('活动价');
    // The step opens when the one before was looked after, a moment behind the sent message.
    await expect(async () => {
      await find('hjer');
      await expect.poll(() => shop.call('draft'), { timeout: 1_500 }).toContain('九折');
    }).toPass({ timeout: 10_000 });
    await send('九折');
  });
});
