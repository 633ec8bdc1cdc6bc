import { isDeepStrictEqual } from 'node:util';
import { readFile } from 'node:fs/promises';
import { writeHandbookFile } from '@/utils/handbook/file';
import type { Handbook } from '@/utils/handbook/schema';
import { removeScript, setShopFact, upsertItem } from '@/utils/handbook/edit';
import { starterHandbook } from '@/utils/handbook/starter';
import type { ConsolePage } from './console-page';
import type { Desk } from './desk';
import { expect, test } from './own-office';
import { CONSOLES } from './test';

test.describe.configure({ timeout: 90_000 }); // each test starts a browser of its own

/** What a handbook says; the moment of its last change is left out. */
function contentFrom(handbook: Handbook): Partial<Handbook> {
  return Object.fromEntries(Object.entries(handbook).filter(([field]) => field !== 'updatedAt'));
}

async function contentOf(desk: Desk): Promise<Partial<Handbook>> {
  return contentFrom(await desk.handbook());
}

const PARTS = {
  zh: ['欢迎语', '对话语', '议价语', '支付用语', '物流用语', '售后语', '欢送语', '好评用语', '表情'],
  en: ['Welcome', 'Talk', 'Bargaining', 'Payment', 'Shipping', 'After-sales', 'Farewell', 'Reviews', 'Emoji'],
};

for (const language of ['zh', 'en'] as const) {
  test(`the first opening in ${language} finds a starter handbook of nine parts, with rules that name their source`, async ({
    openOffice,
  }) => {
    const { desk } = await openOffice(language === 'zh' ? 'zh-CN' : 'en-US');
    await desk.open('handbook');
    const tree = desk.page.getByRole('list', { name: language === 'zh' ? '九个部分' : 'The nine parts' });
    await expect(tree).toBeVisible();
    const rows = await tree.getByRole('button').all();
    const parts = await Promise.all(rows.map((row) => row.locator('span').allTextContents()));
    expect(parts.slice(1).map(([name]) => name)).toEqual(PARTS[language]);
    const counts = parts.map(([, count]) => Number(count));
    expect(counts[0]).toBeGreaterThanOrEqual(120);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0]);

    const tab = async (name: string) => {
      const label = await desk.page.getByRole('tab', { name: new RegExp(`^${name} \\d+$`) }).textContent();
      return Number(/\d+$/.exec(label ?? '')?.[0]);
    };
    expect(await tab(language === 'zh' ? '违规词' : 'Rules')).toBeGreaterThanOrEqual(60);
    expect(await tab(language === 'zh' ? '备注模板' : 'Note templates')).toBeGreaterThanOrEqual(5);
    expect(await tab(language === 'zh' ? '流程' : 'Playbooks')).toBe(2);
    const { phraseRules } = await desk.handbook();
    const unsourced = phraseRules.filter(
      ({ source }) => source.title === '' || !/^\d{4}-\d{2}-\d{2}$/.test(source.date),
    );
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });
}

const offered = (shop: ConsolePage, text: string) => shop.bar.locator('.dm-offer-text').filter({ hasText: text });
const textField = (desk: Desk) => desk.page.getByLabel('内容', { exact: true });
/** Waits until the handbook in force is this one; told apart without drawing up what differs, which takes seconds for a whole handbook. */
async function becomes(desk: Desk, wanted: unknown): Promise<void> {
  await expect.poll(async () => isDeepStrictEqual(await contentOf(desk), wanted), { timeout: 20_000 }).toBe(true);
}

const undo = (desk: Desk) => desk.page.getByRole('button', { name: '撤销', exact: true });

/** Opens on the desk the script that the console offers first; its title and the text as it stands there. */
async function openOffered(shop: ConsolePage, desk: Desk): Promise<{ id: string; text: string }> {
  const title = await shop.bar.locator('.dm-offer-title').first().textContent();
  const script = (await desk.handbook()).scripts.find((each) => each.title === title);
  if (!script) throw new Error(`no script is called ${title}`);
  await desk.open(`handbook/scripts/${script.id}`);
  await expect(textField(desk)).toHaveValue(script.text);
  return script;
}

for (const name of CONSOLES) {
  test(`a script changed on the desk is what ${name} offers, without a reload; undo brings the old one back; a personal one goes before it`, async ({
    openOffice,
  }) => {
    const office = await openOffice();
    const { desk } = office;
    const shop = await office.console(name);
    await shop.newBuyer('什么时候发货');
    const script = await openOffered(shop, desk);

    await test.step('edited', async () => {
      await textField(desk).fill('亲,改过的发货说明');
      await desk.page.keyboard.press('Control+s');
      await expect(offered(shop, '亲,改过的发货说明')).toHaveCount(1);
      expect((await desk.handbook()).scripts.find(({ id }) => id === script.id)?.text).toBe('亲,改过的发货说明');
    });
    await test.step('undone', async () => {
      await undo(desk).click();
      await expect(offered(shop, '亲,改过的发货说明')).toHaveCount(0);
      expect(await contentOf(desk)).toEqual(contentFrom(starterHandbook('zh')));
    });
    await test.step('kept as a personal one', async () => {
      await desk.page.getByRole('combobox', { name: '归属' }).click();
      await desk.page.getByRole('option', { name: '个人' }).click();
      await textField(desk).fill('亲,我自己的说法');
      await desk.page.getByRole('button', { name: '保存', exact: true }).click();
      await expect(offered(shop, '亲,我自己的说法')).toHaveCount(1);
      expect(await contentOf(desk)).toEqual(contentFrom(starterHandbook('zh')));
    });
    await test.step('the personal one deleted: the team one is back', async () => {
      await desk.page.getByRole('button', { name: '删除', exact: true }).click();
      await expect(offered(shop, '亲,我自己的说法')).toHaveCount(0);
      await expect(textField(desk)).toHaveValue(script.text);
      expect(await desk.rows('personalScripts')).toEqual([]);
    });
  });
}

async function choose(desk: Desk, name: string, text: string): Promise<void> {
  await expect(desk.page.getByRole('tab').first()).toBeVisible(); // on a fresh install the handbook comes a moment later, and the button with it
  await desk.page
    .getByTestId('handbook-file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a valid file shows what it would change, replaces when told, and can be taken back', async ({ openOffice }) => {
  const { desk } = await openOffice();
  await desk.open('handbook');
  const before = starterHandbook('zh');
  const [first, second] = before.scripts;
  if (!first || !second) throw new Error('the starter has scripts');
  const changed = upsertItem(before, 'scripts', { ...first, text: '您好,导入的话术' }, before.updatedAt);
  const next = setShopFact(removeScript(changed, second.id, before.updatedAt), '新资料', '内容', before.updatedAt);

  await choose(desk, '团队手册.json', writeHandbookFile(next));
  const sheet = desk.page.getByRole('dialog', { name: '导入手册' });
  await expect(sheet.getByRole('row', { name: '话术' })).toHaveText('话术011');
  await expect(sheet.getByRole('row', { name: '店铺资料' })).toHaveText('店铺资料100');
  expect(await contentOf(desk)).toEqual(contentFrom(before));
  await sheet.getByRole('button', { name: '替换现在的手册' }).click();
  await expect(sheet).toBeHidden();
  expect(await contentOf(desk)).toEqual(contentFrom(next));
  await desk.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await becomes(desk, contentFrom(before));
});

test('a damaged or foreign file is refused whole, naming line and field, and the handbook stays', async ({
  openOffice,
}) => {
  const { desk } = await openOffice();
  await desk.open('handbook');
  const good = writeHandbookFile(starterHandbook('zh'));
  const lines = good.split('\n');
  const titleAt = lines.findIndex(
    (line, at) => at > lines.findIndex((each) => each.includes('"scripts"')) && line.includes('"title":'),
  );
  const emptied = lines.map((line, at) => (at === titleAt ? line.replace(/"title": ".*"/, '"title": ""') : line));
  const files = [
    { name: '缺标题.json', text: emptied.join('\n'), line: titleAt + 1, field: 'scripts[0].title' },
    { name: '断了.json', text: lines.slice(0, 40).join('\n'), line: 40, field: '' },
    { name: '别家的.json', text: '{\n "name": "something else"\n}', line: 1, field: '整个文件' },
    { name: '图片.json', text: '\u0089PNG\r\n\u0000\u0001', line: 1, field: '整个文件' },
  ];
  for (const { name, text, line, field } of files) {
    await choose(desk, name, text);
    const sheet = desk.page.getByRole('dialog', { name: '导入手册' });
    await expect(sheet.getByRole('alert')).toContainText(`没有导入「${name}」`);
    await expect(sheet.getByRole('row').nth(1)).toContainText(`第 ${line} 行`);
    await expect(sheet.getByRole('row').nth(1)).toContainText(field);
    await expect(sheet.getByRole('button', { name: '替换现在的手册' })).toHaveCount(0);
    await sheet.getByRole('button', { name: '知道了' }).click();
    await expect(sheet).toBeHidden();
  }
  expect(await contentOf(desk)).toEqual(contentFrom(starterHandbook('zh')));
});

test('what is exported can be imported again and is the same', async ({ openOffice }) => {
  const { desk } = await openOffice();
  await desk.open('handbook/facts');
  const { page } = desk;
  await page.getByLabel('新名称').fill('尺码表');
  await page.getByLabel('内容', { exact: true }).fill('见详情页第 3 张图');
  await page.getByRole('button', { name: '添加' }).click();
  await expect.poll(async () => (await desk.handbook()).shopFacts['尺码表']).toBe('见详情页第 3 张图');
  const mine = await contentOf(desk);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^deskmate-手册-\d{4}-\d{2}-\d{2}\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  await choose(desk, 'again.json', text);
  const sheet = page.getByRole('dialog', { name: '导入手册' });
  await expect(sheet).toContainText('内容完全一样');
  await expect(sheet.getByRole('button', { name: '替换现在的手册' })).toBeDisabled();
  await sheet.getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '恢复初始手册' }).click();
  await becomes(desk, contentFrom(starterHandbook('zh')));
  await choose(desk, 'again.json', text);
  await sheet.getByRole('button', { name: '替换现在的手册' }).click();
  await becomes(desk, mine);
});

test('fills up a handbook made from an earlier starter: only what is ticked, the team’s own words kept, undone at once', async ({
  openOffice,
}) => {
  const { desk } = await openOffice();
  const { page } = desk;
  const starter = starterHandbook('zh');
  const [first, second] = starter.phraseRules;
  const [script] = starter.scripts;
  if (!first || !second || !script) throw new Error('the starter has rules and scripts');
  const older = {
    ...starter,
    phraseRules: [{ ...second, reason: '以前的说法' }, ...starter.phraseRules.slice(2)],
    scripts: [{ ...script, text: '我们自己的话' }, ...starter.scripts.slice(1)],
    noteTemplates: starter.noteTemplates.slice(1),
  };
  await desk.open('handbook/rules');
  await choose(desk, 'older.json', writeHandbookFile(older));
  await page.getByRole('button', { name: '替换现在的手册' }).click();
  await becomes(desk, contentFrom(older));

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '从初始手册补充' }).click();
  const sheet = page.getByRole('dialog', { name: '从初始手册补充' });
  await expect(sheet.getByRole('button', { name: '补充 0 条' })).toBeDisabled();
  await sheet.getByRole('checkbox', { name: first.reason }).check();
  await expect(sheet.getByRole('region', { name: '违规词：写法不一样' })).toContainText('以前的说法');
  await sheet.getByRole('button', { name: '补充 1 条' }).click();
  await becomes(desk, contentFrom({ ...older, phraseRules: [...older.phraseRules, first] }));
  await undo(desk).first().click();
  await becomes(desk, contentFrom(older));
});
